import { dockerfileRule, insertAfter, remove, safeFix } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import { isInFinalImage } from '../model/dockerfile/layers.ts';
import { cachesLeft } from '../model/dockerfile/package-caches.ts';
import type { PackageAction } from '../model/shell/installs.ts';

export default dockerfileRule({
  id: 'apk-no-cache',
  severity: 'info',
  fixable: 'safe',
  sources: { hadolint: 'DL3019', trivy: 'DS-0025', kics: 'Apk Add Using Local Cache Path' },
  text: {
    en: {
      title: 'Install apk packages with --no-cache',
      why: 'Without --no-cache the package index stays in /var/cache/apk, and so in the layer, where nobody needs it. With it, apk fetches a fresh index and keeps nothing, so "apk update" is superfluous too.',
      messages: {
        missing: 'Add --no-cache to "apk {verb}", or the package index stays in the layer.',
        update: 'The index that "apk update" fetches stays in the layer, and "apk add --no-cache" does not need it.',
      },
      fixes: { add: 'Add --no-cache', remove: 'Remove "apk update"' },
    },
    de: {
      title: 'apk-Pakete mit --no-cache installieren',
      why: 'Ohne --no-cache bleibt das Paketverzeichnis in /var/cache/apk und damit im Layer, wo es niemand braucht. Mit der Option holt apk ein frisches Verzeichnis und behält nichts; auch „apk update“ ist dann überflüssig.',
      messages: {
        missing: '„apk {verb}“ um --no-cache ergänzen, sonst bleibt das Paketverzeichnis im Layer.',
        update: 'Das Verzeichnis, das „apk update“ holt, bleibt im Layer, und „apk add --no-cache“ braucht es nicht.',
      },
      fixes: { add: '--no-cache ergänzen', remove: '„apk update“ entfernen' },
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
  examples: [{ bad: 'FROM alpine:3.23\nRUN apk add curl\n', good: 'FROM alpine:3.23\nRUN apk add --no-cache curl\n' }],
  check({ doc, options, report }) {
    for (const run of doc.ofType('RUN')) {
      if (!options.everyStage && !isInFinalImage(run)) continue;
      const left = cachesLeft(run, 'apk');
      for (const { headRange, verb, action } of left) {
        if (action === 'update') continue;
        const text = run.exec ? '", "--no-cache' : ' --no-cache';
        const fix = safeFix('add', insertAfter(verb.range, text));
        report(headRange, 'missing', { verb: verb.value! }, { fixes: [fix] });
      }
      const update = left.find(({ action }) => action === 'update');
      if (!update || left.some(({ action }) => action === 'install') || !isFollowedByInstallsOnly(run, update))
        continue;
      const { fullRange, next, operator, pipeline } = update.command;
      const start = fullRange.start;
      const end = next?.fullRange.start ?? start;
      const isPlain = operator === '&&' && pipeline.length === 1 && next !== undefined;
      const isFixable = isPlain && !doc.comments.some(({ range }) => range.start > start && range.start < end);
      const fixes = isFixable ? [safeFix('remove', remove({ start, end }))] : [];
      report(update.headRange, 'update', {}, { fixes, sources: [] });
    }
  },
});

function isFollowedByInstallsOnly(run: Instruction, update: PackageAction): boolean {
  const later = run.packageActions.filter(
    ({ manager, command }) => manager === 'apk' && command.range.start > update.command.range.start,
  );
  return later.length > 0 && later.every(({ action }) => action === 'install' || action === 'remove');
}
