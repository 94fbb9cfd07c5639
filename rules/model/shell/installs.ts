import { oncePer } from '../once-per.ts';
import type { Range } from '../text.ts';
import { ArgumentList } from './arguments.ts';
import type { ShellCommand, ShellWord } from './command.ts';
import { type Action, type Manager, type ManagerShape, managers } from './managers.ts';
import { fileArgument, groupSpec, type InstalledPackage, type PackageKind, readPackage } from './package-specs.ts';
import { canonicalProgram } from './program-options.ts';
import type { ShellScript } from './script.ts';

export type { Action, Manager } from './managers.ts';
export type { InstalledPackage } from './package-specs.ts';

/** What a command asks a package manager to do. */
export class PackageAction {
  readonly manager: Manager;
  readonly command: ShellCommand;
  /** `install`, `add`, `ci`; of several words (`cache clean`) the last; the program itself where it needs no verb (`yarn`). */
  readonly verb: ShellWord;
  readonly action: Action;
  /** Program and verb as people write them, without options: `apt-get install`, `go mod download`, `yarn`. */
  readonly label: string;
  /** The arguments after the program, or after `python -m pip`, as the package manager reads them. */
  readonly arguments: ArgumentList;
  /** Named packages, requirement files and the like, in source order. */
  readonly packages: readonly InstalledPackage[];
  /** More packages come from a variable, a substitution, a glob or standard input. */
  readonly hasUnknownPackages: boolean;
  /** It asks no question, so it does not wait for an answer in a build. */
  readonly assumesYes: boolean;
  /** For all projects: `npm install -g`, `yarn global add`. */
  readonly isGlobal: boolean;

  constructor(command: ShellCommand, shape: ManagerShape, args: ArgumentList, found: FoundVerb) {
    this.command = command;
    this.manager = shape.manager;
    this.verb = found.word;
    this.arguments = args;
    // `python -m pip install` is `pip install`.
    const program = args === command.arguments ? command.name : shape.manager;
    const words = args.operands.slice(0, args.operands.indexOf(found.word) + 1);
    this.label = [program, ...words.map(({ value }) => value)].join(' ');
    const packages = readPackages(shape, args, found);
    const isUnknown = packages.includes('unknown') || command.wrapper('xargs') !== undefined;
    this.hasUnknownPackages = isUnknown;
    this.packages = packages
      .filter((each): each is InstalledPackage => each !== 'unknown')
      .sort((a, b) => a.range.start - b.range.start);
    const isManifest = shape.manifest && found.action === 'install' && !isUnknown && !this.packages.some(isNamed);
    this.action = isManifest ? 'lockfile-install' : found.action;
    const asks = shape.yes !== undefined && found.action !== 'update' && found.action !== 'clean';
    this.assumesYes = !asks || args.flag(...shape.yes) !== undefined || shape.saysYes?.(args) === true;
    const location = args.option('--location')?.value;
    this.isGlobal = location === 'global' || found.isGlobal || args.flag(...(shape.global ?? [])) !== undefined;
  }

  /** From the program to the verb: `apt-get install` without what is installed. */
  get headRange(): Range {
    return { start: this.command.range.start, end: this.verb.range.end };
  }
}

/** What the commands of a script ask package managers to do, in source order. */
export function packageActions(script: ShellScript): readonly PackageAction[] {
  return script.commands.flatMap((command) => packageAction(command) ?? []);
}

/** What one command asks a package manager to do; undefined when it is none, or does something else. */
export const packageAction = oncePer((command: ShellCommand): PackageAction | undefined => {
  if (command.name === undefined) return undefined;
  const program = canonicalProgram(command.name);
  if (program === 'python') return modulePip(command);
  const name = Object.hasOwn(managers, command.name) ? command.name : program;
  if (!Object.hasOwn(managers, name)) return undefined;
  return read(command, managers[name]!, command.arguments);
});

/** `python -m pip install …`, also with flags before `-m`. */
function modulePip(command: ShellCommand): PackageAction | undefined {
  const at = command.args.findIndex(({ value }) => value === '-m');
  const module = command.args[at + 1]?.value;
  if (
    at < 0 ||
    (module !== 'pip' && module !== 'pipx' && module !== 'uv' && module !== 'poetry' && module !== 'pipenv')
  ) {
    return undefined;
  }
  return read(command, managers[module]!, new ArgumentList(module, command.args.slice(at + 2)));
}

interface FoundVerb {
  readonly word: ShellWord;
  readonly action: Action;
  /** The operands after the verb. */
  readonly rest: readonly ShellWord[];
  readonly isGlobal: boolean;
  /** `dnf group install`, `dnf module install`: the operands are sets of packages. */
  readonly isGroup: boolean;
}

function read(command: ShellCommand, shape: ManagerShape, args: ArgumentList): PackageAction | undefined {
  const found = findVerb(command, shape, args);
  return found && new PackageAction(command, shape, args, found);
}

function findVerb(command: ShellCommand, shape: ManagerShape, args: ArgumentList): FoundVerb | undefined {
  const { operands } = args;
  for (let length = Math.min(3, operands.length); length > 0; length--) {
    const words = operands.slice(0, length);
    const verb = words.map(({ value }) => value ?? '').join(' ');
    if (!Object.hasOwn(shape.verbs, verb)) continue;
    return {
      word: words.at(-1)!,
      action: shape.verbs[verb]!,
      rest: operands.slice(length),
      isGlobal: verb.startsWith('global '),
      isGroup: verb.startsWith('group') || verb.startsWith('module'),
    };
  }
  const isBare = operands.length === 0 && !command.hasFlag('-v', '--version', '-h', '--help');
  return shape.bare && isBare
    ? { word: command.nameWord, action: shape.bare, rest: [], isGlobal: false, isGroup: false }
    : undefined;
}

function readPackages(
  shape: ManagerShape,
  args: ArgumentList,
  { action, rest, isGroup }: FoundVerb,
): readonly (InstalledPackage | 'unknown')[] {
  if (action === 'clean' || action === 'update') return [];
  const packages: (InstalledPackage | 'unknown')[] = [];
  const version = shape.version && args.option(...shape.version);
  for (const word of rest) {
    // What follows `uv pip sync` are files; other commands of this kind take no packages.
    if (action === 'lockfile-install') {
      if (shape.manager === 'uv') packages.push(fileArgument(word, 'requirements'));
      continue;
    }
    // `gem install x -- --with-y` passes the rest to the build of the extension.
    if (shape.manager === 'gem' && args.afterDashes.includes(word)) continue;
    const found = readPackage(word, isGroup ? groupSpec : shape.syntax);
    if (!found) continue;
    packages.push(version && found !== 'unknown' ? withVersion(found, version, shape.version![0]!) : found);
  }
  for (const word of args.optionValues(...(shape.editable ?? []))) {
    const found = readPackage(word, shape.syntax);
    packages.push(found && found !== 'unknown' ? found : fileArgument(word, 'directory'));
  }
  for (const [kind, names] of Object.entries(shape.options ?? {}) as [PackageKind, readonly string[]][]) {
    packages.push(...args.optionValues(...names).map((word) => fileArgument(word, kind)));
  }
  return packages;
}

/** `gem install rails -v 7.0`: the option's value is the version of the package. */
function withVersion(found: InstalledPackage, version: ShellWord, operator: string): InstalledPackage {
  if (found.version !== undefined) return found;
  return { ...found, version: version.unquoted.text, operator, versionRange: version.range };
}

const isNamed = ({ kind }: InstalledPackage): boolean => kind !== 'requirements' && kind !== 'constraints';
