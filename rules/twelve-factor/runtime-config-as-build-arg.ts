import { projectRule } from '../core/rule.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { isNamedForDevelopment } from '../model/process/start.ts';

export default projectRule({
  id: 'runtime-config-as-build-arg',
  severity: 'info',
  factors: ['config', 'build-release-run'],
  text: {
    en: {
      title: 'Set where a service is found when the container starts',
      why: 'An address that comes in as a build argument is part of the image. Each environment then needs an image of its own, and the one that runs in production is not the one that was tested.',
      messages: {
        fixed: '"{name}" is fixed when the image is built: set it where the container runs instead.',
        argument: 'The build argument it comes from.',
      },
    },
    de: {
      title: 'Adressen von Diensten erst beim Start des Containers setzen',
      why: 'Eine Adresse, die als Build-Argument hereinkommt, ist Teil des Images. Jede Umgebung braucht dann ein eigenes Image, und in Produktion läuft nicht das, das getestet wurde.',
      messages: {
        fixed: '„{name}“ steht mit dem Build des Images fest: stattdessen dort setzen, wo der Container läuft.',
        argument: 'Das Build-Argument, aus dem es kommt.',
      },
    },
  },
  examples: [
    {
      bad: {
        Dockerfile:
          'FROM node:24-slim\nARG DATABASE_HOST\nENV DATABASE_HOST=$DATABASE_HOST\nCMD ["node", "server.js"]\n',
      },
      good: { Dockerfile: 'FROM node:24-slim\nCMD ["node", "server.js"]\n' },
    },
  ],
  checkDockerfile({ doc, project, report }) {
    const stage = doc.finalStage;
    if (!stage || isNamedForDevelopment(project.path, stage)) return;
    const args = new Map(stage.ofType('ARG').flatMap(({ pairs }) => pairs.map((pair) => [pair.name, pair] as const)));
    for (const env of stage.ofType('ENV')) {
      if (runsAfter(stage, env.range.start)) continue;
      for (const { name, nameRange, text } of env.pairs) {
        const argument = args.get(name);
        if (!argument || !isAddress(name) || !isItself(text?.text ?? '', name)) continue;
        report(nameRange, 'fixed', { name }, { related: [{ range: argument.nameRange, message: 'argument' }] });
      }
    }
  },
});

/** What runs in the build may need the variable. */
const runsAfter = (stage: Stage, position: number): boolean =>
  stage.ofType('RUN').some(({ range }) => range.start > position);

/** Where a service is found; not what bundlers write into the scripts for the browser. */
const isAddress = (name: string): boolean =>
  /(?:^|_)(?:URL|URI|HOST|HOSTNAME|DSN|ENDPOINT|BUCKET)$/.test(name) &&
  !/^(?:VITE|NEXT_PUBLIC|REACT_APP|NUXT_PUBLIC|NUXT|GATSBY|PUBLIC|VUE_APP|EXPO_PUBLIC|NG_APP)_/.test(name);

/** `$NAME`, `${NAME}`, `${NAME:-default}`. */
const isItself = (value: string, name: string): boolean => {
  const text = value.replace(/^(["'])(.*)\1$/, '$2');
  return (
    text === `$${name}` || (text.startsWith(`\${${name}`) && /^(?::?[-+][^${}]*)?\}$/.test(text.slice(name.length + 2)))
  );
};
