import { projectRule } from '../core/rule.ts';
import type { Stage } from '../model/dockerfile/stage.ts';

export default projectRule({
  id: 'development-stage-last',
  severity: 'warning',
  factors: ['build-release-run', 'dev-prod-parity'],
  text: {
    en: {
      title: 'Put the stage for production last',
      why: 'A build that names no stage builds the last one. Whoever forgets --target ships the development image: with its tools, its debugger and its test data.',
      messages: {
        last: 'A build without --target builds "{name}": put "{production}" last.',
        production: 'The stage for production.',
      },
    },
    de: {
      title: 'Die Stage für die Produktion ans Ende setzen',
      why: 'Ein Build, der keine Stage nennt, baut die letzte. Wer --target vergisst, liefert das Entwicklungs-Image aus: mit seinen Werkzeugen, seinem Debugger und seinen Testdaten.',
      messages: {
        last: 'Ein Build ohne --target baut „{name}“: „{production}“ ans Ende setzen.',
        production: 'Die Stage für die Produktion.',
      },
    },
  },
  examples: [
    {
      bad: {
        Dockerfile:
          'FROM node:24-slim AS base\nWORKDIR /app\nCOPY . .\nFROM base AS production\nCMD ["node", "server.js"]\nFROM base AS development\nCMD ["node", "--watch", "server.js"]\n',
      },
      good: {
        Dockerfile:
          'FROM node:24-slim AS base\nWORKDIR /app\nCOPY . .\nFROM base AS development\nCMD ["node", "--watch", "server.js"]\nFROM base AS production\nCMD ["node", "server.js"]\n',
      },
    },
  ],
  checkDockerfile({ doc, project, report }) {
    const last = doc.finalStage;
    if (!last?.alias || !isNamed(last, development)) return;
    const found = doc.stages.findLast((stage) => stage !== last && isNamed(stage, production) && starts(stage));
    const { builders } = project;
    // Where Compose builds it, and always says which stage, nothing is left to be forgotten.
    if (!found?.alias || (builders.length > 0 && builders.every(({ service }) => service.build?.target))) return;
    const related = [{ range: found.alias.range, message: 'production' as const }];
    report(last.alias.range, 'last', { name: last.label, production: found.label }, { related });
  },
});

const isNamed = ({ name }: Stage, words: RegExp): boolean => name !== undefined && words.test(name);

const development = /^(?:dev|devel|development|debug|test|tests|testing)$/i;
const production = /^(?:prod|production|release|runtime|final|deploy)$/i;

/** It is an image of its own, not only a step on the way to another one. */
const starts = (stage: Stage): boolean =>
  stage.lineage.some((each) => each.ofType('CMD').length + each.ofType('ENTRYPOINT').length > 0);
