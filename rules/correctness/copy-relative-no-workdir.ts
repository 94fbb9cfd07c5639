import { dockerfileRule, unsafeFix } from '../core/rule.ts';
import { instructionBefore } from '../model/dockerfile/insert-instruction.ts';
import type { CopyInstruction } from '../model/dockerfile/kinds.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { isAbsolutePath } from '../model/dockerfile/workdirs.ts';
import { imageFacts } from '../model/image/knowledge.ts';

export default dockerfileRule({
  id: 'copy-relative-no-workdir',
  severity: 'warning',
  fixable: 'unsafe',
  sources: { hadolint: 'DL3045' },
  text: {
    en: {
      title: 'Set WORKDIR before copying to a relative path',
      why: 'A relative destination counts from the working directory. Where the file sets none, that is whatever the base image has, mostly the root of the file system, and it may be another one after its next update.',
      messages: { relative: 'Set WORKDIR first: "{path}" counts from whatever directory the base image has.' },
      fixes: { workdir: 'Set WORKDIR /app before it' },
    },
    de: {
      title: 'WORKDIR setzen, bevor an einen relativen Pfad kopiert wird',
      why: 'Ein relatives Ziel zählt ab dem Arbeitsverzeichnis. Setzt die Datei keines, ist es das des Basis-Images, meist die Wurzel des Dateisystems, und nach dessen nächstem Update vielleicht ein anderes.',
      messages: {
        relative:
          'Zuerst WORKDIR setzen: „{path}“ zählt sonst ab dem Verzeichnis des Basis-Images, welches das auch sei.',
      },
      fixes: { workdir: 'Davor WORKDIR /app setzen' },
    },
  },
  options: {
    everyImage: {
      type: 'boolean',
      default: false,
      en: 'Also report where the base image is known to set a working directory of its own.',
      de: 'Auch melden, wo das Basis-Image bekanntlich selbst ein Arbeitsverzeichnis setzt.',
    },
  },
  presetOptions: { all: { everyImage: true } },
  examples: [
    {
      bad: 'FROM python:3.14-slim\nCOPY app.py .\nCMD ["python", "app.py"]\n',
      good: 'FROM python:3.14-slim\nWORKDIR /app\nCOPY app.py .\nCMD ["python", "app.py"]\n',
    },
  ],
  check({ doc, options, report }) {
    const repaired = new Set<Stage>();
    for (const copy of [...doc.ofType('COPY'), ...doc.ofType('ADD')]) {
      const { destination, stage } = copy;
      const path = destination?.value.known ? destination.value.value : '';
      if (!stage || !destination || path === '' || isAbsolutePath(path)) continue;
      if (hasWorkdir(copy)) continue;
      const image = stage.externalImage;
      const own = image && !image.isScratch ? imageFacts(image)?.workdir : undefined;
      if (own !== undefined && own !== '/' && !options.everyImage) continue;
      const fixes =
        stage.isWindows || repaired.has(stage) ? [] : [unsafeFix('workdir', instructionBefore(copy, 'WORKDIR /app'))];
      repaired.add(stage);
      const sources = copy.keyword === 'COPY' ? {} : { sources: [] };
      report(destination.range, 'relative', { path }, { fixes, ...sources });
    }
  },
});

function hasWorkdir({ doc, stage, isOnbuild, range }: CopyInstruction): boolean {
  return doc.ofType('WORKDIR').some((workdir) => {
    if (workdir.isOnbuild && !isOnbuild) return false;
    return workdir.range.start < range.start && stage!.lineage.includes(workdir.stage!);
  });
}
