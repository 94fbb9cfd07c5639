import { projectRule, replace, safeFix } from '../core/rule.ts';
import { replaceScalar } from '../model/compose/edits.ts';
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
      },
      fixes: { shell: 'Use CMD-SHELL' },
    },
    de: {
      title: 'Eine Gesundheitsprüfung, die eine Shell braucht, von einer lesen lassen',
      why: 'Bei CMD liest keine Shell die Prüfung. Docker sucht ein Programm, das wie die ganze Zeile heißt, oder reicht „||“ als Argument weiter: Die Prüfung schlägt immer fehl, und der Container wird nie gesund.',
      messages: {
        one: 'Docker sucht ein Programm namens „{text}“: CMD-SHELL verwenden oder jedes Wort in eine eigene Zeichenkette schreiben.',
        operator:
          'Hier liest keine Shell „{operator}“: CMD-SHELL mit dem ganzen Befehl in einer Zeichenkette verwenden.',
      },
      fixes: { shell: 'CMD-SHELL verwenden' },
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
      if (healthcheck?.form !== 'CMD') continue;
      const [kind, first, ...others] = healthcheck.test?.items ?? [];
      const text = first?.string;
      if (text !== undefined && first && kind && others.length === 0 && isLine(text)) {
        const edits = replaceScalar(kind, 'CMD-SHELL');
        report(first.range, 'one', { text }, { fixes: edits.length > 0 ? [safeFix('shell', edits)] : [] });
      }
      const [command] = healthcheck.script?.commands ?? [];
      for (const word of command ? operatorWords(command) : []) {
        report(word.range, 'operator', { operator: word.value! });
      }
    }
  },
});

/** A program with arguments, not a path with a blank in it. */
function isLine(text: string): boolean {
  const [program, first] = text.trim().split(/\s+/, 2);
  return program !== undefined && first !== undefined && (!program.includes('/') || /^[-/|&;$>h]/.test(first));
}
