import { type FixDraft, projectRule, replace, unsafeFix } from '../core/rule.ts';
import { imageFacts } from '../model/image/knowledge.ts';
import { replaceProcess } from '../model/process/edits.ts';
import {
  commonVariables,
  operatorWords,
  quotedWords,
  shellScript,
  unexpandedVariables,
} from '../model/process/no-shell.ts';
import { type Start, starts } from '../model/process/start.ts';
import type { ShellWord } from '../model/shell/word.ts';

export default projectRule({
  id: 'shell-syntax-in-exec-form',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Leave shell syntax out of the exec form',
      why: 'In exec form no shell reads the words. The program is given "&&" or "$PORT" as they stand there, and does something else than meant, or does not start at all.',
      messages: {
        operator: 'No shell reads "{operator}" in exec form: "{program}" gets it as an argument.',
        variable: 'No shell replaces "${name}" in exec form: "{program}" gets it as it stands here.',
        quotes: 'No shell takes the inner quotes off {argument} in exec form: "{program}" gets them too.',
      },
      fixes: { shell: 'Let a shell read it', unquote: 'Remove the inner quotes' },
    },
    de: {
      title: 'Keine Shell-Syntax in der Exec-Form verwenden',
      why: 'In der Exec-Form liest keine Shell die Wörter. Das Programm bekommt „&&“ oder „$PORT“ so, wie sie dastehen, und tut etwas anderes als gemeint oder startet gar nicht.',
      messages: {
        operator: 'In der Exec-Form liest keine Shell „{operator}“: „{program}“ bekommt es als Argument.',
        variable: 'In der Exec-Form ersetzt keine Shell „${name}“: „{program}“ bekommt es so, wie es hier steht.',
        quotes:
          'In der Exec-Form entfernt keine Shell die inneren Anführungszeichen von {argument}: „{program}“ bekommt sie mit.',
      },
      fixes: { shell: 'Von einer Shell lesen lassen', unquote: 'Die inneren Anführungszeichen entfernen' },
    },
  },
  examples: [
    {
      bad: {
        Dockerfile: 'FROM python:3.13-slim\nENV PORT=8000\nCMD ["gunicorn", "--bind", "0.0.0.0:$PORT", "app:app"]\n',
      },
      good: {
        Dockerfile:
          'FROM python:3.13-slim\nENV PORT=8000\nCMD ["sh", "-c", "exec gunicorn --bind \\"0.0.0.0:$PORT\\" app:app"]\n',
      },
    },
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    image: python:3.13-slim\n    command: ["python", "migrate.py", "&&", "gunicorn", "app:app"]\n',
      },
      good: {
        'compose.yaml':
          'services:\n  web:\n    image: python:3.13-slim\n    command: ["sh", "-c", "python migrate.py && exec gunicorn app:app"]\n',
      },
    },
  ],
  checkDockerfile({ doc, report }) {
    for (const start of starts(doc)) {
      const { instruction, stage } = start;
      const command = start.script.commands[0];
      if (!command || !stage || instruction?.form !== 'exec') continue;
      const fixes = fixesOf(start);
      const program = command.name ?? command.nameWord.text;
      for (const word of operatorWords(command)) {
        report(word.range, 'operator', { operator: word.value!, program }, { fixes });
      }
      for (const word of quotedWords(command)) {
        const details = { fixes: withoutQuotes(doc.source, word) };
        report(word.range, 'quotes', { argument: word.value!, program }, details);
      }
      for (const { word, name } of unexpandedVariables(command)) {
        const declared = stage.scope.lookup(name)?.kind;
        if (!declared && !commonVariables.has(name)) continue;
        report(word.range, 'variable', { name, program }, { fixes });
      }
    }
  },
  checkCompose({ doc, report }) {
    for (const start of starts(doc)) {
      const service = start.service!;
      const command = start.script.commands[0];
      const forms = [service.entrypoint, service.command].flatMap((spec) => (spec ? [spec.form] : []));
      if (!command || forms.includes('shell')) continue;
      const fixes = fixesOf(start);
      const program = command.name ?? command.nameWord.text;
      for (const word of operatorWords(command)) {
        report(word.range, 'operator', { operator: word.value!, program }, { fixes });
      }
      for (const word of quotedWords(command)) {
        const details = { fixes: withoutQuotes(doc.source, word) };
        report(word.range, 'quotes', { argument: word.value!, program }, details);
      }
      for (const { word, name } of unexpandedVariables(command)) {
        if (!service.env(name) && !commonVariables.has(name)) continue;
        report(word.range, 'variable', { name, program }, { fixes });
      }
    }
  },
});

function withoutQuotes(source: string, { range, value }: ShellWord): FixDraft<'unquote'>[] {
  const at = source.slice(range.start, range.end).indexOf(value!);
  if (at < 0) return [];
  const inner = { start: range.start + at, end: range.start + at + value!.length };
  return [unsafeFix('unquote', replace(inner, value!.slice(1, -1)))];
}

/** The same words, read by a shell; where the image surely has none, there is no such fix. */
function fixesOf(start: Start): FixDraft<'shell'>[] {
  const image = start.stage?.externalImage ?? start.service?.image;
  if (image && (image.isScratch || imageFacts(image)?.shell === 'none')) return [];
  const [command] = start.script.commands;
  const spec = start.service?.command ?? start.service?.entrypoint;
  const words = start.instruction?.exec?.map(({ value }) => value) ?? spec?.words.map(({ value }) => value);
  if (!command || !words?.every((word) => word !== undefined)) return [];
  const edits = replaceProcess(start, ['sh', '-c', shellScript(words)]);
  return edits.length > 0 ? [unsafeFix('shell', edits)] : [];
}
