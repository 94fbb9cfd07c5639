/** Which installs bring what only development needs: test frameworks, linters, compilers of the language. */
import { oncePer } from '../once-per.ts';
import type { ShellCommand } from '../shell/command.ts';
import type { PackageAction } from '../shell/installs.ts';
import type { Manager } from '../shell/managers.ts';
import { argumentAfter } from './insert-argument.ts';
import type { Instruction } from './instruction.ts';
import type { CopyInstruction } from './kinds.ts';
import { earlierInstructions, isInFinalImage } from './layers.ts';
import type { Stage } from './stage.ts';

interface Shape {
  /** Options that leave development dependencies out; with a value, if it is this one. */
  readonly production: readonly (string | readonly [string, RegExp])[];
  /** What to write behind the verb to leave them out. */
  readonly addition: string;
  /** Variables that leave them out. */
  readonly variables: readonly (readonly [string, RegExp])[];
  /** Where they are installed to. */
  readonly directory: RegExp;
}

const nodeVariables = [['NODE_ENV', /^production$/] as const];
const truthy = /^(?:1|true|yes|on)$/i;
const nodeModules = /(?:^|\/)node_modules\/?$/;

const shapes: Readonly<Partial<Record<Manager, Shape>>> = {
  npm: {
    production: ['--production', '--prod', ['--omit', /^dev$/], ['--only', /^prod(?:uction)?$/], ['--include', /./]],
    addition: '--omit=dev',
    variables: [...nodeVariables, ['NPM_CONFIG_OMIT', /dev/], ['NPM_CONFIG_PRODUCTION', truthy]],
    directory: nodeModules,
  },
  yarn: {
    production: ['--production', '--prod'],
    addition: '--production',
    variables: nodeVariables,
    directory: nodeModules,
  },
  pnpm: {
    production: ['--prod', '-P', '--production'],
    addition: '--prod',
    variables: nodeVariables,
    directory: nodeModules,
  },
  bun: {
    production: ['--production', '-p', ['--omit', /^dev$/]],
    addition: '--production',
    variables: nodeVariables,
    directory: nodeModules,
  },
  poetry: {
    production: ['--only', '--without', '--no-dev'],
    addition: '--only main',
    variables: [],
    directory: /(?:^|\/)\.?venv\/?$|site-packages\/?$/,
  },
  uv: {
    production: ['--no-dev', '--no-default-groups', '--only-group', ['--no-group', /^dev$/]],
    addition: '--no-dev',
    variables: [
      ['UV_NO_DEV', truthy],
      ['UV_NO_DEFAULT_GROUPS', truthy],
    ],
    directory: /(?:^|\/)\.?venv\/?$|site-packages\/?$/,
  },
  composer: {
    production: ['--no-dev'],
    addition: '--no-dev',
    variables: [['COMPOSER_NO_DEV', truthy]],
    directory: /(?:^|\/)vendor\/?$/,
  },
  bundle: {
    production: ['--without', '--with'],
    addition: '',
    variables: [
      ['BUNDLE_WITHOUT', /./],
      ['BUNDLE_ONLY', /./],
    ],
    directory: /(?:^|\/)bundle\/?$/,
  },
};

/** An install that brings development dependencies into the final image. */
export interface DevInstall {
  readonly action: PackageAction;
  /** What leaves them out, written behind the verb. */
  readonly addition: string;
  /** Writes it there. */
  readonly edit: ReturnType<typeof argumentAfter>;
  /** A later command of the same stages that builds with them: the install cannot do without. */
  readonly builder: ShellCommand | undefined;
}

/** The installs of a RUN by these package managers that bring development dependencies into the final image. */
export function devInstalls(run: Instruction, ...managers: readonly Manager[]): readonly DevInstall[] {
  if (run.keyword !== 'RUN' || !run.stage || isForDevelopment(run.stage)) return [];
  return run.packageActions.flatMap((action) => {
    const shape = shapes[action.manager];
    if (!shape || !managers.includes(action.manager) || action.action !== 'lockfile-install') return [];
    if (action.isGlobal || action.packages.length > 0 || action.verb.value === 'fetch' || action.verb.value === 'focus')
      return [];
    if (!isInFinalImage(run) && !isCopiedOn(run, shape)) return [];
    if (isProduction(shape, action, run) || isPruned(action, run)) return [];
    const { addition } = shape;
    const edit = argumentAfter(run, action.command, action.verb, addition);
    return [{ action, addition, edit, builder: builderBehind(run, action) }];
  });
}

/** Whether a stage is made to develop or test with: its name or its start command says so. */
export const isForDevelopment = oncePer((stage: Stage): boolean => {
  const words = /(?:^|[-_:.])(?:dev|devel|development|test|tests|testing|lint|ci|debug|watch|storybook)(?:$|[-_:.])/i;
  const last = stage.doc.finalStage;
  const stages = [stage, ...(last?.lineage.includes(stage) ? [last] : [])];
  return stages.some(({ name, processCommands }) => {
    if (name !== undefined && words.test(name)) return true;
    return processCommands.some(
      ({ name: program, args }) =>
        /^(?:nodemon|ts-node-dev|webpack-dev-server|vite|ng|jest|pytest|phpunit|rspec)$/.test(program ?? '') ||
        args.some(({ value }) => value !== undefined && words.test(value) && !value.includes('/')),
    );
  });
});

function isProduction(
  { production, variables }: Shape,
  { arguments: args, command }: PackageAction,
  run: Instruction,
): boolean {
  if (command.mayHaveMoreOptions) return true;
  const isGiven = production.some((each) =>
    typeof each === 'string'
      ? args.flag(each) !== undefined || args.option(each) !== undefined
      : args.optionValues(each[0]).some(({ value }) => value === undefined || each[1].test(value)),
  );
  if (isGiven) return true;
  return variables.some(([name, production]) => {
    const own = [...command.assignments, ...command.script.assignments].findLast((each) => each.name === name);
    if (own) return own.value?.value === undefined || production.test(own.value.value);
    const variable = run.doc.scopeAt(run).lookup(name) ?? run.doc.scopeAt(run).lookup(name.toLowerCase());
    return variable !== undefined && (!variable.value.known || production.test(variable.value.value));
  });
}

/** `npm prune`, `bundle config set without`: said by another command of the stage, or of the one before. */
function isPruned({ manager }: PackageAction, run: Instruction): boolean {
  const stage = run.stage!;
  const around = [
    ...earlierInstructions(run),
    ...stage.instructions.filter((each) => each.range.start >= run.range.start),
  ];
  return around.some(({ commands }) =>
    commands.some((command) => {
      if (command.name === 'bundle' && manager === 'bundle') {
        return (
          command.subcommand('config') !== undefined &&
          command.args.some(({ value }) => /^(?:without|only)$/.test(value ?? ''))
        );
      }
      if (!['npm', 'pnpm', 'yarn'].includes(command.name ?? '')) return false;
      if (command.subcommand('config', 'set'))
        return command.args.some(({ value }) => /^(?:omit|production)\b/.test(value ?? ''));
      return command.subcommand('prune', 'deploy') !== undefined || command.hasFlag('--production', '--prod');
    }),
  );
}

/** Whether the final image copies the directory that this stage installs to. */
function isCopiedOn(run: Instruction, { directory }: Shape): boolean {
  const final = run.doc.finalStage;
  return run.doc.ofType('COPY').some((copy: CopyInstruction) => {
    const from = copy.from?.stage;
    if (!from?.lineage.includes(run.stage!) || !copy.stage || !final?.lineage.includes(copy.stage)) return false;
    return copy.sources.some(({ raw }) => directory.test(raw));
  });
}

const builders = /^(?:build|compile|bundle|generate|assets:precompile|transpile|prod|production|dist|tsc)(?::|$)/;

/** A command behind the install, in its stage or one that builds on it, that builds the program. */
function builderBehind(run: Instruction, { command }: PackageAction): ShellCommand | undefined {
  const stages = run.doc.stages.filter((stage) => stage.lineage.includes(run.stage!));
  for (const each of stages.flatMap((stage) => stage.ofType('RUN'))) {
    for (const later of each.commands) {
      if (later.range.start <= command.range.start) continue;
      if (['tsc', 'webpack', 'vite', 'rollup', 'ng', 'gulp', 'grunt', 'next', 'nest'].includes(later.name ?? ''))
        return later;
      if (!['npm', 'yarn', 'pnpm', 'bun', 'npx', 'bunx', 'node'].includes(later.name ?? '')) continue;
      if (later.args.some(({ value }) => value !== undefined && builders.test(value))) return later;
    }
  }
  return undefined;
}
