import { dockerfileRule, insertBefore, remove, unsafeFix } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import { type FromInstruction, keywords } from '../model/dockerfile/kinds.ts';

export default dockerfileRule({
  id: 'wrong-argument-count',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Give each instruction the arguments it takes',
      why: 'Docker refuses an instruction with too few or too many arguments, and the build ends before it began.',
      messages: {
        nothing: '{keyword} stands here without an argument.',
        destination: '{keyword} takes at least a source and a destination; here is only "{word}".',
        stageName: 'The name of the stage is missing behind AS.',
        extra: 'FROM takes an image and "AS name"; "{words}" is too much.',
        comment: 'Docker takes this comment for arguments of FROM: comments need a line of their own.',
      },
      fixes: { remove: 'Remove the extra arguments', move: 'Move the comment to a line of its own', drop: 'Remove AS' },
    },
    de: {
      title: 'Jeder Anweisung die Argumente geben, die sie verlangt',
      why: 'Docker lehnt eine Anweisung mit zu wenigen oder zu vielen Argumenten ab, und der Build endet, bevor er begonnen hat.',
      messages: {
        nothing: '{keyword} steht hier ohne Argument.',
        destination: '{keyword} verlangt mindestens eine Quelle und ein Ziel; hier steht nur „{word}“.',
        stageName: 'Hinter AS fehlt der Name der Stage.',
        extra: 'FROM nimmt ein Image und „AS name“; „{words}“ ist zu viel.',
        comment: 'Docker hält diesen Kommentar für Argumente von FROM: Kommentare brauchen eine eigene Zeile.',
      },
      fixes: {
        remove: 'Überzählige Argumente entfernen',
        move: 'Kommentar in eine eigene Zeile setzen',
        drop: 'AS entfernen',
      },
    },
  },
  examples: [
    { bad: 'FROM alpine:3.22\nCOPY app\n', good: 'FROM alpine:3.22\nCOPY app /app\n' },
    { bad: 'FROM alpine:3.22 # small\n', good: '# small\nFROM alpine:3.22\n' },
  ],
  check({ doc, report }) {
    for (const instruction of doc.all) {
      const { keyword, words, keywordRange } = instruction;
      // What HEALTHCHECK takes is a question of its form.
      if (!keywords.includes(keyword) || keyword === 'HEALTHCHECK') continue;
      if (instruction.parent?.keyword === 'HEALTHCHECK') continue;
      const [only] = words;
      if (isEmpty(instruction)) report(keywordRange, 'nothing', { keyword });
      else if ((keyword === 'COPY' || keyword === 'ADD') && only && words.length === 1) {
        report(only.range, 'destination', { keyword, word: only.raw });
      } else if (keyword === 'FROM') checkFrom(instruction as FromInstruction);
    }

    function checkFrom(from: FromInstruction): void {
      const { strayComment, words } = from;
      const [image, as] = words;
      // Between lines there may be comments.
      const isOneLine = !doc.source.slice(from.range.start, from.range.end).includes('\n');
      if (strayComment) {
        const before = words.findLast(({ range }) => range.end <= strayComment.start)!;
        const fix = unsafeFix('move', [
          insertBefore(from.range, `${doc.source.slice(strayComment.start, strayComment.end)}\n`),
          remove({ start: before.range.end, end: strayComment.end }),
        ]);
        report(strayComment, 'comment', {}, isOneLine ? { fixes: [fix] } : {});
      } else if (as && words.length === 2 && as.raw.toUpperCase() === 'AS') {
        const fix = unsafeFix('drop', remove({ start: image!.range.end, end: as.range.end }));
        report(as.range, 'stageName', {}, isOneLine ? { fixes: [fix] } : {});
      } else if (words.length > 3) {
        const range = { start: words[3]!.range.start, end: words.at(-1)!.range.end };
        const extra = words.slice(3).map(({ raw }) => raw);
        const fix = unsafeFix('remove', remove({ start: words[2]!.range.end, end: range.end }));
        report(range, 'extra', { words: extra.join(' ') }, isOneLine ? { fixes: [fix] } : {});
      }
    }
  },
});

/** `CMD []` and `ENTRYPOINT []` are not empty: they take back what the base image says. */
const isEmpty = ({ body, words, keyword }: Instruction): boolean =>
  body.length === 0 || (keyword === 'VOLUME' && words.length === 0);
