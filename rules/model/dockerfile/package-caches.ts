/** What package managers leave in a layer: lists, downloads and caches nobody reads at run time. */
import { oncePer } from '../once-per.ts';
import type { PackageAction } from '../shell/installs.ts';
import type { Action, Manager } from '../shell/managers.ts';
import { type RemovedPath, removedPaths } from '../shell/paths.ts';
import type { Instruction, Mount } from './instruction.ts';

interface CacheShape {
  /** Where it lies; any of them, as it depends on version and user. `~` is somebody's home directory. */
  readonly directories: readonly string[];
  readonly fills: readonly Action[];
  /** Flags that switch it off. */
  readonly off?: readonly string[];
  /** Variables that switch it off when they are true. */
  readonly offVariables?: readonly string[];
  /** Options and variables that put it elsewhere. */
  readonly elsewhere?: readonly string[];
  /** Whether a later action empties it. */
  readonly emptiedBy: (later: PackageAction, filling: PackageAction) => boolean;
}

const installs: readonly Action[] = ['install', 'lockfile-install', 'upgrade'];
const cleans = ({ action }: PackageAction): boolean => action === 'clean';
/** `yum` is `dnf` since RHEL 8; `microdnf` keeps a cache of its own. */
const cleansRpm = (later: PackageAction, filling: PackageAction): boolean =>
  cleans(later) && (later.manager === 'microdnf') === (filling.manager === 'microdnf');

const rpm: CacheShape = {
  directories: ['/var/cache/dnf', '/var/cache/yum', '/var/cache/libdnf5'],
  fills: installs,
  emptiedBy: cleansRpm,
};

const gem: CacheShape = {
  directories: ['/usr/local/bundle/cache', '/usr/local/bundle/ruby/x/cache', '~/.bundle/cache', '~/.gem'],
  fills: ['install', 'lockfile-install'],
  emptiedBy: () => false,
};

const shapes: Readonly<Partial<Record<Manager, CacheShape>>> = {
  // Official Debian and Ubuntu images delete downloaded packages by themselves (docker-clean); the lists stay.
  apt: {
    directories: ['/var/lib/apt/lists'],
    fills: ['update'],
    emptiedBy: ({ verb }) => verb.value === 'distclean',
  },
  apk: {
    directories: ['/var/cache/apk', '/etc/apk/cache'],
    fills: ['install', 'update'],
    off: ['--no-cache'],
    emptiedBy: cleans,
  },
  yum: rpm,
  dnf: rpm,
  microdnf: rpm,
  zypper: { directories: ['/var/cache/zypp'], fills: installs, emptiedBy: cleans },
  pip: {
    directories: ['~/.cache/pip'],
    fills: ['install'],
    off: ['--no-cache-dir'],
    offVariables: ['PIP_NO_CACHE_DIR'],
    elsewhere: ['--cache-dir', 'PIP_CACHE_DIR', 'XDG_CACHE_HOME'],
    emptiedBy: (later) => cleans(later) && later.manager === 'pip',
  },
  pipenv: {
    directories: ['~/.cache/pipenv'],
    fills: ['install', 'lockfile-install'],
    elsewhere: ['PIPENV_CACHE_DIR', 'PIP_CACHE_DIR', 'PIP_NO_CACHE_DIR', 'XDG_CACHE_HOME'],
    emptiedBy: () => false,
  },
  poetry: {
    directories: ['~/.cache/pypoetry'],
    fills: ['install', 'lockfile-install'],
    off: ['--no-cache'],
    offVariables: ['POETRY_NO_CACHE'],
    elsewhere: ['POETRY_CACHE_DIR', 'XDG_CACHE_HOME'],
    emptiedBy: cleans,
  },
  conda: {
    directories: ['/opt/conda/pkgs', '~/miniconda3/pkgs', '~/.conda/pkgs'],
    fills: ['install', 'lockfile-install', 'upgrade'],
    elsewhere: ['CONDA_PKGS_DIRS'],
    emptiedBy: cleans,
  },
  npm: {
    directories: ['~/.npm'],
    fills: installs,
    elsewhere: ['--cache', 'NPM_CONFIG_CACHE', 'npm_config_cache'],
    emptiedBy: cleans,
  },
  yarn: {
    directories: ['/usr/local/share/.cache/yarn', '~/.cache/yarn', '~/.yarn/berry/cache', '~/.yarn/cache'],
    fills: ['install', 'lockfile-install'],
    elsewhere: ['--cache-folder', 'YARN_CACHE_FOLDER', 'XDG_CACHE_HOME'],
    emptiedBy: cleans,
  },
  composer: {
    directories: ['~/.composer/cache', '~/.cache/composer', '/tmp/cache'],
    fills: installs,
    off: ['--no-cache'],
    elsewhere: ['COMPOSER_CACHE_DIR', 'COMPOSER_HOME', 'XDG_CACHE_HOME'],
    emptiedBy: cleans,
  },
  gem,
  bundle: gem,
};

/**
 * What fills a cache of one of these package managers (all that are known, without any) that stays in the layer:
 * it is neither switched off, nor mounted, nor emptied later in the same RUN. In source order.
 */
export function cachesLeft(run: Instruction, ...managers: readonly Manager[]): readonly PackageAction[] {
  const left = allCachesLeft(run);
  return managers.length === 0 ? left : left.filter(({ manager }) => managers.includes(manager));
}

const allCachesLeft = oncePer((run: Instruction): readonly PackageAction[] => {
  if (run.keyword !== 'RUN') return [];
  return run.packageActions.filter((action) => {
    const shape = shapes[action.manager];
    if (!shape?.fills.includes(action.action)) return false;
    return !isOff(shape, action, run) && !isElsewhere(shape, action, run) && !isEmptied(shape, action, run);
  });
});

/** Whether a mount keeps what a package manager caches out of the layer. */
export function mountsCache(run: Instruction, manager: Manager): boolean {
  const directories = shapes[manager]?.directories ?? [];
  return run.mounts.some((mount) => keepsOut(mount, directories));
}

function isOff({ off = [], offVariables = [] }: CacheShape, action: PackageAction, run: Instruction): boolean {
  // Flags may stand before the verb: `apk --no-cache add`.
  if (off.length > 0 && (action.command.hasFlag(...off) || action.arguments.flag(...off))) return true;
  if (off.length > 0 && action.command.mayHaveMoreOptions) return true;
  return offVariables.some((name) => {
    const value = valueOf(name, action, run);
    return value !== undefined && !/^(?:0|off|no|false|)$/i.test(value);
  });
}

const isElsewhere = ({ elsewhere = [] }: CacheShape, action: PackageAction, run: Instruction): boolean =>
  elsewhere.some((name) =>
    name.startsWith('-') ? action.arguments.option(name) !== undefined : valueOf(name, action, run) !== undefined,
  );

/** What a variable is set to for a command; `unknown` where that cannot be told, `undefined` where nobody sets it. */
function valueOf(name: string, { command }: PackageAction, run: Instruction): string | undefined {
  const own = command.assignments.findLast((assignment) => assignment.name === name);
  const earlier = command.script.assignments.findLast(
    (assignment) => assignment.name === name && assignment.range.end <= command.range.start,
  );
  const assignment = own ?? earlier;
  if (assignment) return assignment.value ? (assignment.value.value ?? 'unknown') : '';
  const variable = run.doc.scopeAt(run).lookup(name);
  return variable && (variable.value.known ? variable.value.value : 'unknown');
}

function isEmptied(shape: CacheShape, filling: PackageAction, run: Instruction): boolean {
  if (run.mounts.some((mount) => keepsOut(mount, shape.directories))) return true;
  const from = filling.command.range.start;
  if (run.packageActions.some((later) => later.command.range.start > from && shape.emptiedBy(later, filling))) {
    return true;
  }
  return removedPaths(run.script!).some(
    (removed) => removed.command.range.start > from && shape.directories.some((cache) => removes(removed, cache)),
  );
}

function keepsOut({ type, target }: Mount, directories: readonly string[]): boolean {
  if ((type !== 'cache' && type !== 'tmpfs') || target === undefined) return false;
  return target.includes('$') || directories.some((cache) => holds(target, cache));
}

/** Whether a command deletes what is in a cache; a path that nobody can read here is taken for it when it says so. */
export function removes({ path, recursive }: RemovedPath, cache: string): boolean {
  const text = path.value ?? path.unquoted.text.replace(/^\$(?:HOME\b|\{HOME\})/, '~');
  if (text.includes('$')) return /cache|bundle|gem/i.test(text);
  const special = path.quoted ? -1 : text.search(/[*?[{]/);
  if (special < 0) return recursive && holds(text, cache);
  // `/var/cache/*`, `/var/lib/apt/lists/*`, `/usr/local/bundle/ruby/*/cache`
  const before = text.slice(0, special);
  return before.length > 1 && variants(before, cache).some((each) => `${each}/`.startsWith(before));
}

const holds = (directory: string, cache: string): boolean => {
  const clean = directory.replace(/\/+$/, '').replace(/\/{2,}/g, '/');
  return clean !== '' && variants(clean, cache).some((each) => each === clean || each.startsWith(`${clean}/`));
};

/** A cache below somebody's home directory, as a path may name it; other caches as they are. */
function variants(path: string, cache: string): readonly string[] {
  if (!cache.startsWith('~')) return [cache];
  const inHome = cache.slice(1);
  const home = /^(?:\/home\/[^/]+|\/root|~)/.exec(path)?.[0];
  // Any directory can be a home: `/opt/app/.npm`.
  const tail = `/${path.split('/').at(-1)}`;
  const at = tail.startsWith('/.') ? inHome.indexOf(tail) : -1;
  const elsewhere = at >= 0 ? [`${path.slice(0, -tail.length)}${inHome.slice(at)}`] : [];
  return [...(home === undefined ? [] : [home + inHome]), ...elsewhere];
}
