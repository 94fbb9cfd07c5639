import { dockerfileRule } from '../core/rule.ts';
import { stageReferences } from '../model/dockerfile/stage-references.ts';

export default dockerfileRule({
  id: 'copy-from-self',
  severity: 'error',
  sources: { hadolint: 'DL3023', trivy: 'DS-0006', kics: "COPY '--from' References Current FROM Alias" },
  text: {
    en: {
      title: 'Copy from another stage',
      why: 'A stage cannot copy from itself: it would have to be finished before it begins. Docker refuses the build.',
      messages: { self: 'Stage "{stage}" copies from itself; name another stage, or copy the files with RUN cp.' },
    },
    de: {
      title: 'Aus einer anderen Stage kopieren',
      why: 'Eine Stage kann nicht aus sich selbst kopieren: Sie müsste fertig sein, bevor sie beginnt. Docker lehnt den Build ab.',
      messages: {
        self: 'Die Stage „{stage}“ kopiert aus sich selbst; eine andere Stage nennen oder mit RUN cp kopieren.',
      },
    },
  },
  examples: [
    {
      bad: 'FROM golang:1.25 AS build\nCOPY --from=build /go/bin/app /app\n',
      good: 'FROM golang:1.25 AS build\nRUN go install example.com/app@v1.2.0\nFROM alpine:3.22\nCOPY --from=build /go/bin/app /app\n',
    },
  ],
  check({ doc, report }) {
    for (const { instruction, stage, target, value, range } of stageReferences(doc)) {
      if (target !== stage || !stage.from) continue;
      const isNamed = instruction.keyword === 'COPY' && stage.name?.toLowerCase() === value.toLowerCase();
      report(range, 'self', { stage: stage.label }, isNamed ? {} : { sources: [] });
    }
  },
});
