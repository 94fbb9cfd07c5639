/** Installs that keep to a lock file, and those that do not. */
import type { Instruction } from '../dockerfile/instruction.ts';
import type { ShellCommand, ShellWord } from '../shell/command.ts';
import { packageAction } from '../shell/installs.ts';
import type { Range } from '../text.ts';
import type { BuildContext } from './build-context.ts';
import { compileGlob, isGlob } from './glob.ts';
import { manifestAt } from './manifest.ts';
import { cleanPath } from './path.ts';

interface Edit {
  readonly range: Range;
  readonly text: string;
}

export interface UnlockedInstall {
  /** The lock file in the build context. */
  readonly lock: string;
  readonly manifest: string;
  readonly range: Range;
  /** `npm install`. */
  readonly label: string;
  /** The command that keeps to the lock file; undefined: this one does, if it sees the file. */
  readonly instead: string | undefined;
  readonly edits: readonly Edit[];
}

interface Installer {
  readonly manifest: string;
  readonly locks: readonly string[];
  /** Flags that keep to the lock file; the first one is proposed. */
  readonly flags: readonly string[];
  /** Variables that do so. */
  readonly variables?: readonly string[];
  /** A verb in the place of the one written. */
  readonly verb?: string;
}

const installers: Readonly<Record<string, Installer>> = {
  npm: { manifest: 'package.json', locks: ['package-lock.json', 'npm-shrinkwrap.json'], flags: [], verb: 'ci' },
  yarn: {
    manifest: 'package.json',
    locks: ['yarn.lock'],
    flags: ['--frozen-lockfile', '--immutable'],
    variables: ['YARN_ENABLE_IMMUTABLE_INSTALLS', 'CI'],
  },
  pnpm: { manifest: 'package.json', locks: ['pnpm-lock.yaml'], flags: ['--frozen-lockfile'], variables: ['CI'] },
  bun: { manifest: 'package.json', locks: ['bun.lock', 'bun.lockb'], flags: ['--frozen-lockfile'], variables: ['CI'] },
  uv: {
    manifest: 'pyproject.toml',
    locks: ['uv.lock'],
    flags: ['--locked', '--frozen'],
    variables: ['UV_LOCKED', 'UV_FROZEN'],
  },
  poetry: { manifest: 'pyproject.toml', locks: ['poetry.lock'], flags: [] },
  pipenv: { manifest: 'Pipfile', locks: ['Pipfile.lock'], flags: ['--deploy', '--ignore-pipfile'] },
  bundle: {
    manifest: 'Gemfile',
    locks: ['Gemfile.lock'],
    flags: ['--frozen', '--deployment'],
    variables: ['BUNDLE_DEPLOYMENT', 'BUNDLE_FROZEN'],
  },
  composer: { manifest: 'composer.json', locks: ['composer.lock'], flags: [] },
  cargo: { manifest: 'Cargo.toml', locks: ['Cargo.lock'], flags: ['--locked', '--frozen'] },
};

interface Install {
  readonly name: string;
  readonly installer: Installer;
  readonly verb: ShellWord;
  /** Program and verb. */
  readonly range: Range;
  readonly label: string;
}

/** A command that installs what the project's manifest names. */
function projectInstall(command: ShellCommand): Install | undefined {
  const action = packageAction(command);
  const builds = command.name === 'cargo' ? command.subcommand('build', 'fetch') : undefined;
  const isInstall = action?.action === 'lockfile-install' && action.manager !== 'cargo';
  const verb = builds ?? (isInstall ? action.verb : undefined);
  const name = command.name === 'bundler' ? 'bundle' : (command.name ?? '');
  const installer = Object.hasOwn(installers, name) ? installers[name]! : undefined;
  if (!verb || !installer || command.mayHaveMoreOptions || command.operands.length > 1) return undefined;
  const range = { start: command.range.start, end: verb.range.end };
  const label = verb === command.nameWord ? name : `${name} ${verb.value}`;
  return { name, installer, verb, range, label };
}

/** An install that finds no lock file. */
export interface LocklessInstall {
  readonly manifest: string;
  /** The file that is missing. */
  readonly lock: string;
  readonly range: Range;
  readonly label: string;
}

/**
 * A command that installs what the project's manifest names, where surely no lock file of any package manager for that
 * language lies in the build context.
 */
export function locklessInstall(command: ShellCommand, context: BuildContext): LocklessInstall | undefined {
  const install = projectInstall(command);
  const { files } = context;
  if (!install || !files.known) return undefined;
  const { manifest, locks } = install.installer;
  const language = manifestAt(manifest)?.ecosystem;
  const isLock = (path: string): boolean => {
    const found = manifestAt(path);
    return found?.isLock === true && found.ecosystem === language;
  };
  if (!isThere(context, manifest) || files.value.some(isLock)) return undefined;
  return { manifest, lock: locks[0]!, range: install.range, label: install.label };
}

/** A command that installs what the project's manifest names, where a lock file lies in the build context. */
export function unlockedInstall(
  command: ShellCommand,
  run: Instruction,
  context: BuildContext,
): UnlockedInstall | undefined {
  const install = projectInstall(command);
  if (!install) return undefined;
  const { name, installer, verb, range, label } = install;
  const lock = installer.locks.find((path) => isThere(context, path));
  if (lock === undefined) return undefined;
  const base = { lock, manifest: installer.manifest, range, label };
  if (isLocked(command, verb.value ?? '', installer, run)) return { ...base, instead: undefined, edits: [] };
  if (installer.verb !== undefined) {
    return { ...base, instead: `${name} ${installer.verb}`, edits: [{ range: verb.range, text: installer.verb }] };
  }
  const [flag = ''] = name === 'yarn' && isThere(context, '.yarnrc.yml') ? ['--immutable'] : installer.flags;
  // A bundle is frozen by its configuration; in the exec form a word cannot simply be added.
  const edits =
    name === 'bundle' || run.form === 'exec'
      ? []
      : [{ range: { start: verb.range.end, end: verb.range.end }, text: ` ${flag}` }];
  return { ...base, instead: name === 'bundle' ? 'BUNDLE_FROZEN=1' : `${label} ${flag}`, edits };
}

const isThere = (context: BuildContext, path: string): boolean => {
  const found = context.has(path);
  return found.known && found.value && !context.ignores(path);
};

function isLocked(command: ShellCommand, verb: string, installer: Installer, run: Instruction): boolean {
  const { flags, variables = [] } = installer;
  if (installer.verb !== undefined)
    return !/^(?:i|in|ins|inst|insta|instal|isnt|isnta|isntal|isntall|install|add)$/.test(verb);
  if (flags.length === 0 || command.hasFlag(...flags) || verb === 'ci' || verb === 'clean-install') return true;
  if (
    variables.some(
      (name) => run.doc.scopeAt(run).lookup(name) || command.assignments.some((each) => each.name === name),
    )
  )
    return true;
  // `bundle config set deployment true`, `yarn config set enableImmutableInstalls true`.
  return run.doc.runCommands(command.name ?? '').some((other) => other.operands[0]?.value === 'config');
}

/** Whether a file of the build context is surely copied, or mounted, before a RUN: in its stage or those it builds on. */
export function copiesFile(run: Instruction, path: string): boolean {
  const mounted = run.mounts.some(
    ({ type, from, source, target }) =>
      type === 'bind' &&
      from === undefined &&
      covers(source ?? '.', path) &&
      (source !== undefined || target !== undefined),
  );
  return (
    mounted ||
    (run.stage?.lineage ?? []).some((stage) =>
      [...stage.ofType('COPY'), ...stage.ofType('ADD')].some(
        (copy) =>
          !copy.from &&
          (copy.stage !== run.stage || copy.range.start < run.range.start) &&
          copy.sources.some(({ value }) => value.known && covers(value.value, path)),
      ),
    )
  );
}

function covers(source: string, path: string): boolean {
  const clean = cleanPath(`/${source}`).slice(1);
  if (clean === '' || clean === path) return true;
  return isGlob(clean) && compileGlob(clean)?.(path) === true;
}
