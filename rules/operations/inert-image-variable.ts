import { composeRule } from '../core/rule.ts';
import type { Service } from '../model/compose/service.ts';
import { imageFacts } from '../model/image/knowledge.ts';

export default composeRule({
  id: 'inert-image-variable',
  severity: 'warning',
  factors: ['config'],
  text: {
    en: {
      title: 'Set only variables that the image reads',
      why: "The image does not read this variable, and nobody says so: the service starts with its default instead of the file's content, often a well-known password.",
      messages: { ignored: '{image} does not read {variable}, so its file has no effect.' },
    },
    de: {
      title: 'Nur Variablen setzen, die das Image liest',
      why: 'Das Image liest diese Variable nicht, und niemand sagt es: Der Dienst startet mit seiner Voreinstellung statt mit dem Inhalt der Datei, oft mit einem bekannten Passwort.',
      messages: { ignored: '{image} liest {variable} nicht, die Datei bleibt ohne Wirkung.' },
    },
  },
  examples: [
    {
      bad: 'services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_HOST_AUTH_METHOD_FILE: /run/secrets/method\n',
      good: 'services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_PASSWORD_FILE: /run/secrets/password\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      const image = service.build ? undefined : service.defaultImage;
      if (!image || service.entrypoint) continue;
      for (const { name, nameRange } of service.environment) {
        if (!isInert(service, name)) continue;
        report(nameRange, 'ignored', { image: image.familiarName ?? image.text.text, variable: name });
      }
    }
  },
});

/** Variables of the program itself, by the image: others with such a prefix may be read by scripts. */
const prefixes: Readonly<Record<string, string>> = { postgres: 'POSTGRES_', mysql: 'MYSQL_', mongo: 'MONGO_INITDB_' };

function isInert({ defaultImage: image }: Service, name: string): boolean {
  if (!image || !name.endsWith('_FILE')) return false;
  const familiar = image.familiarName ?? '';
  // Since 3.9; earlier releases have not been supported for years.
  if (familiar === 'rabbitmq') return /^RABBITMQ_DEFAULT_(?:USER|PASS|VHOST)_FILE$/.test(name);
  const prefix = prefixes[familiar];
  const read = imageFacts(image)?.fileEnv.names ?? [];
  return prefix !== undefined && name.startsWith(prefix) && read.length > 0 && !read.includes(name.slice(0, -5));
}
