import { composeRule } from '../core/rule.ts';
import { composeSecrets } from '../model/secrets/compose.ts';

export default composeRule({
  id: 'secret-in-config',
  severity: 'error',
  factors: ['config'],
  text: {
    en: {
      title: 'Write no secret into the content of a config',
      why: 'The content of a config stands in the Compose file, and so in the repository, and any user in the container may read its file. A secret is taken from elsewhere and mounted for the service alone.',
      messages: {
        form: 'The content of this config holds a secret ({from}): revoke it, and declare the new one below "secrets".',
        value:
          'The content of this config holds the value of "{name}": declare it below "secrets", or take it from a variable.',
      },
    },
    de: {
      title: 'Keine Geheimnisse in den Inhalt einer Config schreiben',
      why: 'Der Inhalt einer Config steht in der Compose-Datei und damit im Repository, und im Container darf jeder Benutzer die Datei lesen. Ein Secret kommt von anderswo und wird nur für den Dienst eingebunden.',
      messages: {
        form: 'Der Inhalt dieser Config enthält ein Geheimnis ({from}): widerrufen und das neue unter „secrets“ angeben.',
        value:
          'Der Inhalt dieser Config enthält den Wert von „{name}“: unter „secrets“ angeben oder aus einer Variablen nehmen.',
      },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: example/web:1.4\n    configs: [app]\nconfigs:\n  app:\n    content: |\n      log=info\n      db_password=Kastanie-71-Regen\n',
      good: 'services:\n  web:\n    image: example/web:1.4\n    configs: [app]\n    secrets: [db_password]\nconfigs:\n  app:\n    content: |\n      log=info\n      db_password_file=/run/secrets/db_password\nsecrets:\n  db_password:\n    file: ./secrets/db_password.txt\n',
    },
  ],
  check({ doc, report }) {
    for (const { kind, range, from, name, place } of composeSecrets(doc)) {
      if (place !== 'config') continue;
      if (kind === 'token' || kind === 'key') report(range, 'form', { from });
      else if (kind === 'value') report(range, 'value', { name });
    }
  },
});
