import { composeRule, type Edit, unsafeFix } from '../core/rule.ts';
import { composeSecrets } from '../model/secrets/compose.ts';
import { fileInsteadOfVariable, requireVariable } from '../model/secrets/compose-fixes.ts';

export default composeRule({
  id: 'secret-in-environment',
  severity: 'error',
  fixable: 'unsafe',
  sources: { composeLint: 'CL-0020' },
  factors: ['config'],
  text: {
    en: {
      title: 'Write no secret into the environment of a service',
      why: 'A Compose file is committed and shared: everybody who can read the repository, now or later, has the secret, and the same one is used everywhere. History keeps it after it was removed, so it has to be replaced.',
      messages: {
        token: '"{name}" holds a secret ({from}): revoke it, and take the new one from a variable or a secret file.',
        value:
          'The value of "{name}" is written here for everybody who reads the file: take it from a variable or a secret file.',
        fallback:
          'The default of "{name}" is a secret that everybody who reads the file knows: require the variable instead.',
      },
      fixes: {
        variable: 'Take "{name}" from a variable that must be set',
        file: 'Give "{name}" as a secret file',
      },
    },
    de: {
      title: 'Keine Geheimnisse in die Umgebung eines Dienstes schreiben',
      why: 'Eine Compose-Datei wird eingecheckt und geteilt: Wer das Repository jetzt oder später lesen kann, hat das Geheimnis, und überall gilt dasselbe. Die Historie behält es auch nach dem Löschen, deshalb muss es ersetzt werden.',
      messages: {
        token:
          '„{name}“ enthält ein Geheimnis ({from}): widerrufen und das neue aus einer Variablen oder Secret-Datei nehmen.',
        value:
          'Der Wert von „{name}“ steht hier für alle, die die Datei lesen: aus einer Variablen oder Secret-Datei nehmen.',
        fallback:
          'Der Vorgabewert von „{name}“ ist ein Geheimnis, das alle kennen, die die Datei lesen: stattdessen die Variable verlangen.',
      },
      fixes: {
        variable: '„{name}“ aus einer Variablen nehmen, die gesetzt sein muss',
        file: '„{name}“ als Secret-Datei übergeben',
      },
    },
  },
  examples: [
    {
      bad: 'services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_PASSWORD: Kastanie-71-Regen\n',
      good: 'services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:?set POSTGRES_PASSWORD}\n',
    },
  ],
  check({ doc, report }) {
    for (const { kind, range, from, place, service, variable, isDefault } of composeSecrets(doc)) {
      if (place !== 'environment' || !service || !variable || kind === 'url' || kind === 'weak') continue;
      const { name } = variable;
      const fix = (key: 'variable' | 'file', edits: readonly Edit[]) =>
        edits.length > 0 ? [unsafeFix(key, edits, { data: { name } })] : [];
      const fixes = [
        ...fix('variable', requireVariable(variable)),
        ...fix('file', fileInsteadOfVariable(doc, service, variable)),
      ];
      if (kind === 'token' || kind === 'key') report(range, 'token', { name, from }, { fixes });
      else report(range, isDefault ? 'fallback' : 'value', { name }, { fixes });
    }
  },
});
