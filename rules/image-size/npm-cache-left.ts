import { dockerfileRule, safeFix } from '../core/rule.ts';
import { commandAfter } from '../model/dockerfile/append-command.ts';
import { isInFinalImage } from '../model/dockerfile/layers.ts';
import { cachesLeft } from '../model/dockerfile/package-caches.ts';

export default dockerfileRule({
  id: 'npm-cache-left',
  severity: 'info',
  fixable: 'safe',
  text: {
    en: {
      title: 'Leave the npm cache out of the layer',
      why: 'npm keeps a copy of every package it downloads in ~/.npm. The copy stays in the layer although nobody reads it at run time; a cache mount leaves it out and speeds up the next build.',
      messages: {
        left: 'The download cache of "{command}" stays in the layer: run "{command} cache clean --force" in this RUN, or mount a cache at ~/.npm.',
      },
      fixes: { clean: 'Add "npm cache clean --force"' },
    },
    de: {
      title: 'Den npm-Cache aus dem Layer heraushalten',
      why: 'npm behält eine Kopie jedes heruntergeladenen Pakets in ~/.npm. Sie bleibt im Layer, obwohl sie zur Laufzeit niemand liest; ein Cache-Mount hält sie heraus und beschleunigt den nächsten Build.',
      messages: {
        left: 'Der Download-Cache von „{command}“ bleibt im Layer: „{command} cache clean --force“ in diesem RUN ausführen oder einen Cache in ~/.npm einhängen.',
      },
      fixes: { clean: '„npm cache clean --force“ ergänzen' },
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
      bad: 'FROM node:24-slim\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci --omit=dev\n',
      good: 'FROM node:24-slim\nWORKDIR /app\nCOPY package*.json ./\nRUN --mount=type=cache,target=/root/.npm npm ci --omit=dev\n',
    },
  ],
  check({ doc, options, report }) {
    for (const run of doc.ofType('RUN')) {
      if (!options.everyStage && !isInFinalImage(run)) continue;
      const last = cachesLeft(run, 'npm').at(-1);
      if (!last) continue;
      const command = last.command.name!;
      const edit = commandAfter(run, last.command, `${command} cache clean --force`);
      report(last.headRange, 'left', { command }, edit ? { fixes: [safeFix('clean', edit)] } : {});
    }
  },
});
