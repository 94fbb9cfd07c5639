import { dockerfileRule, type FixDraft, replace, safeFix, unsafeFix } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import { directoryAfter, isAbsolutePath, isFirstWorkdir } from '../model/dockerfile/workdirs.ts';

export default dockerfileRule({
  id: 'workdir-absolute',
  severity: 'warning',
  fixable: 'safe',
  sources: {
    hadolint: 'DL3000',
    buildkit: 'WorkdirRelativePath',
    trivy: 'DS-0009',
    checkov: 'CKV_DOCKER_10',
    kics: 'WORKDIR Path Not Absolute',
  },
  text: {
    en: {
      title: 'Give WORKDIR an absolute path',
      why: 'A relative WORKDIR counts from the working directory before it. At the beginning of a stage the base image decides about that, and when it changes, the files of the build lie elsewhere than the program expects.',
      messages: {
        first: 'WORKDIR {path} is relative to whatever directory the base image has: begin it with a slash.',
        later: 'WORKDIR {path} is relative to the WORKDIR before it: write the whole path.',
      },
      fixes: { absolute: 'Write {absolute}' },
    },
    de: {
      title: 'WORKDIR einen absoluten Pfad geben',
      why: 'Ein relatives WORKDIR zählt ab dem Arbeitsverzeichnis davor. Am Anfang einer Stage bestimmt das Basis-Image darüber, und wenn es sich ändert, liegen die Dateien des Builds woanders, als das Programm erwartet.',
      messages: {
        first:
          'WORKDIR {path} ist relativ zum Verzeichnis des Basis-Images, welches das auch sei: mit einem Schrägstrich beginnen.',
        later: 'WORKDIR {path} ist relativ zum WORKDIR davor: den ganzen Pfad schreiben.',
      },
      fixes: { absolute: '{absolute} schreiben' },
    },
  },
  options: {
    every: {
      type: 'boolean',
      default: false,
      en: 'Also report a relative WORKDIR that follows another one.',
      de: 'Auch ein relatives WORKDIR melden, das auf ein anderes folgt.',
    },
  },
  presetOptions: { all: { every: true } },
  examples: [
    {
      bad: 'FROM nginx:1.29\nWORKDIR usr/share/nginx/html\n',
      good: 'FROM nginx:1.29\nWORKDIR /usr/share/nginx/html\n',
    },
  ],
  check({ doc, options, report }) {
    for (const workdir of doc.ofType('WORKDIR')) {
      const [path] = workdir.words;
      if (!path?.value.known || path.value.value === '' || isAbsolutePath(path.value.value)) continue;
      const isFirst = isFirstWorkdir(workdir);
      if (!isFirst && !options.every) continue;
      const sources =
        isFirst && !workdir.isOnbuild ? {} : { sources: ['hadolint', 'trivy', 'checkov', 'kics'] as const };
      const key = isFirst ? 'first' : 'later';
      report(path.range, key, { path: path.value.value }, { fixes: fixesOf(workdir), ...sources });
    }
  },
});

/** Safe where the directory is known that the path is relative to; else the first one probably means the root. */
function fixesOf(workdir: Instruction): FixDraft<'absolute'>[] {
  const path = workdir.words[0]!;
  if (workdir.stage?.isWindows || !/^[\w./-]+$/.test(path.raw)) return [];
  const directory = directoryAfter(workdir);
  const absolute = directory.known ? directory.value : `/${path.raw.replace(/^(?:\.\/+)+/, '')}`;
  if (!directory.known && (!isFirstWorkdir(workdir) || absolute.includes('..'))) return [];
  const fix = directory.known ? safeFix : unsafeFix;
  return [fix('absolute', replace(path.range, absolute), { data: { absolute } })];
}
