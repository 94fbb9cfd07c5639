import { dockerfileRule } from '../core/rule.ts';
import { isInFinalImage } from '../model/dockerfile/layers.ts';
import { cachesLeft } from '../model/dockerfile/package-caches.ts';

export default dockerfileRule({
  id: 'bundler-cache-left',
  severity: 'info',
  text: {
    en: {
      title: 'Delete the gem archives that Bundler keeps',
      why: 'Next to each installed gem Bundler keeps the archive it came from. These archives stay in the layer and nobody reads them at run time.',
      messages: {
        left: 'The gem archives of "bundle install" stay in the layer: delete the cache directory of the bundle in this RUN.',
      },
    },
    de: {
      title: 'Gem-Archive löschen, die Bundler behält',
      why: 'Neben jedem installierten Gem behält Bundler das Archiv, aus dem es kam. Diese Archive bleiben im Layer, und zur Laufzeit liest sie niemand.',
      messages: {
        left: 'Die Gem-Archive von „bundle install“ bleiben im Layer: Das Cache-Verzeichnis des Bundles in diesem RUN löschen.',
      },
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
      bad: 'FROM ruby:3.4-slim\nWORKDIR /app\nCOPY Gemfile Gemfile.lock ./\nRUN bundle install\n',
      good: 'FROM ruby:3.4-slim\nWORKDIR /app\nCOPY Gemfile Gemfile.lock ./\nRUN bundle install && rm -rf /usr/local/bundle/cache\n',
    },
  ],
  check({ doc, options, report }) {
    for (const run of doc.ofType('RUN')) {
      if (!options.everyStage && !isInFinalImage(run)) continue;
      for (const { headRange } of cachesLeft(run, 'bundle')) report(headRange, 'left', {});
    }
  },
});
