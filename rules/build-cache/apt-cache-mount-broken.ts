import { dockerfileRule, insertAfter, remove, safeFix, unsafeFix } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import { earlierInstructions } from '../model/dockerfile/layers.ts';
import { removes } from '../model/dockerfile/package-caches.ts';
import { removedPaths } from '../model/shell/paths.ts';

export default dockerfileRule({
  id: 'apt-cache-mount-broken',
  severity: 'warning',
  fixable: 'safe',
  text: {
    en: {
      title: 'Make apt cache mounts work',
      why: 'apt locks its directories, so two builds that share a cache at the same time fail. A cache that is emptied in the RUN that mounts it, or by the docker-clean setting of official images, saves nothing.',
      messages: {
        sharing: 'apt allows one user at a time: add sharing=locked, or builds that run at the same time fail.',
        emptied: 'This empties the cache that is mounted at {target}: it does not get into the layer anyway.',
        clean:
          'Official Debian and Ubuntu images delete what apt caches here: remove /etc/apt/apt.conf.d/docker-clean first.',
      },
      fixes: { locked: 'Add sharing=locked', keep: 'Keep the cache' },
    },
    de: {
      title: 'apt-Cache-Mounts so schreiben, dass sie wirken',
      why: 'apt sperrt seine Verzeichnisse; zwei Builds, die zugleich denselben Cache verwenden, scheitern. Ein Cache, den das RUN selbst leert oder die Einstellung docker-clean der offiziellen Images, spart nichts.',
      messages: {
        sharing:
          'apt lässt nur einen Benutzer zugleich zu: sharing=locked ergänzen, sonst scheitern gleichzeitige Builds.',
        emptied: 'Das leert den Cache, der in {target} eingehängt ist: In den Layer gelangt er ohnehin nicht.',
        clean:
          'Offizielle Debian- und Ubuntu-Images löschen, was apt hier ablegt: zuerst /etc/apt/apt.conf.d/docker-clean entfernen.',
      },
      fixes: { locked: 'sharing=locked ergänzen', keep: 'Den Cache behalten' },
    },
  },
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN rm -f /etc/apt/apt.conf.d/docker-clean\nRUN --mount=type=cache,target=/var/cache/apt \\\n    --mount=type=cache,target=/var/lib/apt \\\n    apt-get update && apt-get install -y --no-install-recommends curl\n',
      good: 'FROM debian:13-slim\nRUN rm -f /etc/apt/apt.conf.d/docker-clean\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked \\\n    --mount=type=cache,target=/var/lib/apt,sharing=locked \\\n    apt-get update && apt-get install -y --no-install-recommends curl\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      if (!run.packageActions.some(({ manager }) => manager === 'apt')) continue;
      for (const { type, target, flag, option } of run.mounts) {
        const path = target?.replace(/\/$/, '');
        if (type !== 'cache' || !path || !/^\/var\/(?:cache\/apt(?:\/archives)?|lib\/apt(?:\/lists)?)$/.test(path))
          continue;
        if (!option('sharing')) {
          report(flag.range, 'sharing', {}, { fixes: [safeFix('locked', insertAfter(flag.range, ',sharing=locked'))] });
        }
        if (path.startsWith('/var/cache') && !keepsPackages(run)) report(flag.range, 'clean', {});
        const cache = path.startsWith('/var/cache') ? path : '/var/lib/apt/lists';
        const removed = removedPaths(run.script!).filter((each) => removes(each, cache));
        for (const { command, path: word } of removed) {
          const { previous } = command;
          const alone = command.operands.length === 1 && previous?.operator === '&&' && previous.pipeline.length === 1;
          const range = alone ? { start: previous.fullRange.end, end: command.fullRange.end } : undefined;
          const isPlain =
            range && !doc.comments.some((each) => each.range.start > range.start && each.range.end < range.end);
          report(word.range, 'emptied', { target: path }, { fixes: isPlain ? [unsafeFix('keep', remove(range))] : [] });
        }
      }
    }
  },
});

/** Whether docker-clean is out of the way, or the image may have none. */
function keepsPackages(run: Instruction): boolean {
  const image = run.stage?.externalImage?.familiarName;
  if (image !== 'debian' && image !== 'ubuntu') return true;
  return [run, ...earlierInstructions(run)].some(({ logical, heredocs }) =>
    [logical, ...heredocs.map(({ body }) => body)].some(({ text }) =>
      /docker-clean|keep-cache|Keep-Downloaded/.test(text),
    ),
  );
}
