import { dockerfileRule, insertAfter, safeFix, unsafeFix } from '../core/rule.ts';
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import { imageFacts } from '../model/image/knowledge.ts';

export default dockerfileRule({
  id: 'wget-progress',
  severity: 'info',
  preset: 'strict',
  fixable: 'safe',
  sources: { hadolint: 'DL3047' },
  text: {
    en: {
      title: 'Download with wget without a progress bar',
      why: 'In a build log the progress bar of wget becomes hundreds of lines. What matters, an error above all, is hard to find among them.',
      messages: { noisy: 'Add {flag} to wget: its progress bar fills the build log.' },
      fixes: { quiet: 'Add {flag}' },
    },
    de: {
      title: 'Mit wget ohne Fortschrittsbalken herunterladen',
      why: 'Im Build-Log wird der Fortschrittsbalken von wget zu Hunderten von Zeilen. Wichtiges, vor allem ein Fehler, ist darin schwer zu finden.',
      messages: { noisy: 'wget um {flag} ergänzen: Der Fortschrittsbalken füllt das Build-Log.' },
      fixes: { quiet: '{flag} ergänzen' },
    },
  },
  examples: [
    {
      bad: 'FROM debian:13\nRUN wget https://example.com/tool.tar.gz\n',
      good: 'FROM debian:13\nRUN wget --progress=dot:giga https://example.com/tool.tar.gz\n',
    },
  ],
  check({ doc, report }) {
    for (const wget of doc.runCommands('wget')) {
      // `-nv` is one option, though it looks like two.
      const isNonVerbose = wget.args.some(({ value }) => value?.startsWith('-nv'));
      const isQuiet = wget.hasFlag(
        '--progress',
        '-q',
        '--quiet',
        '--no-verbose',
        '-o',
        '--output-file',
        '-a',
        '--append-output',
      );
      if (isQuiet || isNonVerbose || wget.mayHaveMoreOptions || wget.operands.length === 0) continue;
      const instruction = doc.instructionOf(wget);
      // The wget of busybox knows no --progress.
      const image = instruction.stage?.externalImage;
      const system = image && imageFacts(image)?.system;
      const isBusybox = system === 'alpine' || image?.familiarName === 'busybox';
      const flag = isBusybox ? '-q' : '--progress=dot:giga';
      const inExec = instruction.form === 'exec' && !wget.origin;
      const at = inExec ? { start: 0, end: wget.nameWord.range.end + 1 } : wget.nameWord.range;
      const fixOf = system || isBusybox || installsWget(doc) ? safeFix : unsafeFix;
      const fix = fixOf('quiet', insertAfter(at, inExec ? `, "${flag}"` : ` ${flag}`), { data: { flag } });
      report(wget.nameWord.range, 'noisy', { flag }, { fixes: [fix] });
    }
  },
});

/** What package managers install as wget is GNU's. */
const installsWget = (doc: DockerfileDocument): boolean =>
  doc
    .ofType('RUN')
    .some((run) => run.packageActions.some(({ packages }) => packages.some(({ name }) => name === 'wget')));
