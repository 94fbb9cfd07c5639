import { dockerfileRule, insertAfter, insertBefore, remove, replace, unsafeFix } from '../core/rule.ts';
import { isVariableName } from '../model/dockerfile/grammar.ts';
import type { Word } from '../model/dockerfile/instruction.ts';
import type { KeyValueInstruction } from '../model/dockerfile/kinds.ts';
import type { Range } from '../model/text.ts';

export default dockerfileRule({
  id: 'key-value-syntax',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Write ENV, ARG and LABEL as name=value',
      why: 'Blanks separate the pairs, also those around “=” and inside a value without quotes. Docker then refuses the instruction or sets something else than was meant.',
      messages: {
        noValue: '{keyword} {word} has no value; write {keyword} {word}=value.',
        blanks: 'Around "=" there may be no blanks.',
        noName: '{keyword} needs a name before "=".',
        noEquals: '"{word}" has no "="; a value with blanks needs quotes.',
        argument: '"{word}" cannot be the name of an argument; write {name}={word}.',
        comment: '{keyword} takes this comment for names: comments need a line of their own.',
      },
      fixes: {
        value: 'Add "="',
        blanks: 'Remove the blanks',
        quote: 'Put the value in quotes',
        equals: 'Write {name}={word}',
        move: 'Move the comment to a line of its own',
      },
    },
    de: {
      title: 'ENV, ARG und LABEL als name=wert schreiben',
      why: 'Leerzeichen trennen die Paare, auch um „=“ herum und in einem Wert ohne Anführungszeichen. Docker lehnt die Anweisung dann ab oder setzt etwas anderes als gemeint.',
      messages: {
        noValue: '{keyword} {word} hat keinen Wert; {keyword} {word}=wert schreiben.',
        blanks: 'Um „=“ herum dürfen keine Leerzeichen stehen.',
        noName: '{keyword} braucht einen Namen vor dem „=“.',
        noEquals: 'Bei „{word}“ fehlt das „=“; ein Wert mit Leerzeichen braucht Anführungszeichen.',
        argument: '„{word}“ kann nicht der Name eines Arguments sein; {name}={word} schreiben.',
        comment: '{keyword} hält diesen Kommentar für Namen: Kommentare brauchen eine eigene Zeile.',
      },
      fixes: {
        value: '„=“ ergänzen',
        blanks: 'Leerzeichen entfernen',
        quote: 'Wert in Anführungszeichen setzen',
        equals: '{name}={word} schreiben',
        move: 'Kommentar in eine eigene Zeile setzen',
      },
    },
  },
  examples: [
    { bad: 'FROM alpine:3.22\nENV TZ = Europe/Berlin\n', good: 'FROM alpine:3.22\nENV TZ=Europe/Berlin\n' },
    { bad: 'FROM alpine:3.22\nLABEL title=My shop\n', good: 'FROM alpine:3.22\nLABEL title="My shop"\n' },
  ],
  check({ doc, report }) {
    for (const keyword of ['ENV', 'LABEL', 'ARG'] as const) {
      for (const instruction of doc.ofType(keyword)) checkPairs(instruction);
    }

    function checkPairs(instruction: KeyValueInstruction): void {
      const { keyword, words } = instruction;
      const [first, second] = words;
      if (!first) return;
      if (keyword !== 'ARG' && !first.raw.includes('=')) {
        if (!second) {
          const fix = unsafeFix('value', insertAfter(first.range, '=${1:value}'), { snippet: true });
          report(first.range, 'noValue', { keyword, word: first.raw }, { fixes: [fix] });
        } else if (second.raw.startsWith('=')) reportBlanks(first, second, second.raw === '=' ? words[2] : undefined);
        return;
      }
      for (let index = 0; index < words.length; index++) {
        const [before, word, next] = [words[index - 1], words[index]!, words[index + 1]];
        if (word.raw === '#' || (index > 0 && word.raw.startsWith('#'))) {
          reportComment(instruction, { start: word.range.start, end: words.at(-1)!.range.end });
          return;
        }
        if (word.raw.startsWith('=')) report(word.range, 'noName', { keyword });
        else if (word.raw.includes('=')) continue;
        else if (next?.raw.startsWith('=')) {
          const value = next.raw === '=' ? words[index + 2] : undefined;
          reportBlanks(word, next, value);
          index += value ? 2 : 1;
        } else if (before?.raw.endsWith('=') && (keyword !== 'ARG' || !isVariableName(word.raw)))
          reportBlanks(before, word);
        else if (keyword !== 'ARG') {
          let last = index;
          while (words[last + 1] && !/[=#]/.test(words[last + 1]!.raw)) last++;
          reportRest(before!, words.slice(index, last + 1));
          index = last;
        } else if (before && !before.raw.includes('=') && /^[\w.-]+$/.test(word.raw) && !isVariableName(word.raw)) {
          const data = { name: before.raw, word: word.raw };
          const fix = unsafeFix('equals', replace(between(before, word), '='), { data });
          report(word.range, 'argument', data, { fixes: [fix] });
        }
      }
    }

    /** `name = value`, in two or three words. */
    function reportBlanks(...parts: readonly (Word | undefined)[]): void {
      const words = parts.filter((word) => word !== undefined);
      const gaps = words.slice(1).map((word, index) => between(words[index]!, word));
      const range = { start: gaps[0]!.start, end: gaps.at(-1)!.end };
      const isOneLine = !doc.source.slice(range.start, range.end).includes('\n');
      report(range, 'blanks', {}, isOneLine ? { fixes: [unsafeFix('blanks', gaps.map(remove))] } : {});
    }

    /** Words behind `name=value` that are part of the value. */
    function reportRest(before: Word, rest: readonly Word[]): void {
      const range = { start: rest[0]!.range.start, end: rest.at(-1)!.range.end };
      const value = before.range.start + before.raw.indexOf('=') + 1;
      const source = doc.source.slice(value, range.end);
      const fix = unsafeFix('quote', [insertBefore({ start: value, end: value }, '"'), insertAfter(range, '"')]);
      report(range, 'noEquals', { word: rest[0]!.raw }, /["'\\`\n]/.test(source) ? {} : { fixes: [fix] });
    }

    function reportComment(instruction: KeyValueInstruction, comment: Range): void {
      const { range } = instruction.parent ?? instruction;
      const before = instruction.words.findLast((word) => word.range.end <= comment.start);
      const fix =
        before &&
        unsafeFix('move', [
          insertBefore(range, `${doc.source.slice(comment.start, comment.end)}\n`),
          remove({ start: before.range.end, end: comment.end }),
        ]);
      const isOneLine = !doc.source.slice(range.start, range.end).includes('\n');
      report(comment, 'comment', { keyword: instruction.keyword }, fix && isOneLine ? { fixes: [fix] } : {});
    }
  },
});

const between = (before: Word, after: Word): Range => ({ start: before.range.end, end: after.range.start });
