import { dockerfileRule, safeFix } from '../core/rule.ts';
import { commandAfter } from '../model/dockerfile/append-command.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import { isInFinalImage } from '../model/dockerfile/layers.ts';
import { cachesLeft } from '../model/dockerfile/package-caches.ts';

export default dockerfileRule({
  id: 'apt-lists-left',
  severity: 'info',
  fixable: 'safe',
  sources: { hadolint: 'DL3009', kics: 'Apt Get Install Lists Were Not Deleted' },
  text: {
    en: {
      title: 'Delete the apt package lists in the same RUN',
      why: 'The lists that “apt-get update” fetches take 20 to 50 MB and are useless at run time. A layer keeps what a later RUN deletes, so only the RUN that fetched them can leave them out.',
      messages: {
        left: 'The package lists of "{command} update" stay in the layer: delete /var/lib/apt/lists/* in this RUN.',
      },
      fixes: { remove: 'Delete the package lists at the end' },
    },
    de: {
      title: 'apt-Paketlisten im selben RUN löschen',
      why: 'Die Listen, die „apt-get update“ holt, belegen 20 bis 50 MB und nützen zur Laufzeit nichts. Ein Layer behält, was ein späteres RUN löscht; weglassen kann sie nur das RUN, das sie geholt hat.',
      messages: {
        left: 'Die Paketlisten von „{command} update“ bleiben im Layer: /var/lib/apt/lists/* in diesem RUN löschen.',
      },
      fixes: { remove: 'Paketlisten am Ende löschen' },
    },
  },
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN apt-get update && apt-get install -y --no-install-recommends curl\n',
      good: 'FROM debian:13-slim\nRUN apt-get update \\\n  && apt-get install -y --no-install-recommends curl \\\n  && rm -rf /var/lib/apt/lists/*\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      if (!isInFinalImage(run)) continue;
      const [update] = cachesLeft(run, 'apt');
      if (!update) continue;
      const last = run.packageActions.findLast(
        ({ manager, action }) => manager === 'apt' && (action === 'install' || action === 'upgrade'),
      );
      const needed = !last || last.command.range.start < update.command.range.start || isNeededLater(run);
      const edit = needed ? undefined : commandAfter(run, last.command, 'rm -rf /var/lib/apt/lists/*');
      report(
        update.headRange,
        'left',
        { command: update.command.name! },
        edit ? { fixes: [safeFix('remove', edit)] } : {},
      );
    }
  },
});

/** Whether a later RUN installs from the lists of this one. */
function isNeededLater(run: Instruction): boolean {
  return run.doc.ofType('RUN').some((later) => {
    if (later.range.start <= run.range.start || !later.stage?.lineage.includes(run.stage!)) return false;
    const first = later.packageActions.find(({ manager, action }) => manager === 'apt' && action !== 'clean');
    return first?.action === 'install' || first?.action === 'upgrade';
  });
}
