import { type FixDraft, projectRule, replace, safeFix, unsafeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { replaceScalar } from '../model/compose/edits.ts';
import type { Healthcheck } from '../model/compose/process.ts';
import { jsonForm } from '../model/process/exec-form.ts';
import { operatorWords } from '../model/process/no-shell.ts';

export default projectRule({
  id: 'healthcheck-shell-in-cmd',
  severity: 'error',
  fixable: 'safe',
  text: {
    en: {
      title: 'Let a shell read a health check that needs one',
      why: 'With CMD no shell reads the health check. Docker looks for a program named like the whole line, or hands "||" to it as an argument: the check fails always, and the container never becomes healthy.',
      messages: {
        one: 'Docker looks for a program named "{text}": use CMD-SHELL, or write each word as a string of its own.',
        operator: 'No shell reads "{operator}" here: use CMD-SHELL with the whole command in one string.',
        rest: 'CMD-SHELL runs the first string only, and "{text}" is lost: write the whole command into one string.',
      },
      fixes: { shell: 'Use CMD-SHELL', join: 'Write it into one string' },
    },
    de: {
      title: 'Eine Gesundheitsprüfung, die eine Shell braucht, von einer lesen lassen',
      why: 'Bei CMD liest keine Shell die Prüfung. Docker sucht ein Programm, das wie die ganze Zeile heißt, oder reicht „||“ als Argument weiter: Die Prüfung schlägt immer fehl, und der Container wird nie gesund.',
      messages: {
        one: 'Docker sucht ein Programm namens „{text}“: CMD-SHELL verwenden oder jedes Wort in eine eigene Zeichenkette schreiben.',
        operator:
          'Hier liest keine Shell „{operator}“: CMD-SHELL mit dem ganzen Befehl in einer Zeichenkette verwenden.',
        rest: 'CMD-SHELL führt nur die erste Zeichenkette aus, „{text}“ geht verloren: den ganzen Befehl in eine schreiben.',
      },
      fixes: { shell: 'CMD-SHELL verwenden', join: 'In eine Zeichenkette schreiben' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    image: nginx:1.29\n    healthcheck:\n      test: ["CMD", "curl -f http://localhost || exit 1"]\n',
      },
      good: {
        'compose.yaml':
          'services:\n  web:\n    image: nginx:1.29\n    healthcheck:\n      test: ["CMD-SHELL", "curl -f http://localhost || exit 1"]\n',
      },
    },
    {
      bad: { Dockerfile: 'FROM nginx:1.29\nHEALTHCHECK CMD ["curl -f http://localhost || exit 1"]\n' },
      good: { Dockerfile: 'FROM nginx:1.29\nHEALTHCHECK CMD curl -f http://localhost || exit 1\n' },
    },
  ],
  checkDockerfile({ doc, report }) {
    for (const { command } of doc.ofType('HEALTHCHECK')) {
      const [first, ...others] = command?.exec ?? [];
      if (!command || !first) continue;
      if (others.length === 0 && isLine(first.value)) {
        const body = command.body.range();
        const commented = doc.comments.some(({ range }) => range.start > body.start && range.end < body.end);
        const fixes = commented ? [] : [safeFix('shell', replace(body, first.value))];
        report(first.fullRange, 'one', { text: first.value }, { fixes });
      }
      for (const word of command.commands[0] ? operatorWords(command.commands[0]) : []) {
        report(word.range, 'operator', { operator: word.value! });
      }
    }
  },
  checkCompose({ doc, report }) {
    for (const { healthcheck } of doc.services) {
      const [kind, first, ...others] = healthcheck?.test?.items ?? [];
      const text = first?.string;
      if (!healthcheck || !kind || text === undefined) continue;
      if (healthcheck.form === 'CMD-SHELL' && others.length > 0 && !/\$\$?[{@*0-9]/.test(text)) {
        const range = { start: others[0]!.range.start, end: others.at(-1)!.range.end };
        const lost = others.map(({ string }) => string ?? '').join(' ');
        report(range, 'rest', { text: lost }, { fixes: joined(doc, healthcheck, /^[\w\s./:@%+=,~|&;-]+$/) });
      }
      if (healthcheck.form !== 'CMD') continue;
      if (others.length === 0 && isLine(text)) {
        const edits = replaceScalar(kind, 'CMD-SHELL');
        report(first!.range, 'one', { text }, { fixes: edits.length > 0 ? [safeFix('shell', edits)] : [] });
      }
      const [command] = healthcheck.script?.commands ?? [];
      for (const word of command ? operatorWords(command) : []) {
        const fixes = joined(doc, healthcheck, /^(?:[\w./:@%+=,~-]+|[|&;]{1,2})$/);
        report(word.range, 'operator', { operator: word.value! }, { fixes });
      }
    }
  },
});

/** The words of a list as one line, where none of them says something else to a shell than it does here. */
function joined(doc: ComposeDocument, { test }: Healthcheck, harmless: RegExp): readonly FixDraft<'join'>[] {
  const words = test?.items.slice(1).map(({ string }) => string ?? '') ?? [];
  if (!test || test.inherited || test.style !== 'flow' || !words.every((word) => harmless.test(word))) return [];
  const { start, end } = test.range;
  if (doc.comments.some(({ range }) => range.start > start && range.end < end)) return [];
  return [unsafeFix('join', replace(test.range, jsonForm(['CMD-SHELL', words.join(' ')])))];
}

/** A program with arguments, not a path with a blank in it. */
function isLine(text: string): boolean {
  const [program, first] = text.trim().split(/\s+/, 2);
  return program !== undefined && first !== undefined && (!program.includes('/') || /^[-/|&;$>h]/.test(first));
}
