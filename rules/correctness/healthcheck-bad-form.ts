import { dockerfileRule, insertBefore, remove, replace, unsafeFix } from '../core/rule.ts';
import { suggest } from '../core/suggest.ts';
import { flagGrammar } from '../model/dockerfile/grammar.ts';
import type { HealthcheckInstruction } from '../model/dockerfile/kinds.ts';
import { splitBlanks } from '../model/dockerfile/lex.ts';

export default dockerfileRule({
  id: 'healthcheck-bad-form',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Write HEALTHCHECK as CMD with a command, or as NONE',
      why: 'Docker refuses any other form. Flags behind CMD are taken for the command itself: the check then fails in every container.',
      messages: {
        nothing: 'HEALTHCHECK needs CMD with a command, or NONE.',
        noCmd: 'HEALTHCHECK needs CMD before its command "{word}".',
        near: 'HEALTHCHECK takes CMD or NONE; did you mean {suggestion}?',
        noCommand: 'The command of the check is missing behind CMD.',
        afterNone: 'Nothing may stand behind HEALTHCHECK NONE.',
        flagBehind: '--{name} must stand before CMD: here it is part of the command.',
      },
      fixes: { insert: 'Insert CMD', rename: 'Write {suggestion}', move: 'Move --{name} before CMD' },
    },
    de: {
      title: 'HEALTHCHECK als CMD mit Befehl oder als NONE schreiben',
      why: 'Jede andere Form lehnt Docker ab. Optionen hinter CMD gelten als der Befehl selbst: Die Prüfung schlägt dann in jedem Container fehl.',
      messages: {
        nothing: 'HEALTHCHECK braucht CMD mit einem Befehl, oder NONE.',
        noCmd: 'HEALTHCHECK braucht CMD vor dem Befehl „{word}“.',
        near: 'HEALTHCHECK nimmt CMD oder NONE; ist {suggestion} gemeint?',
        noCommand: 'Hinter CMD fehlt der Befehl der Prüfung.',
        afterNone: 'Hinter HEALTHCHECK NONE darf nichts stehen.',
        flagBehind: '--{name} muss vor CMD stehen: Hier ist es Teil des Befehls.',
      },
      fixes: { insert: 'CMD einfügen', rename: '{suggestion} schreiben', move: '--{name} vor CMD setzen' },
    },
  },
  examples: [
    {
      bad: 'FROM nginx:1.29\nHEALTHCHECK curl -f http://localhost/\n',
      good: 'FROM nginx:1.29\nHEALTHCHECK CMD curl -f http://localhost/\n',
    },
  ],
  check({ doc, report }) {
    for (const instruction of doc.ofType('HEALTHCHECK')) {
      const { body, command, keywordRange } = instruction;
      const [type, ...rest] = splitBlanks(body.text);
      if (!type) {
        report(keywordRange, 'nothing', {});
        continue;
      }
      const range = body.range(type.start, type.end);
      const word = body.text.slice(type.start, type.end);
      if (command) {
        if (rest.length === 0) report(range, 'noCommand', {});
        else reportFlags(instruction, command.keywordRange);
      } else if (word.toUpperCase() === 'NONE') {
        if (rest.length > 0) report(body.range(rest[0]!.start), 'afterNone', {});
      } else {
        const suggestion = word.length > 2 ? suggest(word, rest.length > 0 ? ['CMD'] : ['NONE', 'CMD']) : undefined;
        const fix = suggestion
          ? unsafeFix('rename', replace(range, suggestion), { data: { suggestion } })
          : unsafeFix('insert', insertBefore(range, 'CMD '));
        if (suggestion) report(range, 'near', { suggestion }, { fixes: [fix] });
        else report(range, 'noCmd', { word }, { fixes: [fix] });
      }
    }

    function reportFlags({ command }: HealthcheckInstruction, cmd: { start: number; end: number }): void {
      for (const { name, range } of command!.flags) {
        if (!flagGrammar('HEALTHCHECK', name)) continue;
        const text = doc.source.slice(range.start, range.end);
        const blank = doc.source[range.end] === ' ' ? 1 : 0;
        const fix = unsafeFix(
          'move',
          [insertBefore(cmd, `${text} `), remove({ start: range.start, end: range.end + blank })],
          { data: { name } },
        );
        report(range, 'flagBehind', { name }, { fixes: [fix] });
      }
    }
  },
});
