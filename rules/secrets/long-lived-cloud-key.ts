import { fileRule } from '../core/rule.ts';
import { isNamedForDevelopment } from '../model/process/start.ts';

export default fileRule({
  id: 'long-lived-cloud-key',
  severity: 'info',
  preset: 'strict',
  factors: ['config', 'backing-services'],
  text: {
    en: {
      title: 'Let the platform prove who a program is',
      why: 'A permanent key of a cloud account works for everybody who ever saw it, from anywhere, until someone revokes it. Roles of the machine or short-lived tokens cannot be carried off; a secret file at least is in no "docker inspect".',
      messages: { key: '"{name}" is a permanent key of a cloud account: use a role of the machine, or a secret file.' },
    },
    de: {
      title: 'Die Plattform bezeugen lassen, wer ein Programm ist',
      why: 'Ein dauerhafter Schlüssel eines Cloud-Kontos funktioniert für alle, die ihn je gesehen haben, von überall, bis ihn jemand widerruft. Rollen der Maschine oder kurzlebige Tokens lassen sich nicht mitnehmen; eine Secret-Datei steht wenigstens in keinem „docker inspect“.',
      messages: {
        key: '„{name}“ ist ein dauerhafter Schlüssel eines Cloud-Kontos: eine Rolle der Maschine oder eine Secret-Datei verwenden.',
      },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml':
          'services:\n  backup:\n    image: acme/backup:1.4\n    environment:\n      AWS_SECRET_ACCESS_KEY: ${AWS_SECRET_ACCESS_KEY:?}\n',
      },
      good: {
        'compose.yaml':
          'services:\n  backup:\n    image: acme/backup:1.4\n    environment:\n      AWS_SHARED_CREDENTIALS_FILE: /run/secrets/aws\n    secrets: [aws]\nsecrets:\n  aws:\n    file: ./aws-credentials\n',
      },
    },
  ],
  check({ doc, project, report }) {
    if (isNamedForDevelopment(project.path)) return;
    if (doc.kind === 'compose') {
      for (const { name, nameRange } of doc.services.flatMap(({ environment }) => environment)) {
        if (keys.has(name)) report(nameRange, 'key', { name });
      }
      return;
    }
    for (const { name, nameRange } of doc.ofType('ENV').flatMap(({ pairs }) => pairs)) {
      if (keys.has(name)) report(nameRange, 'key', { name });
    }
  },
});

/** The secret halves: what goes with them names no secret. */
const keys: ReadonlySet<string> = new Set([
  'AWS_SECRET_ACCESS_KEY',
  'AZURE_CLIENT_SECRET',
  'ARM_CLIENT_SECRET',
  'GCP_SA_KEY',
  'GOOGLE_CREDENTIALS',
  'DIGITALOCEAN_ACCESS_TOKEN',
  'HCLOUD_TOKEN',
]);
