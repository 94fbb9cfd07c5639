import { projectRule } from '../core/rule.ts';
import { absentFile } from '../model/project/named-file.ts';

export default projectRule({
  id: 'secret-file-missing',
  severity: 'info',
  preset: 'strict',
  factors: ['config'],
  text: {
    en: {
      title: 'Have the file of every secret, or a template for it',
      why: 'A secret whose file is missing cannot be mounted, and the service does not start. Such files are not committed, so that everybody who clones the project must learn what belongs into them.',
      messages: {
        missing:
          'There is no file "{path}" for the secret "{name}": add it, and a template such as "{path}.example" to the repository.',
      },
    },
    de: {
      title: 'Die Datei jedes Secrets bereitstellen oder eine Vorlage dafür',
      why: 'Ein Secret ohne seine Datei lässt sich nicht einbinden, und der Dienst startet nicht. Solche Dateien werden nicht eingecheckt; wer das Projekt klont, muss also erfahren, was hineingehört.',
      messages: {
        missing:
          'Die Datei „{path}“ des Secrets „{name}“ gibt es nicht: anlegen und eine Vorlage wie „{path}.example“ ins Repository aufnehmen.',
      },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml':
          'services:\n  db:\n    image: postgres:18\n    secrets: [password]\nsecrets:\n  password:\n    file: ./secrets/password.txt\n',
      },
      good: {
        'compose.yaml':
          'services:\n  db:\n    image: postgres:18\n    secrets: [password]\nsecrets:\n  password:\n    file: ./secrets/password.txt\n',
        'secrets/password.txt.example': 'put the password here\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    for (const secret of doc.secrets) {
      const entry = secret.get('file');
      const path = entry && absentFile(project, entry);
      if (path !== undefined) report(entry!.range, 'missing', { path, name: secret.key });
    }
  },
});
