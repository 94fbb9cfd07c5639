import { projectRule } from '../core/rule.ts';
import type { Range } from '../model/text.ts';

export default projectRule({
  id: 'authentication-switched-off',
  severity: 'warning',
  factors: ['backing-services'],
  text: {
    en: {
      title: 'Leave authentication on',
      why: 'The server lets everybody in who reaches its port: other containers of the network, and with a published port whoever reaches the machine. Open databases are found and emptied within hours.',
      messages: { off: '"{name}" lets everybody in without a password: set a password instead.' },
    },
    de: {
      title: 'Die Anmeldung eingeschaltet lassen',
      why: 'Der Server lässt alle herein, die seinen Port erreichen: andere Container des Netzes und bei veröffentlichtem Port alle, die die Maschine erreichen. Offene Datenbanken werden binnen Stunden gefunden und geleert.',
      messages: { off: '„{name}“ lässt alle ohne Passwort herein: stattdessen ein Passwort setzen.' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml':
          'services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_HOST_AUTH_METHOD: trust\n',
      },
      good: {
        'compose.yaml':
          'services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:?set it}\n',
      },
    },
  ],
  checkDockerfile({ doc, report }) {
    for (const { pairs } of doc.ofType('ENV')) {
      for (const { name, value, valueRange } of pairs) {
        if (value.known && switchesOff(name, value.value)) report(valueRange!, 'off', { name });
      }
    }
  },
  checkCompose({ doc, report }) {
    for (const service of doc.services) {
      for (const { name, value, valueRange } of service.environment) {
        if (value.known && switchesOff(name, value.value)) report(valueRange as Range, 'off', { name });
      }
    }
  },
});

const isYes = (value: string): boolean => /^(?:1|yes|true|on)$/i.test(value);

/** Settings of well-known images, from their documentation. */
function switchesOff(name: string, value: string): boolean {
  switch (name) {
    case 'POSTGRES_HOST_AUTH_METHOD':
      return value === 'trust';
    // Any text counts.
    case 'MYSQL_ALLOW_EMPTY_PASSWORD':
    case 'MARIADB_ALLOW_EMPTY_ROOT_PASSWORD':
      return value !== '';
    case 'xpack.security.enabled':
    case 'plugins.security.enabled':
      return /^false$/i.test(value);
    case 'ALLOW_EMPTY_PASSWORD':
    case 'ALLOW_ANONYMOUS_LOGIN':
    case 'DISABLE_SECURITY_PLUGIN':
      return isYes(value);
    case 'NEO4J_AUTH':
      return value === 'none';
    case 'GF_AUTH_ANONYMOUS_ORG_ROLE':
      return value === 'Admin';
    default:
      return false;
  }
}
