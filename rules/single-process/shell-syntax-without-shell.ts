import { composeRule, type FixDraft, replace, unsafeFix } from '../core/rule.ts';
import type { ProcessSpec } from '../model/compose/process.ts';
import type { Service } from '../model/compose/service.ts';
import { imageFacts } from '../model/image/knowledge.ts';
import { jsonForm, withExec } from '../model/process/exec-form.ts';
import { commonVariables, unexpandedVariables } from '../model/process/no-shell.ts';

export default composeRule({
  id: 'shell-syntax-without-shell',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Start a shell where a command needs one',
      why: 'Unlike a Dockerfile, Compose runs a command given as a string without a shell. It drops everything from the first operator on and replaces no variables of the container, without a word.',
      messages: {
        operator: 'Compose runs no shell: everything from "{operator}" on is dropped.',
        variable: 'Compose runs no shell: "{program}" gets "${name}" as it stands here.',
      },
      fixes: { shell: 'Let a shell read it' },
    },
    de: {
      title: 'Eine Shell starten, wo ein Befehl eine braucht',
      why: 'Anders als ein Dockerfile führt Compose einen Befehl, der als Zeichenkette dasteht, ohne Shell aus. Alles vom ersten Operator an fällt stillschweigend weg, und Variablen des Containers bleiben unersetzt.',
      messages: {
        operator: 'Compose startet keine Shell: Alles von „{operator}“ an fällt weg.',
        variable: 'Compose startet keine Shell: „{program}“ bekommt „${name}“ so, wie es hier steht.',
      },
      fixes: { shell: 'Von einer Shell lesen lassen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: python:3.13-slim\n    command: python migrate.py && gunicorn app:app\n',
      good: 'services:\n  web:\n    image: python:3.13-slim\n    command: ["sh", "-c", "python migrate.py && exec gunicorn app:app"]\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      for (const spec of [service.entrypoint, service.command]) {
        if (spec?.form !== 'shell' || spec.error) continue;
        const fixes = fixesOf(service, spec);
        const { operator } = spec;
        if (operator) report(operator.range, 'operator', { operator: operator.text }, { fixes });
        const [command] = spec.script.commands;
        for (const { word, name } of command ? unexpandedVariables(command) : []) {
          if (!service.env(name) && !commonVariables.has(name)) continue;
          report(word.range, 'variable', { program: command!.name ?? command!.nameWord.text, name }, { fixes });
        }
      }
    }
  },
});

/** The whole string as a script of `sh -c`. */
function fixesOf(service: Service, { entry }: ProcessSpec): FixDraft<'shell'>[] {
  const shell = service.image && !service.build ? imageFacts(service.image)?.shell : undefined;
  if (shell === 'none' || entry.inherited || entry.quoted === 'block' || entry.string === undefined) return [];
  return [unsafeFix('shell', replace(entry.range, jsonForm(['sh', '-c', withExec(entry.string)])))];
}
