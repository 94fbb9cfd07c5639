import { dockerfileRule, safeFix } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import { joinRuns } from '../model/dockerfile/join-runs.ts';
import { mountsCache } from '../model/dockerfile/package-caches.ts';
import type { PackageAction } from '../model/shell/installs.ts';

/** What may stand in a RUN besides without installing anything. */
const harmless = new Set(['rm', 'echo', 'set', 'true', ':', 'export', 'mkdir', 'sleep', 'cat', 'ls']);

export default dockerfileRule({
  id: 'update-alone',
  severity: 'warning',
  fixable: 'safe',
  sources: { trivy: 'DS-0017', checkov: 'CKV_DOCKER_5', kics: 'Update Instruction Alone' },
  text: {
    en: {
      title: 'Update package lists in the RUN that installs',
      why: 'A RUN of its own for the update is cached: when a package is added to the next RUN months later, the build installs from old lists and fails with "404 Not Found", or takes versions with known holes.',
      messages: {
        alone: 'Alone in its RUN, "{command}" is cached and grows old: put it into the RUN that installs.',
      },
      fixes: { join: 'Join it with the RUN that installs' },
    },
    de: {
      title: 'Paketlisten in dem RUN aktualisieren, das installiert',
      why: 'Ein eigenes RUN für die Aktualisierung kommt aus dem Cache: Kommt Monate später im nächsten RUN ein Paket hinzu, installiert der Build aus alten Listen und scheitert mit „404 Not Found“ oder nimmt Versionen mit bekannten Lücken.',
      messages: {
        alone:
          'Allein in seinem RUN kommt „{command}“ aus dem Cache und veraltet: in das RUN aufnehmen, das installiert.',
      },
      fixes: { join: 'Mit dem installierenden RUN verbinden' },
    },
  },
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN apt-get update\nRUN apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*\n',
      good: 'FROM debian:13-slim\nRUN apt-get update \\\n  && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      const update = run.packageActions.find(({ action, manager }) => action === 'update' && systems.has(manager));
      if (!update || mountsCache(run, update.manager) || !isAlone(run)) continue;
      const siblings = run.isOnbuild ? [] : (run.stage?.instructions ?? []);
      const next = siblings[siblings.indexOf(run) + 1];
      const installs = next?.packageActions.some(
        ({ manager, action }) => manager === update.manager && action === 'install',
      );
      const isSame = next?.keyword === 'RUN' && next.flags.length === 0 && run.flags.length === 0;
      const edit = isSame && installs ? joinRuns(run, next) : undefined;
      const fixes = edit ? [safeFix('join', edit)] : [];
      report(update.headRange, 'alone', { command: update.label }, { fixes });
    }
  },
});

const systems: ReadonlySet<string> = new Set(['apt', 'apk', 'yum', 'dnf', 'microdnf', 'zypper']);

/** Whether nothing in the RUN can use the lists. */
function isAlone(run: Instruction): boolean {
  const actions = new Map<unknown, PackageAction>(run.packageActions.map((action) => [action.command, action]));
  return run.commands.every((command) => {
    const action = actions.get(command)?.action;
    return action === 'update' || action === 'clean' || (!action && harmless.has(command.name ?? ''));
  });
}
