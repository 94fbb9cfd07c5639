import { dockerfileRule, safeFix, unsafeFix } from '../core/rule.ts';
import { commandAfter } from '../model/dockerfile/append-command.ts';
import { isInFinalImage } from '../model/dockerfile/layers.ts';
import { cachesLeft } from '../model/dockerfile/package-caches.ts';
import type { PackageAction } from '../model/shell/installs.ts';

export default dockerfileRule({
  id: 'yarn-cache-clean',
  severity: 'info',
  fixable: 'safe',
  sources: { hadolint: 'DL3060' },
  text: {
    en: {
      title: 'Clean the yarn cache in the same RUN',
      why: 'yarn keeps a copy of every package it downloads, about as much again as node_modules. The copy stays in the layer and nobody reads it at run time.',
      messages: {
        left: 'The download cache of "{command}" stays in the layer: run "{command} cache clean" in this RUN, or mount a cache.',
      },
      fixes: { clean: 'Add "yarn cache clean"' },
    },
    de: {
      title: 'Den yarn-Cache im selben RUN leeren',
      why: 'yarn behält eine Kopie jedes heruntergeladenen Pakets, etwa so viel wie node_modules selbst. Sie bleibt im Layer, und zur Laufzeit liest sie niemand.',
      messages: {
        left: 'Der Download-Cache von „{command}“ bleibt im Layer: „{command} cache clean“ in diesem RUN ausführen oder einen Cache einhängen.',
      },
      fixes: { clean: '„yarn cache clean“ ergänzen' },
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
      bad: 'FROM node:24-slim\nWORKDIR /app\nCOPY package.json yarn.lock ./\nRUN yarn install --production --frozen-lockfile\n',
      good: 'FROM node:24-slim\nWORKDIR /app\nCOPY package.json yarn.lock ./\nRUN yarn install --production --frozen-lockfile && yarn cache clean\n',
    },
  ],
  check({ doc, options, report }) {
    for (const run of doc.ofType('RUN')) {
      if (!options.everyStage && !isInFinalImage(run)) continue;
      const last = cachesLeft(run, 'yarn').at(-1);
      if (!last) continue;
      const command = last.command.name!;
      const edit = commandAfter(run, last.command, `${command} cache clean`);
      report(
        last.headRange,
        'left',
        { command },
        edit ? { fixes: [(isClassic(last) ? safeFix : unsafeFix)('clean', edit)] } : {},
      );
    }
  },
});

/** Yarn 2 and later may run the packages out of their cache (Plug'n'Play); they know neither of these. */
const isClassic = ({ command }: PackageAction): boolean =>
  command.subcommand('global') !== undefined ||
  command.hasFlag('--frozen-lockfile', '--pure-lockfile', '--production', '--prod');
