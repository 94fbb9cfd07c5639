import { dockerfileRule, unsafeFix } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import { joinRuns } from '../model/dockerfile/join-runs.ts';

export default dockerfileRule({
  id: 'consecutive-run',
  severity: 'info',
  preset: 'strict',
  fixable: 'unsafe',
  sources: { hadolint: 'DL3059', kics: 'Multiple RUN, ADD, COPY, Instructions Listed' },
  text: {
    en: {
      title: 'Do in one RUN what shares temporary files',
      why: 'Each RUN makes a layer of its own. Two in a row that use the same package manager fetch or store its lists and its database twice; in one RUN that happens once.',
      messages: {
        manager: 'The RUN in line {line} uses {manager} too: in one RUN its lists and database are stored once.',
        any: 'This RUN follows another one in line {line} and could be part of it.',
      },
      fixes: { merge: 'Join it with the RUN before' },
    },
    de: {
      title: 'In einem RUN erledigen, was temporäre Dateien teilt',
      why: 'Jedes RUN ergibt einen eigenen Layer. Zwei hintereinander mit demselben Paketmanager holen oder speichern dessen Listen und Datenbank doppelt; in einem RUN geschieht das nur einmal.',
      messages: {
        manager:
          'Auch das RUN in Zeile {line} verwendet {manager}: In einem RUN werden dessen Listen und Datenbank nur einmal gespeichert.',
        any: 'Dieses RUN folgt auf ein anderes in Zeile {line} und könnte ein Teil davon sein.',
      },
      fixes: { merge: 'Mit dem RUN davor verbinden' },
    },
  },
  options: {
    anyRun: {
      type: 'boolean',
      default: false,
      en: 'Report any two RUN instructions in a row that hold one command each.',
      de: 'Jedes RUN mit einem einzigen Befehl melden, das auf ein ebensolches folgt.',
    },
  },
  presetOptions: { all: { anyRun: true } },
  examples: [
    {
      bad: 'FROM alpine:3.23\nRUN apk add --no-cache curl\nRUN apk add --no-cache git\n',
      good: 'FROM alpine:3.23\nRUN apk add --no-cache curl \\\n  && apk add --no-cache git\n',
    },
  ],
  check({ doc, options, report }) {
    for (const stage of doc.stages) {
      for (const [index, run] of stage.instructions.entries()) {
        const before = stage.instructions[index - 1];
        if (run.keyword !== 'RUN' || before?.keyword !== 'RUN' || flagsOf(run) !== flagsOf(before)) continue;
        const manager = run.packageActions.find(({ manager: name }) => systemManagers.has(name))?.manager;
        const shared = manager !== undefined && before.packageActions.some((action) => action.manager === manager);
        const single = run.commands.length === 1 && before.commands.length === 1;
        if (!shared && !(options.anyRun && single)) continue;
        const line = doc.lineNumber(before.range.start);
        const edit = joinRuns(before, run);
        const fixes = edit ? [unsafeFix('merge', edit)] : [];
        // hadolint looks at RUNs of one command only.
        const details = single ? { fixes } : { fixes, sources: [] };
        if (shared) report(run.keywordRange, 'manager', { line, manager }, details);
        else report(run.keywordRange, 'any', { line }, details);
      }
    }
  },
});

const systemManagers: ReadonlySet<string> = new Set(['apt', 'apk', 'yum', 'dnf', 'microdnf', 'zypper']);
const flagsOf = (run: Instruction): string => run.flags.map(({ text }) => text.text).join(' ');
