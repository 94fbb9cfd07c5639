import { composeRule } from '../core/rule.ts';
import { composeSecrets } from '../model/secrets/compose.ts';

export default composeRule({
  id: 'secret-in-label',
  severity: 'warning',
  text: {
    en: {
      title: 'Write no secret into a label',
      why: 'Labels are open: `docker inspect`, every tool that asks the Docker socket, and many dashboards show them, and the file is in the repository. Even the hash of a password can be guessed there at leisure.',
      messages: {
        form: 'The label "{name}" holds a secret ({from}): revoke it, and keep the new one in a secret file.',
        value: 'The label "{name}" holds a secret or the hash of one: keep it in a secret file.',
      },
    },
    de: {
      title: 'Keine Geheimnisse in Labels schreiben',
      why: 'Labels sind offen: `docker inspect`, jedes Werkzeug mit Zugang zum Docker-Socket und viele Dashboards zeigen sie, und die Datei liegt im Repository. Selbst der Hash eines Passworts lässt sich dort in Ruhe erraten.',
      messages: {
        form: 'Das Label „{name}“ enthält ein Geheimnis ({from}): widerrufen und das neue in einer Secret-Datei halten.',
        value: 'Das Label „{name}“ enthält ein Geheimnis oder dessen Hash: in einer Secret-Datei halten.',
      },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: nginx:1.29\n    labels:\n      backup.password: Kastanie-71-Regen\n',
      good: 'services:\n  web:\n    image: nginx:1.29\n    labels:\n      backup.password-file: /run/secrets/backup\n',
    },
  ],
  check({ doc, report }) {
    for (const { kind, range, from, place, variable } of composeSecrets(doc)) {
      if (place !== 'label' || !variable || kind === 'url') continue;
      const { name } = variable;
      if (kind === 'token' || kind === 'key') report(range, 'form', { name, from });
      else if (kind === 'value') report(range, 'value', { name });
    }
  },
});
