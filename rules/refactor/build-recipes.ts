/** How programs are built in one stage: what of it the program needs at run time, and what image runs it. */
import { devInstalls } from '../model/dockerfile/dev-dependencies.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { imageFacts } from '../model/image/knowledge.ts';
import { type ImageRef, parseImageRef } from '../model/image/reference.ts';
import { slimTag } from '../model/image/slim.ts';
import type { ShellCommand } from '../model/shell/command.ts';
import { MappedText } from '../model/text.ts';

export interface BuildRecipe {
  /** The programs that build, or fetch what the build needs. */
  readonly tools: ReadonlySet<string>;
  /** What is left behind for the program, by absolute path. */
  readonly result: string;
  /** One more step of the build. */
  readonly lastStep?: string;
  /** Runs the program. */
  readonly runtime: string;
}

/** The recipe of a stage that builds a program and starts it; `undefined` where a part of it is not surely known. */
export function buildRecipe(stage: Stage): BuildRecipe | undefined {
  const image = stage.externalImage;
  const [start] = stage.processCommands;
  if (!image?.valid || image.hasVariable || image.digest || !start || start.name === undefined) return undefined;
  for (const [names, recipe] of recipes) {
    if (image.familiarName !== undefined && names.includes(image.familiarName)) return recipe(stage, image, start);
  }
  return undefined;
}

type Recipe = (stage: Stage, image: ImageRef, start: ShellCommand) => BuildRecipe | undefined;

const recipes: readonly (readonly [images: readonly string[], recipe: Recipe])[] = [
  [['node'], node],
  [['golang'], go],
  [['rust'], rust],
  [['mcr.microsoft.com/dotnet/sdk'], dotnet],
  [['maven', 'gradle', 'eclipse-temurin'], java],
];

/** The whole directory of the program: which parts of it are read at run time nobody can tell. */
function node(stage: Stage, image: ImageRef, start: ShellCommand): BuildRecipe | undefined {
  const tools = new Set(['npm', 'yarn', 'pnpm', 'npx', 'corepack', 'tsc']);
  const builds = commandsOf(stage).some(
    ({ name, args }) =>
      tools.has(name ?? '') && args.some(({ value }) => value === 'build' || value?.startsWith('build:')),
  );
  const { workdir } = stage;
  if (stage.ofType('WORKDIR').length !== 1) return undefined;
  if (!builds || (start.name !== 'node' && start.name !== 'npm') || !workdir.known || workdir.value === '/')
    return undefined;
  const slim = isContentWithLess(stage) ? slimTag(image) : undefined;
  // `prune` asks no registry, and takes out what `npm ci` has put in for the build.
  const installs = stage.ofType('RUN').flatMap((run) => devInstalls(run, 'npm'));
  const prunes = start.name === 'node' && installs.length > 0;
  if (slim === undefined && !prunes) return undefined;
  const runtime = slim === undefined ? image.text.text : withTag(image, slim);
  return { tools, result: workdir.value, runtime, ...(prunes ? { lastStep: 'npm prune --omit=dev' } : {}) };
}

/** One binary; linked statically it needs nothing, else the C library of a distribution that is as new. */
function go(stage: Stage, image: ImageRef, start: ShellCommand): BuildRecipe | undefined {
  const build = commandsOf(stage).find((command) => command.name === 'go' && command.subcommand('build'));
  const result = build && absolute(stage, build, build.option('-o')?.value);
  if (!result || result.endsWith('/') || !needsNoShell(stage) || programPath(stage, start) !== result) return undefined;
  const assigned = build.assignments.find(({ name }) => name === 'CGO_ENABLED')?.value?.value;
  const variable = stage.doc.scopeAt(stage.doc.instructionOf(build)).lookup('CGO_ENABLED')?.value;
  const cgo = assigned ?? (variable?.known ? variable.value : undefined);
  if (variable && !variable.known) return undefined;
  const isAlpine = imageFacts(image)?.system === 'alpine';
  const minor = /^1\.(\d{1,3})(?:\D|$)/.exec(image.tag?.value ?? '')?.[1];
  // Since Go 1.20 nothing is linked to C where there is no C compiler, as in this image.
  const isStatic = cgo === '0' || (isAlpine && cgo === undefined && (minor === undefined || Number(minor) >= 20));
  if (isAlpine && !isStatic) return undefined;
  const runtime = isStatic ? 'gcr.io/distroless/static-debian13' : 'gcr.io/distroless/base-debian13';
  return { tools: new Set(['go']), result, runtime };
}

function rust(stage: Stage, image: ImageRef, start: ShellCommand): BuildRecipe | undefined {
  const build = commandsOf(stage).find((command) => command.name === 'cargo' && command.subcommand('build'));
  const result = programPath(stage, start);
  const directory = build && absolute(stage, build, 'target/release/');
  if (!build?.hasFlag('--release', '-r') || build.option('--target', '--target-dir', '--profile')) return undefined;
  if (!directory || !result?.startsWith(directory) || !needsNoShell(stage)) return undefined;
  const isAlpine = imageFacts(image)?.system === 'alpine';
  const runtime = isAlpine ? 'gcr.io/distroless/static-debian13' : 'gcr.io/distroless/cc-debian13';
  return { tools: new Set(['cargo']), result, runtime };
}

/** What `publish` put into a directory, which is made to be copied. */
function dotnet(stage: Stage, image: ImageRef, start: ShellCommand): BuildRecipe | undefined {
  const publish = commandsOf(stage).find((command) => command.name === 'dotnet' && command.subcommand('publish'));
  const written = publish && absolute(stage, publish, publish.option('-o', '--output')?.value);
  const program = start.name === 'dotnet' ? absolutePath(stage, start.args[0]?.value) : undefined;
  const result = written?.replace(/\/$/, '');
  const tag = image.tag?.value ?? '';
  // Before 8 the two images listened on different ports.
  if (!result || !program?.startsWith(`${result}/`) || !/^(?:[89]|\d{2})\.0(?:-[a-z0-9.]+)?$/.test(tag))
    return undefined;
  if (!program.endsWith('.dll')) return undefined;
  return { tools: new Set(['dotnet']), result, runtime: `mcr.microsoft.com/dotnet/aspnet:${tag}` };
}

/** One archive with everything in it. */
function java(stage: Stage, image: ImageRef, start: ShellCommand): BuildRecipe | undefined {
  const tools = new Set(['mvn', 'mvnw', 'gradle', 'gradlew']);
  const builds = commandsOf(stage).some(
    ({ name, args }) =>
      tools.has(name ?? '') &&
      args.some(({ value }) => /^(?:package|install|verify|build|bootJar|shadowJar)$/.test(value ?? '')),
  );
  const jar = start.args.find((_, index) => start.args[index - 1]?.value === '-jar')?.value;
  const result = start.name === 'java' && jar?.endsWith('.jar') ? absolutePath(stage, jar) : undefined;
  const runtime = javaRuntime(image);
  if (!builds || !result || !runtime || !/\/(?:target|build\/libs)\/[^/]+$/.test(result)) return undefined;
  return { tools, result, runtime };
}

function javaRuntime(image: ImageRef): string | undefined {
  const tag = image.tag?.value ?? '';
  if (image.familiarName === 'eclipse-temurin') {
    const slim = slimTag(image);
    return slim === undefined ? undefined : withTag(image, slim);
  }
  const named =
    image.familiarName === 'maven'
      ? /^[\d.]+-eclipse-temurin-(\d{1,3})((?:-alpine|-noble|-jammy)?)$/.exec(tag)
      : /^(?:[\d.]+-)?jdk-?(\d{1,3})((?:-alpine|-noble|-jammy)?)$/.exec(tag);
  return named ? `eclipse-temurin:${named[1]}-jre${named[2]}` : undefined;
}

const withTag = (image: ImageRef, tag: string): string => {
  const { text } = image.text;
  const colon = image.tag ? text.lastIndexOf(`:${image.tag.value}`) : text.length;
  return `${text.slice(0, colon)}:${tag}`;
};

const commandsOf = (stage: Stage): readonly ShellCommand[] => stage.ofType('RUN').flatMap(({ commands }) => commands);

/** A path as a RUN sees it, without a change of directory before. */
function absolute(stage: Stage, command: ShellCommand, path: string | undefined): string | undefined {
  const run = stage.doc.instructionOf(command);
  if (run.commands.some(({ name }) => name === 'cd')) return undefined;
  return joined(stage.workdirAt(run), path);
}

const absolutePath = (stage: Stage, path: string | undefined): string | undefined => joined(stage.workdir, path);

function joined(workdir: Stage['workdir'], path: string | undefined): string | undefined {
  if (path === undefined || path === '' || path.split('/').includes('..') || /[*?[\s$]/.test(path)) return undefined;
  if (path.startsWith('/')) return path;
  return workdir.known ? `${workdir.value.replace(/\/$/, '')}/${path.replace(/^\.\//, '')}` : undefined;
}

/** The file the container starts, where it is named by a path. */
const programPath = (stage: Stage, { path }: ShellCommand): string | undefined =>
  path?.includes('/') ? absolutePath(stage, path) : undefined;

/** Nothing but exec forms starts anything when the build is done: images without a shell will do. */
function needsNoShell(stage: Stage): boolean {
  const { entrypoint, cmd } = stage.startCommand;
  const starts = [entrypoint, cmd].filter((each): each is Instruction => each !== undefined);
  const user = stage.userInstruction?.user?.raw;
  return (
    starts.every(({ form }) => form === 'exec') &&
    !stage.healthcheck &&
    (user === undefined || /^(?:\d+|nobody|nonroot)$/.test(user))
  );
}

/** What small images have, too. */
const basic = new Set(
  'node npm npx sh test [ echo cat mkdir chown chmod rm cp mv ln useradd groupadd adduser addgroup true exit'.split(
    ' ',
  ),
);

const isContentWithLess = (stage: Stage): boolean =>
  stage.doc
    .commands()
    .every((command) => stage.doc.instructionOf(command).keyword === 'RUN' || basic.has(command.name ?? ''));

/** Whether a RUN behind the build works in the image that runs the program. */
export function worksIn(run: Instruction, runtime: string): boolean {
  const shell = imageFacts(parseImageRef(MappedText.of(runtime)))?.shell;
  return shell !== undefined && shell !== 'none' && run.commands.every(({ name }) => basic.has(name ?? ''));
}
