import { composeRule, unsafeFix } from '../core/rule.ts';
import { addItem, addKey } from '../model/compose/edits.ts';
import type { Service } from '../model/compose/service.ts';

export default composeRule({
  id: 'secret-not-granted',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Grant a service the secrets it reads',
      why: 'A secret is mounted only into services that list it. Without that the file is missing, and the program ends, or runs with an empty password.',
      messages: {
        missing:
          'The service "{service}" is not granted the secret "{secret}", so this file does not exist: add it to its "secrets".',
      },
      fixes: { grant: 'Grant "{service}" the secret "{secret}"' },
    },
    de: {
      title: 'Einem Dienst die Secrets geben, die er liest',
      why: 'Ein Secret wird nur in Dienste eingebunden, die es aufführen. Sonst fehlt die Datei, und das Programm bricht ab oder läuft mit leerem Passwort.',
      messages: {
        missing:
          'Der Dienst „{service}“ bekommt das Secret „{secret}“ nicht, diese Datei gibt es also nicht: unter „secrets“ aufnehmen.',
      },
      fixes: { grant: 'Dem Dienst „{service}“ das Secret „{secret}“ geben' },
    },
  },
  examples: [
    {
      bad: 'services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_PASSWORD_FILE: /run/secrets/db_password\nsecrets:\n  db_password:\n    file: ./secrets/db_password.txt\n',
      good: 'services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_PASSWORD_FILE: /run/secrets/db_password\n    secrets:\n      - db_password\nsecrets:\n  db_password:\n    file: ./secrets/db_password.txt\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      if (mayHaveMore(service)) continue;
      for (const { value, valueRange } of service.environment) {
        const secret = value.known ? /^\/run\/secrets\/([\w.-]{1,100})$/.exec(value.value)?.[1] : undefined;
        if (secret === undefined || !valueRange || isGranted(service, secret)) continue;
        const list = service.get('secrets');
        const isDeclared = doc.secrets.some(({ key }) => key === secret);
        const edits = !isDeclared
          ? []
          : list
            ? addItem(doc, list, secret)
            : addKey(doc, service.entry, 'secrets', [`- ${secret}`]);
        const data = { service: service.name, secret };
        const fixes = edits.length > 0 ? [unsafeFix('grant', edits, { data })] : [];
        report(valueRange, 'missing', data, { fixes });
      }
    }
  },
});

/** Something is granted elsewhere: in a file that is extended, or by a mount below /run/secrets. */
const mayHaveMore = (service: Service): boolean =>
  service.extends !== undefined ||
  [...service.volumes, ...service.configs].some(({ target }) => target?.text.text.startsWith('/run') ?? false);

function isGranted(service: Service, secret: string): boolean {
  return service.secrets.some(({ source, target }) => {
    if (!target) return source === secret;
    const { value } = target;
    return !value.known || value.value === secret || value.value === `/run/secrets/${secret}`;
  });
}
