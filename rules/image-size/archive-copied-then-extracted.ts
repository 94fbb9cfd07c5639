import { dockerfileRule, remove, replace, unsafeFix } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { CopyInstruction } from '../model/dockerfile/kinds.ts';
import { isInFinalImage } from '../model/dockerfile/layers.ts';
import { removalRange } from '../model/dockerfile/removal.ts';
import type { ShellCommand, ShellWord } from '../model/shell/command.ts';

/** Tar archives that ADD unpacks (github.com/moby/go-archive `compression`), and names people give them. */
const archive = /\.(?:tar|tar\.(?:gz|bz2|xz|zst|Z|lz|lzma)|tgz|tb2|tbz2?|txz|tlz|tzst|tZ|tpz|gz|bz2|xz|Z|lz|lzma)$/;

export default dockerfileRule({
  id: 'archive-copied-then-extracted',
  severity: 'info',
  fixable: 'unsafe',
  sources: { hadolint: 'DL3010' },
  text: {
    en: {
      title: 'Let ADD unpack local archives',
      why: 'A copied archive stays in the layer of COPY, whatever a later RUN does with it, so the image holds its contents twice. ADD unpacks local tar archives while copying and leaves no archive behind.',
      messages: {
        copied: 'The archive {file} stays in the image, although line {line} only unpacks it: let ADD unpack it.',
      },
      fixes: { add: 'Unpack it with ADD' },
    },
    de: {
      title: 'Lokale Archive mit ADD entpacken',
      why: 'Ein kopiertes Archiv bleibt im Layer von COPY, was immer ein späteres RUN damit tut; das Image enthält seinen Inhalt doppelt. ADD entpackt lokale tar-Archive beim Kopieren und lässt kein Archiv zurück.',
      messages: {
        copied: 'Das Archiv {file} bleibt im Image, obwohl Zeile {line} es nur entpackt: mit ADD entpacken.',
      },
      fixes: { add: 'Mit ADD entpacken' },
    },
  },
  options: {
    everyStage: {
      type: 'boolean',
      default: false,
      en: 'Also report stages that the final image is not built on.',
      de: 'Auch Stages melden, auf denen das fertige Image nicht aufbaut.',
    },
  },
  presetOptions: { all: { everyStage: true } },
  examples: [
    {
      bad: 'FROM debian:13-slim\nCOPY rootfs.tar.gz /tmp/\nRUN tar -xzf /tmp/rootfs.tar.gz -C /opt\n',
      good: 'FROM debian:13-slim\nADD rootfs.tar.gz /opt/\n',
    },
  ],
  check({ doc, options, report }) {
    for (const copy of doc.ofType('COPY')) {
      if (copy.from || !(options.everyStage || isInFinalImage(copy))) continue;
      for (const source of copy.sources) {
        const file = fileName(source.raw);
        if (!archive.test(file)) continue;
        const names = [file, ...(copy.sources.length === 1 ? [fileName(copy.destination?.raw ?? '')] : [])];
        const found = extraction(copy, names);
        if (!found) continue;
        const line = doc.lineNumber(found.command.range.start);
        const edits = repair(copy, found.run, found.command);
        report(source.range, 'copied', { file, line }, { fixes: edits ? [unsafeFix('add', edits)] : [] });
      }
    }
  },
});

const fileName = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).replace(/["']+$/, '');

/** The first command behind a COPY, in its stage, that unpacks one of these files. */
function extraction(
  copy: CopyInstruction,
  names: readonly string[],
): { run: Instruction; command: ShellCommand } | undefined {
  for (const run of copy.doc.ofType('RUN')) {
    if (run.stage !== copy.stage || run.range.start < copy.range.start) continue;
    const command = run.commands.find((each) => extracts(each) && each.args.some((word) => isNamed(word, names)));
    if (command) return { run, command };
  }
  return undefined;
}

const isNamed = ({ value }: ShellWord, names: readonly string[]): boolean =>
  value !== undefined && names.includes(fileName(value.replace(/^(?:-[a-zA-Z]*f|--file)=?/, '')));

function extracts(command: ShellCommand): boolean {
  if (command.name === 'tar' || command.name === 'bsdtar') {
    // The first word may be options without a dash: `tar xzf`.
    return command.hasFlag('-x', '--extract', '--get') || /^[a-wyzA-Z]*x[a-zA-Z]*$/.test(command.args[0]?.value ?? '');
  }
  // Of plain compressed files ADD makes no others: `dump.sql.gz`.
  const isTar = command.args.some(({ value }) => /\.(?:tar\.\w+|t[a-z]{2,3}2?)$/.test(value ?? ''));
  return isTar && ['gunzip', 'bunzip2', 'unxz', 'unlzma', 'uncompress', 'unzstd'].includes(command.name ?? '');
}

/** ADD in place of a COPY of one archive and a RUN that does nothing but unpack it to a known place. */
function repair(copy: CopyInstruction, run: Instruction, command: ShellCommand) {
  const target = command.option('-C', '--directory')?.value;
  const whole = run.commands.length === 1 ? removalRange(run) : undefined;
  const isPlain = command.args.length <= 4 && copy.sources.length === 1 && !copy.isOnbuild && !copy.exec;
  if (command.name !== 'tar' || !target?.startsWith('/') || !whole || !isPlain || !copy.destination) return undefined;
  const to = target.endsWith('/') ? target : `${target}/`;
  return [replace(copy.keywordRange, 'ADD'), replace(copy.destination.range, to), remove(whole)];
}
