import { dockerfileRule, insertAfter, unsafeFix } from '../core/rule.ts';
import { mountsCache } from '../model/dockerfile/package-caches.ts';
import type { Manager } from '../model/shell/managers.ts';

/** Where a package manager that root runs keeps its downloads. */
const caches: Readonly<Partial<Record<Manager, string>>> = {
  npm: '/root/.npm',
  yarn: '/usr/local/share/.cache/yarn',
  pnpm: '/root/.local/share/pnpm/store',
  pip: '/root/.cache/pip',
  uv: '/root/.cache/uv',
  poetry: '/root/.cache/pypoetry',
  composer: '/root/.composer/cache',
  go: '/go/pkg/mod',
  cargo: '/usr/local/cargo/registry',
};

export default dockerfileRule({
  id: 'package-cache-mount',
  severity: 'hint',
  preset: 'all',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Keep downloads of package managers in a cache mount',
      why: 'When a dependency changes, the whole install runs again and downloads everything anew. A cache mount keeps the downloads between builds and out of the layer.',
      messages: { missing: '"{command}" downloads everything again in each build: mount a cache at {target}.' },
      fixes: { mount: 'Mount a cache at {target}' },
    },
    de: {
      title: 'Downloads von Paketmanagern in einem Cache-Mount aufbewahren',
      why: 'Ändert sich eine Abhängigkeit, läuft die ganze Installation noch einmal und lädt alles neu. Ein Cache-Mount bewahrt die Downloads zwischen den Builds auf und hält sie aus dem Layer heraus.',
      messages: { missing: '„{command}“ lädt in jedem Build alles neu: einen Cache in {target} einhängen.' },
      fixes: { mount: 'Einen Cache in {target} einhängen' },
    },
  },
  examples: [
    {
      bad: 'FROM golang:1.25 AS build\nWORKDIR /src\nCOPY go.mod go.sum ./\nRUN go mod download\n',
      good: 'FROM golang:1.25 AS build\nWORKDIR /src\nCOPY go.mod go.sum ./\nRUN --mount=type=cache,target=/go/pkg/mod go mod download\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      const action = run.packageActions.find(
        ({ manager, action: kind, packages }) =>
          Object.hasOwn(caches, manager) &&
          (kind === 'lockfile-install' || packages.some((each) => each.kind === 'requirements')),
      );
      if (!action || mountsCache(run, action.manager)) continue;
      const target = caches[action.manager]!;
      if (run.mounts.some((mount) => mount.type === 'cache')) continue;
      // Whoever switches the cache off has decided.
      if (action.arguments.flag('--no-cache-dir', '--no-cache', '--no-store')) continue;
      const user = run.stage?.userAt(run);
      const isRoot = user?.known && (user.value === 'root' || user.value === '0');
      const edit = insertAfter(run.keywordRange, ` --mount=type=cache,target=${target}`);
      const fixes = isRoot ? [unsafeFix('mount', edit, { data: { target } })] : [];
      const place = isRoot ? target : target.replace(/^\/(?:root|usr\/local\/share)/, '~');
      report(action.headRange, 'missing', { command: action.label, target: place }, { fixes });
    }
  },
});
