import { fileRule, unsafeFix } from '../core/rule.ts';
import { commandUses } from '../model/process/command-uses.ts';
import { variableSettings } from '../model/process/variable-uses.ts';

export default fileRule({
  id: 'tls-verification-off-env',
  severity: 'warning',
  fixable: 'unsafe',
  sources: { checkov: ['CKV2_DOCKER_5', 'CKV2_DOCKER_6', 'CKV2_DOCKER_12', 'CKV2_DOCKER_14', 'CKV2_DOCKER_16'] },
  text: {
    en: {
      title: 'Set no variable that switches off the check of certificates',
      why: 'Every connection of the program trusts whoever answers, in production too, and nothing shows that it does: passwords and data go to anybody in between.',
      messages: {
        off: '"{name}" makes programs accept every certificate: remove it, or add the certificate authority to the image.',
      },
      fixes: { remove: 'Remove "{name}"' },
    },
    de: {
      title: 'Keine Variable setzen, die die Prüfung von Zertifikaten abschaltet',
      why: 'Jede Verbindung des Programms vertraut dann allen, die antworten, auch in Produktion, und nichts weist darauf hin: Passwörter und Daten gehen an jeden dazwischen.',
      messages: {
        off: 'Mit „{name}“ nehmen Programme jedes Zertifikat an: entfernen oder die Zertifizierungsstelle ins Image aufnehmen.',
      },
      fixes: { remove: '„{name}“ entfernen' },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM node:24-slim\nENV NODE_TLS_REJECT_UNAUTHORIZED=0\n' },
      good: { Dockerfile: 'FROM node:24-slim\nENV NODE_EXTRA_CA_CERTS=/etc/ssl/acme.pem\n' },
    },
    {
      bad: {
        'compose.yaml': 'services:\n  app:\n    image: acme/app:1.4\n    environment:\n      PYTHONHTTPSVERIFY: "0"\n',
      },
      good: {
        'compose.yaml':
          'services:\n  app:\n    image: acme/app:1.4\n    environment:\n      SSL_CERT_FILE: /etc/ssl/acme.pem\n',
      },
    },
  ],
  check({ doc, report }) {
    const sources = (checkov: string | undefined) =>
      checkov && doc.kind === 'dockerfile' ? { sources: { checkov } } : { sources: [] };
    for (const { name, value, range, removal } of variableSettings(doc)) {
      const variable = variables.get(name.toUpperCase());
      if (!variable?.off.test(value)) continue;
      const edits = removal();
      const fixes = edits.length > 0 ? [unsafeFix('remove', edits, { data: { name } })] : [];
      report(range, 'off', { name }, { ...sources(variable.checkov), fixes });
    }
    const commands = commandUses(doc);
    const scripts = new Set(commands.map(({ script }) => script));
    const assignments = [
      ...commands.flatMap((command) => command.assignments),
      ...[...scripts].flatMap((script) => script.assignments),
    ];
    for (const { name, value, range } of assignments) {
      const variable = variables.get(name.toUpperCase());
      if (value?.value === undefined || !variable?.off.test(value.value)) continue;
      report(range, 'off', { name }, sources(variable.checkov));
    }
  },
});

const no = /^(?:0|false|no|off)$/i;
const yes = /^(?:1|true|yes|on)$/i;
const variables: ReadonlyMap<string, { readonly off: RegExp; readonly checkov?: string }> = new Map([
  ['PYTHONHTTPSVERIFY', { off: /^0$/, checkov: 'CKV2_DOCKER_5' }],
  ['NODE_TLS_REJECT_UNAUTHORIZED', { off: /^0$/, checkov: 'CKV2_DOCKER_6' }],
  ['NPM_CONFIG_STRICT_SSL', { off: no, checkov: 'CKV2_DOCKER_12' }],
  ['GIT_SSL_NO_VERIFY', { off: yes, checkov: 'CKV2_DOCKER_14' }],
  ['PIP_TRUSTED_HOST', { off: /\S/, checkov: 'CKV2_DOCKER_16' }],
  ['UV_INSECURE_HOST', { off: /\S/ }],
  ['YARN_ENABLE_STRICT_SSL', { off: no }],
  ['CONDA_SSL_VERIFY', { off: no }],
  ['GOINSECURE', { off: /\S/ }],
]);
