import { projectRule, unsafeFix } from '../core/rule.ts';
import { composeSecrets } from '../model/secrets/compose.ts';
import { requireInUrl } from '../model/secrets/compose-fixes.ts';
import { dockerfileSecrets } from '../model/secrets/dockerfile.ts';

export default projectRule({
  id: 'url-with-credentials',
  severity: 'error',
  fixable: 'unsafe',
  sources: { composeLint: 'CL-0021' },
  factors: ['config', 'backing-services'],
  text: {
    en: {
      title: 'Keep passwords out of addresses',
      why: 'A password in an address is shared with everybody who reads the file, and addresses are logged, shown in error messages and kept by tools: git writes them into .git/config. It cannot be changed without a new commit or image.',
      messages: {
        password:
          'The address of {host} holds the password of "{user}": leave it out, and pass it by a variable or a secret.',
        anonymous: 'The address of {host} holds a password: leave it out, and pass it by a variable or a secret.',
      },
      fixes: { variable: 'Take the password from a variable that must be set' },
    },
    de: {
      title: 'Passwörter aus Adressen heraushalten',
      why: 'Ein Passwort in einer Adresse teilt man mit allen, die die Datei lesen; außerdem werden Adressen protokolliert, in Fehlermeldungen gezeigt und von Werkzeugen aufbewahrt: git schreibt sie in .git/config. Ändern lässt es sich nur mit einem neuen Commit oder Image.',
      messages: {
        password:
          'Die Adresse von {host} enthält das Passwort von „{user}“: weglassen und über eine Variable oder ein Secret übergeben.',
        anonymous:
          'Die Adresse von {host} enthält ein Passwort: weglassen und über eine Variable oder ein Secret übergeben.',
      },
      fixes: { variable: 'Das Passwort aus einer Variablen nehmen, die gesetzt sein muss' },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM alpine:3.22\nRUN git clone https://bot:Kastanie-71@git.example.com/team/app.git\n' },
      good: { Dockerfile: 'FROM alpine:3.22\nRUN --mount=type=ssh git clone git@git.example.com:team/app.git\n' },
    },
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    image: example/web:1.4\n    environment:\n      DATABASE_URL: postgres://web:Kastanie-71@db:5432/web\n',
      },
      good: {
        'compose.yaml':
          'services:\n  web:\n    image: example/web:1.4\n    environment:\n      DATABASE_URL: postgres://web:${DB_PASSWORD:?set DB_PASSWORD}@db:5432/web\n',
      },
    },
  ],
  checkDockerfile({ doc, report }) {
    for (const { kind, range, from: host, name: user } of dockerfileSecrets(doc)) {
      if (kind !== 'url') continue;
      if (user === '') report(range, 'anonymous', { host }, { sources: [] });
      else report(range, 'password', { host, user }, { sources: [] });
    }
  },
  checkCompose({ doc, report }) {
    for (const { kind, range, from: host, name: user, variable, place } of composeSecrets(doc)) {
      if (kind !== 'url') continue;
      const edits = place === 'environment' ? requireInUrl(doc, variable, range, host) : [];
      const fixes = edits.length > 0 ? [unsafeFix('variable', edits)] : [];
      if (user === '') report(range, 'anonymous', { host }, { fixes });
      else report(range, 'password', { host, user }, { fixes });
    }
  },
});
