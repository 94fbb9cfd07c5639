/** Which packages a package manager takes in whatever version is the newest. */
import type { Manager, PackageAction } from './installs.ts';
import type { InstalledPackage } from './package-specs.ts';

export interface UnpinnedPackage extends InstalledPackage {
  readonly action: PackageAction;
  /** The newest is asked for by name (`@latest`), so that a version seems to be there. */
  readonly asksForNewest: boolean;
  /** How it is written with a version, which is left open: `curl=…`. */
  readonly pinned: string;
}

const newest: ReadonlySet<string> = new Set(['latest', 'next', '*', 'master', 'main', 'HEAD']);

/** The packages that actions of these package managers install without a version, in source order. */
export function unpinnedPackages(
  actions: readonly PackageAction[],
  ...managers: readonly Manager[]
): readonly UnpinnedPackage[] {
  return actions
    .filter(({ action, manager }) => action === 'install' && managers.includes(manager))
    .flatMap((action) =>
      action.packages.some(({ kind }) => kind === 'constraints')
        ? []
        : action.packages
            .filter((each) => isUnpinned(each, action))
            .map((each) => ({
              ...each,
              action,
              asksForNewest: newest.has(each.version ?? ''),
              pinned: pinnedForm(each, action),
            })),
    );
}

const operators: Readonly<Partial<Record<Manager, string>>> = {
  yum: '-',
  dnf: '-',
  microdnf: '-',
  pip: '==',
  pipx: '==',
  uv: '==',
  npm: '@',
  yarn: '@',
  pnpm: '@',
  bun: '@',
  gem: ':',
  go: '@v',
};

function pinnedForm({ kind, name }: InstalledPackage, { manager }: PackageAction): string {
  const operator = kind === 'group' ? ':' : (operators[manager] ?? '=');
  return kind === 'url' ? `${name}${operator === '@' ? '#' : '@'}…` : `${name}${operator}…`;
}

function isUnpinned({ kind, name, version }: InstalledPackage, { manager, command }: PackageAction): boolean {
  if (kind === 'url') return isUnpinnedRepository(name, manager);
  // A stream is the version of a module; groups have none.
  if (kind === 'group') return version === undefined && command.operands[0]?.value === 'module';
  return kind === 'registry' && (version === undefined || newest.has(version));
}

/** Source repositories are pinned by a commit, tag or branch behind `@` (pip) or `#` (npm); archives are files. */
function isUnpinnedRepository(url: string, manager: Manager): boolean {
  if (manager === 'npm' || manager === 'yarn' || manager === 'pnpm' || manager === 'bun')
    return !url.includes('#') && (!/^https?:/.test(url) || url.endsWith('.git'));
  if (!url.startsWith('git+')) return false;
  const path = url.slice(url.indexOf('://') + 3).replace(/^[^/]*/, '');
  return !path.includes('@');
}
