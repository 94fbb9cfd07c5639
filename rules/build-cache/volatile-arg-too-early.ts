import { dockerfileRule, insertBefore, remove, unsafeFix } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import { removalRange } from '../model/dockerfile/removal.ts';

const volatile =
  /^(?:BUILD_?(?:DATE|TIME|TIMESTAMP|ID|NUMBER)|DATE|(?:GIT|VCS)_?(?:SHA1?|REF|REV(?:ISION)?|COMMIT(?:_?(?:SHA|HASH))?|HASH)|(?:COMMIT|SOURCE)_?(?:SHA|HASH|COMMIT|DATE)|COMMIT|REVISION|CACHE_?BUST(?:ER)?|CI_(?:COMMIT_SHA|PIPELINE_ID|JOB_ID))$/i;

export default dockerfileRule({
  id: 'volatile-arg-too-early',
  severity: 'info',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Declare build arguments that always change as late as possible',
      why: 'Every RUN sees the arguments declared above it, used or not. One whose value differs in each build, such as a date or a commit, makes all of them run again, each time.',
      messages: {
        early:
          '{name} changes with each build and makes the RUN in line {line} run again: declare it where it is used.',
      },
      fixes: { move: 'Move it down to its first use' },
    },
    de: {
      title: 'Build-Argumente, die sich immer ändern, so spät wie möglich deklarieren',
      why: 'Jedes RUN sieht die Argumente, die über ihm deklariert sind, ob es sie verwendet oder nicht. Eines, dessen Wert sich in jedem Build unterscheidet, etwa Datum oder Commit, führt sie alle jedes Mal neu aus.',
      messages: {
        early:
          '{name} ändert sich mit jedem Build und führt das RUN in Zeile {line} neu aus: dort deklarieren, wo es verwendet wird.',
      },
      fixes: { move: 'Nach unten zur ersten Verwendung verschieben' },
    },
  },
  examples: [
    {
      bad: 'FROM alpine:3.23\nARG GIT_SHA\nRUN apk add --no-cache curl\nLABEL org.opencontainers.image.revision=$GIT_SHA\n',
      good: 'FROM alpine:3.23\nRUN apk add --no-cache curl\nARG GIT_SHA\nLABEL org.opencontainers.image.revision=$GIT_SHA\n',
    },
  ],
  check({ doc, report }) {
    for (const arg of doc.ofType('ARG')) {
      const { stage } = arg;
      const [pair, more] = arg.pairs;
      if (!stage || arg.isOnbuild || !pair || more || !volatile.test(pair.name)) continue;
      const later = stage.instructions.slice(stage.instructions.indexOf(arg) + 1);
      const use = later.findIndex((each) => uses(each, pair.name));
      const run = later.slice(0, use < 0 ? later.length : use).find(({ keyword }) => keyword === 'RUN');
      // Never used in the stage: it may be there for stages that build on it.
      if (use < 0 || !run) continue;
      const whole = removalRange(arg);
      const text = doc.source.slice(arg.range.start, arg.range.end);
      const edits =
        whole && arg.leading.length === 0 ? [remove(whole), insertBefore(startOf(later[use]!), `${text}\n`)] : [];
      const fixes = edits.length > 0 ? [unsafeFix('move', edits)] : [];
      report(pair.nameRange, 'early', { name: pair.name, line: doc.lineNumber(run.range.start) }, { fixes });
    }
  },
});

const uses = ({ logical, heredocs }: Instruction, name: string): boolean =>
  [logical.text, ...heredocs.map(({ body }) => body.text)].some((text) => text.includes(name));

/** Above the comments that belong to an instruction. */
const startOf = ({ leading, range }: Instruction) => leading[0]?.range ?? range;
