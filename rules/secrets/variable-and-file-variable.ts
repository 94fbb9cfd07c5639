import { composeRule, unsafeFix } from '../core/rule.ts';
import { removeEntry } from '../model/compose/edits.ts';
import { takesFile } from '../model/secrets/compose-fixes.ts';

export default composeRule({
  id: 'variable-and-file-variable',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Set a variable or its _FILE twin, not both',
      why: 'The start scripts of the official images refuse both at once ("are exclusive"), so the container stops before it has started.',
      messages: {
        both: 'The container does not start with both "{name}" and "{name}_FILE": remove "{name}".',
      },
      fixes: { remove: 'Remove "{name}"' },
    },
    de: {
      title: 'Eine Variable oder ihr Gegenstück mit _FILE setzen, nicht beide',
      why: 'Die Startskripte der offiziellen Images lehnen beide zugleich ab („are exclusive“), der Container endet also, bevor er gestartet ist.',
      messages: {
        both: 'Mit „{name}“ und „{name}_FILE“ zugleich startet der Container nicht: „{name}“ entfernen.',
      },
      fixes: { remove: '„{name}“ entfernen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_PASSWORD: ${POSTGRES_PASSWORD}\n      POSTGRES_PASSWORD_FILE: /run/secrets/db\n',
      good: 'services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_PASSWORD_FILE: /run/secrets/db\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      for (const { name, nameRange, entry, value } of service.environment) {
        const isEmpty = value.known && value.value === '';
        if (isEmpty || !takesFile(service, name) || !service.env(`${name}_FILE`)?.text?.text) continue;
        const edits = removeEntry(doc, entry);
        const fixes = edits.length > 0 ? [unsafeFix('remove', edits, { data: { name } })] : [];
        report(nameRange, 'both', { name }, { fixes });
      }
    }
  },
});
