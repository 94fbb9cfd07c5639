import { dockerfileRule } from '../core/rule.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { stageReferences } from '../model/dockerfile/stage-references.ts';

export default dockerfileRule({
  id: 'copy-from-empty-scratch',
  severity: 'error',
  text: {
    en: {
      title: 'Copy from a stage that holds files',
      why: 'The stage begins with the empty image and nothing is put into it. Every path copied from it is missing, and the build stops there.',
      messages: { empty: 'The stage "{stage}" is built on scratch and holds no file that could be copied.' },
    },
    de: {
      title: 'Aus einer Stage kopieren, die Dateien enthält',
      why: 'Die Stage beginnt mit dem leeren Image, und nichts wird hineingelegt. Jeder daraus kopierte Pfad fehlt, und der Build bricht dort ab.',
      messages: { empty: 'Die Stage „{stage}“ baut auf scratch auf und enthält keine Datei, die sich kopieren ließe.' },
    },
  },
  examples: [
    {
      bad: 'FROM scratch AS files\nLABEL title=files\nFROM alpine:3.22\nCOPY --from=files /app /app\n',
      good: 'FROM scratch AS files\nCOPY app /app\nFROM alpine:3.22\nCOPY --from=files /app /app\n',
    },
  ],
  check({ doc, report }) {
    for (const { instruction, stage, target, range } of stageReferences(doc)) {
      if (instruction.keyword !== 'COPY' || !target || target === stage || !isEmpty(target)) continue;
      report(range, 'empty', { stage: target.label });
    }
  },
});

/** A RUN can bring files too, from a mount. */
const isEmpty = (stage: Stage): boolean =>
  stage.externalImage?.isScratch === true &&
  stage.lineage.every(
    ({ instructions }) => !instructions.some(({ keyword }) => /^(?:COPY|ADD|RUN|WORKDIR)$/.test(keyword)),
  );
