import { dockerfileRule, insertAfter, safeFix } from '../core/rule.ts';
import { isInFinalImage } from '../model/dockerfile/layers.ts';
import { cachesLeft } from '../model/dockerfile/package-caches.ts';

export default dockerfileRule({
  id: 'pip-no-cache-dir',
  severity: 'info',
  fixable: 'safe',
  sources: { hadolint: 'DL3042', kics: 'Pip install Keeping Cached Packages' },
  text: {
    en: {
      title: 'Keep the pip cache out of the layer',
      why: 'pip keeps what it downloads and the wheels it builds in ~/.cache/pip. In a layer that doubles much of what is installed, and nobody reads it at run time.',
      messages: { missing: 'Add --no-cache-dir to "pip install", or the cache stays in the layer.' },
      fixes: { add: 'Add --no-cache-dir' },
    },
    de: {
      title: 'Den pip-Cache aus dem Layer heraushalten',
      why: 'pip behält Downloads und selbst gebaute Wheels in ~/.cache/pip. In einem Layer liegt so vieles doppelt, und zur Laufzeit liest es niemand.',
      messages: { missing: '„pip install“ um --no-cache-dir ergänzen, sonst bleibt der Cache im Layer.' },
      fixes: { add: '--no-cache-dir ergänzen' },
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
      bad: 'FROM python:3.14-slim\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n',
      good: 'FROM python:3.14-slim\nCOPY requirements.txt .\nRUN pip install --no-cache-dir -r requirements.txt\n',
    },
    {
      bad: 'FROM python:3.14-slim\nRUN python -m pip install flask==3.1.2\n',
      good: 'FROM python:3.14-slim\nENV PIP_NO_CACHE_DIR=1\nRUN python -m pip install flask==3.1.2\n',
    },
  ],
  check({ doc, options, report }) {
    for (const run of doc.ofType('RUN')) {
      if (!options.everyStage && !isInFinalImage(run)) continue;
      for (const { headRange, verb } of cachesLeft(run, 'pip')) {
        const text = run.exec ? '", "--no-cache-dir' : ' --no-cache-dir';
        report(headRange, 'missing', {}, { fixes: [safeFix('add', insertAfter(verb.range, text))] });
      }
    }
  },
});
