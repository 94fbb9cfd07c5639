import { dockerfileRule } from '../core/rule.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { stageReferences } from '../model/dockerfile/stage-references.ts';

export default dockerfileRule({
  id: 'circular-stage-deps',
  severity: 'error',
  text: {
    en: {
      title: 'Let no two stages need each other',
      why: 'Docker builds a stage when those it copies from are done. Stages that need each other can never begin, and the build is refused.',
      messages: { circle: 'Stage "{other}" needs stage "{stage}" itself, directly or through others: a circle.' },
    },
    de: {
      title: 'Keine zwei Stages voneinander abhängig machen',
      why: 'Docker baut eine Stage, wenn alle fertig sind, aus denen sie kopiert. Stages, die einander brauchen, können nie beginnen, und der Build wird abgelehnt.',
      messages: {
        circle: 'Die Stage „{other}“ braucht selbst die Stage „{stage}“, direkt oder über andere: ein Kreis.',
      },
    },
  },
  examples: [
    {
      bad: 'FROM alpine:3.22 AS assets\nCOPY --from=app /list /list\nFROM alpine:3.22 AS app\nCOPY --from=assets /css /css\n',
      good: 'FROM alpine:3.22 AS assets\nCOPY list /list\nFROM alpine:3.22 AS app\nCOPY --from=assets /css /css\n',
    },
  ],
  check({ doc, report }) {
    for (const { stage, target, range } of stageReferences(doc)) {
      // A circle has at least one reference downwards.
      if (!target || target.index <= stage.index || !needs(target, stage)) continue;
      report(range, 'circle', { stage: stage.label, other: target.label });
    }
  },
});

function needs(from: Stage, wanted: Stage): boolean {
  const seen = new Set<Stage>();
  const open = [from];
  for (let stage = open.pop(); stage; stage = open.pop()) {
    if (stage === wanted) return true;
    if (seen.has(stage)) continue;
    seen.add(stage);
    open.push(...stage.dependencies);
  }
  return false;
}
