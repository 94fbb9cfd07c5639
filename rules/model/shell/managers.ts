import type { ArgumentList } from './arguments.ts';
import {
  apkSpec,
  aptSpec,
  cargoSpec,
  composerSpec,
  condaSpec,
  gemSpec,
  goSpec,
  npmSpec,
  type PackageKind,
  pipSpec,
  rpmSpec,
  type SpecSyntax,
  zypperSpec,
} from './package-specs.ts';

export type Manager =
  | 'apt'
  | 'apk'
  | 'yum'
  | 'dnf'
  | 'microdnf'
  | 'zypper'
  | 'pip'
  | 'pipx'
  | 'uv'
  | 'poetry'
  | 'pipenv'
  | 'conda'
  | 'npm'
  | 'yarn'
  | 'pnpm'
  | 'bun'
  | 'gem'
  | 'bundle'
  | 'go'
  | 'cargo'
  | 'composer';

/** `lockfile-install`: installs what the project's own manifest or lockfile names (`npm ci`, `npm install`, `go mod download`). */
export type Action = 'install' | 'update' | 'upgrade' | 'remove' | 'clean' | 'lockfile-install';

/** How a package manager's command line is read. */
export interface ManagerShape {
  readonly manager: Manager;
  /** Verbs by their one to three words. */
  readonly verbs: Readonly<Record<string, Action>>;
  /** What it does without a verb. */
  readonly bare?: Action;
  readonly syntax: SpecSyntax;
  /** Options that name packages or files of packages, by what they name. */
  readonly options?: Readonly<Partial<Record<PackageKind, readonly string[]>>>;
  /** Options with the version of all packages named. */
  readonly version?: readonly string[];
  /** `install` without packages means the manifest. */
  readonly manifest?: true;
  /** Options with a package that is installed in place. */
  readonly editable?: readonly string[];
  /** Flags that answer its questions; without them here it asks none when it installs. */
  readonly yes?: readonly string[];
  readonly saysYes?: (args: ArgumentList) => boolean;
  readonly global?: readonly string[];
}

function verbs(table: Readonly<Partial<Record<Action, string>>>): Readonly<Record<string, Action>> {
  const entries = Object.entries(table) as [Action, string][];
  return Object.fromEntries(entries.flatMap(([action, names]) => names.split(', ').map((name) => [name, action])));
}

const rpm = {
  verbs: verbs({
    install:
      'install, reinstall, rei, localinstall, groupinstall, group install, groups install, module install, in, swap, downgrade, dg',
    update: 'makecache, check-update',
    upgrade: 'update, upgrade, distro-sync, dsync, upgrade-minimal, update-minimal, up, up-min, dist-sync',
    remove: 'remove, erase, autoremove, groupremove, rm',
    clean: 'clean',
  }),
  syntax: rpmSpec,
  yes: ['-y', '--assumeyes', '--nointeractive'],
} as const;

const apt: ManagerShape = {
  manager: 'apt',
  verbs: verbs({
    install: 'install, reinstall, build-dep, satisfy',
    update: 'update',
    upgrade: 'upgrade, dist-upgrade, full-upgrade, safe-upgrade',
    remove: 'remove, purge, autoremove, autopurge',
    clean: 'clean, autoclean, distclean, auto-clean',
  }),
  syntax: aptSpec,
  yes: ['-y', '--yes', '--assume-yes', '--force-yes'],
  // Quiet twice implies yes: `-qq`, `-q=2` (apt-get(8)).
  saysYes: (args) =>
    args.optionNames.filter((name) => name === '-q' || name === '--quiet').length > 1 ||
    args.optionValues('-q', '--quiet').some(({ value }) => value === '=2' || value === '2') ||
    args.optionValues('-o', '--option').some(({ value }) => /^APT::Get::Assume-Yes=(?:true|1|yes)$/i.test(value ?? '')),
};

const pip: ManagerShape = {
  manager: 'pip',
  verbs: verbs({ install: 'install', remove: 'uninstall', clean: 'cache purge, cache remove' }),
  syntax: pipSpec,
  options: {
    requirements: ['-r', '--requirement'],
    constraints: ['-c', '--constraint'],
  },
  editable: ['-e', '--editable'],
};

const conda: ManagerShape = {
  manager: 'conda',
  verbs: verbs({
    install: 'install, create',
    upgrade: 'update, upgrade',
    remove: 'remove, uninstall, env remove',
    clean: 'clean',
    'lockfile-install': 'env create, env update',
  }),
  syntax: condaSpec,
  options: { requirements: ['-f', '--file'] },
  yes: ['-y', '--yes'],
};

const bundle: ManagerShape = {
  manager: 'bundle',
  verbs: verbs({ install: 'add', 'lockfile-install': 'install', upgrade: 'update', remove: 'remove', clean: 'clean' }),
  bare: 'lockfile-install',
  syntax: gemSpec,
  version: ['-v', '--version'],
};

/** By the program's canonical name; families of programs that differ in name only are listed under each of them. */
export const managers: Readonly<Record<string, ManagerShape>> = {
  'apt-get': apt,
  apt,
  aptitude: apt,
  apk: {
    manager: 'apk',
    verbs: verbs({
      install: 'add, fix',
      update: 'update',
      upgrade: 'upgrade',
      remove: 'del',
      clean: 'cache clean, cache purge',
    }),
    syntax: apkSpec,
    options: { virtual: ['-t', '--virtual'] },
  },
  yum: { manager: 'yum', ...rpm },
  dnf: { manager: 'dnf', ...rpm },
  dnf5: { manager: 'dnf', ...rpm },
  tdnf: { manager: 'dnf', ...rpm },
  microdnf: { manager: 'microdnf', ...rpm },
  zypper: {
    manager: 'zypper',
    verbs: verbs({
      install: 'install, in, source-install, si, install-new-recommends, inr',
      update: 'refresh, ref, refresh-services, refs',
      upgrade: 'update, up, dist-upgrade, dup, patch',
      remove: 'remove, rm',
      clean: 'clean, cc, purge-kernels',
    }),
    syntax: zypperSpec,
    yes: ['-n', '--non-interactive', '-y', '--no-confirm'],
  },
  pip,
  pipx: {
    manager: 'pipx',
    verbs: verbs({
      install: 'install, inject',
      upgrade: 'upgrade, upgrade-all, reinstall-all',
      remove: 'uninstall, uninstall-all',
    }),
    syntax: pipSpec,
  },
  uv: {
    manager: 'uv',
    verbs: verbs({
      install: 'pip install, add, tool install',
      'lockfile-install': 'sync, pip sync',
      upgrade: 'tool upgrade',
      remove: 'pip uninstall, remove, tool uninstall',
      clean: 'cache clean, cache prune, clean',
    }),
    syntax: pipSpec,
    options: {
      requirements: ['-r', '--requirement', '--requirements'],
      constraints: ['-c', '--constraint', '--constraints'],
    },
    editable: ['-e', '--editable'],
  },
  poetry: {
    manager: 'poetry',
    verbs: verbs({
      install: 'add, self add',
      'lockfile-install': 'install, sync',
      upgrade: 'update',
      remove: 'remove',
      clean: 'cache clear',
    }),
    syntax: pipSpec,
  },
  pipenv: {
    manager: 'pipenv',
    verbs: verbs({
      install: 'install',
      'lockfile-install': 'sync',
      upgrade: 'update, upgrade',
      remove: 'uninstall, clean',
    }),
    manifest: true,
    syntax: pipSpec,
    options: { requirements: ['-r', '--requirements'] },
    editable: ['-e', '--editable'],
  },
  conda,
  mamba: conda,
  micromamba: conda,
  npm: {
    manager: 'npm',
    verbs: verbs({
      install: 'install, i, in, ins, inst, insta, instal, isnt, isnta, isntal, isntall, add',
      'lockfile-install': 'ci, clean-install, ic, install-clean, install-test, it, install-ci-test, cit',
      upgrade: 'update, up, upgrade, udpate',
      remove: 'uninstall, unlink, remove, rm, r, un, prune',
      clean: 'cache clean, cache rm, cache clear',
    }),
    manifest: true,
    syntax: npmSpec,
    global: ['-g', '--global'],
  },
  yarn: {
    manager: 'yarn',
    verbs: verbs({
      install: 'add, global add',
      'lockfile-install': 'install, workspaces focus',
      upgrade: 'upgrade, up, global upgrade, upgrade-interactive',
      remove: 'remove, global remove',
      clean: 'cache clean, cache clear',
    }),
    bare: 'lockfile-install',
    syntax: npmSpec,
  },
  pnpm: {
    manager: 'pnpm',
    verbs: verbs({
      install: 'add, install, i',
      'lockfile-install': 'fetch, ci, clean-install, install-test, it',
      upgrade: 'update, up, upgrade',
      remove: 'remove, rm, uninstall, un, prune',
      clean: 'store prune, cache delete',
    }),
    manifest: true,
    syntax: npmSpec,
    global: ['-g', '--global'],
  },
  bun: {
    manager: 'bun',
    verbs: verbs({
      install: 'add, a, install, i',
      'lockfile-install': 'ci',
      upgrade: 'update',
      remove: 'remove, rm',
      clean: 'pm cache rm',
    }),
    manifest: true,
    syntax: npmSpec,
    global: ['-g', '--global'],
  },
  gem: {
    manager: 'gem',
    verbs: verbs({ install: 'install, i', upgrade: 'update', remove: 'uninstall', clean: 'cleanup, clean' }),
    syntax: gemSpec,
    version: ['-v', '--version'],
  },
  bundle,
  bundler: bundle,
  go: {
    manager: 'go',
    verbs: verbs({ install: 'install, get', 'lockfile-install': 'mod download, mod tidy, mod vendor', clean: 'clean' }),
    syntax: goSpec,
  },
  cargo: {
    manager: 'cargo',
    verbs: verbs({
      install: 'install, binstall, add',
      'lockfile-install': 'fetch, vendor',
      upgrade: 'update',
      remove: 'uninstall, remove',
    }),
    syntax: cargoSpec,
    version: ['--version', '--vers'],
    options: { directory: ['--path'], url: ['--git'] },
  },
  composer: {
    manager: 'composer',
    verbs: verbs({
      install: 'require, global require, create-project',
      'lockfile-install': 'install, i',
      upgrade: 'update, upgrade, u, global update, self-update, selfupdate',
      remove: 'remove, global remove',
      clean: 'clear-cache, clearcache, cc',
    }),
    syntax: composerSpec,
  },
};
