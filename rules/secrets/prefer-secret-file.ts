import { composeRule, unsafeFix } from '../core/rule.ts';
import { composeSecrets } from '../model/secrets/compose.ts';
import { fileInsteadOfVariable, takesFile } from '../model/secrets/compose-fixes.ts';
import { nameKind } from '../model/secrets/names.ts';

export default composeRule({
  id: 'prefer-secret-file',
  severity: 'info',
  preset: 'strict',
  fixable: 'unsafe',
  factors: ['config'],
  text: {
    en: {
      title: 'Give passwords as secret files where the image reads them',
      why: 'Variables are shown by `docker inspect`, passed to every child process and copied into crash reports. A secret file is seen by the service alone.',
      messages: { file: 'This image reads "{name}_FILE": give the password as a secret file instead of a variable.' },
      fixes: { file: 'Give "{name}" as a secret file' },
    },
    de: {
      title: 'Passwörter als Secret-Dateien übergeben, wo das Image sie liest',
      why: 'Variablen zeigt `docker inspect` an, jeder Kindprozess erbt sie, und sie landen in Absturzberichten. Eine Secret-Datei sieht nur der Dienst.',
      messages: {
        file: 'Dieses Image liest „{name}_FILE“: das Passwort als Secret-Datei statt als Variable übergeben.',
      },
      fixes: { file: '„{name}“ als Secret-Datei übergeben' },
    },
  },
  examples: [
    {
      bad: 'services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:?set it}\n',
      good: 'services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_PASSWORD_FILE: /run/secrets/db\n    secrets: [db]\nsecrets:\n  db:\n    file: ./secrets/db.txt\n',
    },
  ],
  check({ doc, report }) {
    const written = new Set(composeSecrets(doc).map(({ variable }) => variable?.entry));
    for (const service of doc.services) {
      for (const variable of service.environment) {
        const { name, nameRange, entry } = variable;
        const kind = nameKind(name);
        if ((kind !== 'password' && kind !== 'secret') || written.has(entry) || !takesFile(service, name)) continue;
        if (service.env(`${name}_FILE`)) continue;
        const edits = fileInsteadOfVariable(doc, service, variable);
        const fixes = edits.length > 0 ? [unsafeFix('file', edits, { data: { name } })] : [];
        report(nameRange, 'file', { name }, { fixes });
      }
    }
  },
});
