import type { Edit } from '../core/rule.ts';
import { isForDevelopment } from '../model/dockerfile/dev-dependencies.ts';
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { CopyInstruction, KeyValueInstruction } from '../model/dockerfile/kinds.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { type BuildRecipe, buildRecipe, worksIn } from './build-recipes.ts';
import type { Refactoring } from './refactoring.ts';
import { escapeSnippet } from './snippet.ts';

/** Where the name is free: stages of the file so far have none. */
const buildStage = 'build';

/** A Dockerfile that builds and runs in its only stage, with a last stage of its own for running. */
export function multiStage(doc: DockerfileDocument): readonly Refactoring[] {
  const [stage, ...others] = doc.stages;
  if (!stage?.from?.image || others.length > 0 || stage.from.alias || isForDevelopment(stage)) return [];
  const recipe = buildRecipe(stage);
  const parts = recipe && split(stage, recipe);
  if (!parts) return [];
  const write = (name: (text: string, stop: number) => string, plain: (text: string) => string): readonly Edit[] => {
    const head = [
      ...(recipe.lastStep ? [`RUN ${recipe.lastStep}`] : []),
      '',
      `FROM ${name(recipe.runtime, 1)}`,
      ...parts.repeated.map(plain),
      ...parts.moved.map(({ text }) => plain(text)),
      `COPY --from=${buildStage} ${name(recipe.result, 2)} ${name(recipe.result, 2)}`,
    ];
    const { end } = parts.lastBuild.range;
    const at = stage.from!.range.end;
    return [
      { range: { start: at, end: at }, text: ` AS ${buildStage}` },
      ...parts.moved.map(({ range }) => ({ range, text: '' })),
      { range: { start: end, end }, text: head.map((line) => `\n${line}`).join('') },
    ];
  };
  const title = {
    en: 'Build in one stage, run in another',
    de: 'In einer Stage bauen, in einer anderen ausführen',
  };
  const identity = (text: string): string => text;
  const edits = write(identity, identity);
  const snippet = write((text, stop) => `\${${stop}:${escapeSnippet(text)}}`, escapeSnippet);
  return [{ kind: 'extract', title, edits, snippet, needsReview: true }];
}

interface Parts {
  readonly lastBuild: Instruction;
  /** Lines that hold for both stages. */
  readonly repeated: readonly string[];
  /** What is about running alone, with its comments; the range is that of its lines. */
  readonly moved: readonly {
    readonly text: string;
    readonly range: { readonly start: number; readonly end: number };
  }[];
}

const aboutRunning = new Set(['CMD', 'ENTRYPOINT', 'EXPOSE', 'HEALTHCHECK', 'LABEL', 'STOPSIGNAL']);
const aboutBoth = new Set(['ARG', 'ENV', 'WORKDIR', 'COPY', 'ADD', 'RUN']);

/** Where the build ends, and what of it running needs; `undefined` where something else is done on the way. */
function split(stage: Stage, { tools, result, runtime }: BuildRecipe): Parts | undefined {
  const { doc, instructions } = stage;
  const builds = (run: Instruction): boolean => run.commands.some(({ name }) => tools.has(name ?? ''));
  const lastBuild = instructions.findLast((each) => each.keyword === 'RUN' && builds(each));
  if (!lastBuild) return undefined;
  const before = instructions.slice(0, instructions.indexOf(lastBuild) + 1);
  const after = instructions.slice(before.length);
  const isClear = before.every((each) => {
    if (aboutRunning.has(each.keyword)) return true;
    if (!aboutBoth.has(each.keyword)) return false;
    if (each.keyword === 'RUN') return isBuildStep(each, tools);
    return !(each.keyword === 'COPY' || each.keyword === 'ADD') || staysIn(stage, each as CopyInstruction, result);
  });
  const isFine = after.every((each) =>
    each.keyword === 'RUN'
      ? worksIn(each, runtime)
      : aboutRunning.has(each.keyword) || ['ARG', 'ENV', 'WORKDIR', 'COPY', 'USER'].includes(each.keyword),
  );
  if (!isClear || !isFine) return undefined;
  const repeated = repeatedLines(stage, before, after);
  if (!repeated) return undefined;
  const moved = before
    .filter(({ keyword }) => aboutRunning.has(keyword))
    .map((each) => {
      const first = each.leading[0]?.range.start ?? each.range.start;
      const range = {
        start: lineStart(doc, first),
        end: doc.lines.fullLineRange(doc.lines.position(each.range.end).line).end,
      };
      return { text: doc.source.slice(range.start, each.range.end), range };
    });
  return { lastBuild, repeated, moved };
}

const lineStart = (doc: DockerfileDocument, offset: number): number =>
  doc.lines.lineRange(doc.lines.position(offset).line).start;

const onTheWay = new Set(['mkdir', 'mv', 'cp', 'chmod', 'cd', 'rm', 'set', 'true', 'echo', 'ls']);

const isBuildStep = ({ commands, script }: Instruction, tools: ReadonlySet<string>): boolean =>
  script !== undefined &&
  script.errors.length === 0 &&
  commands.length > 0 &&
  commands.every(({ name, origin }) => !origin && (tools.has(name ?? '') || onTheWay.has(name ?? '')));

/** Whether what is copied goes where it is not missed: into the directory that is built in, or the one handed on. */
function staysIn(stage: Stage, copy: CopyInstruction, result: string): boolean {
  const workdir = stage.workdirAt(copy);
  const target = copy.destination?.value;
  if (!workdir.known || !target?.known || copy.from) return false;
  return (
    !target.value.startsWith('/') || [workdir.value, result].some((path) => `${target.value}/`.startsWith(`${path}/`))
  );
}

/** Variables that steer compilers and package managers, and mean nothing to what they made. */
const forBuilding =
  /^(?:CGO_ENABLED|GO(?:OS|ARCH|ARM|FLAGS|PROXY|SUMDB|PRIVATE|TOOLCHAIN|111MODULE|CACHE|MODCACHE)|GO111MODULE|CARGO_\w+|RUSTFLAGS|MAVEN_\w+|GRADLE_\w+|NUGET_\w+|npm_config_\w+|NPM_CONFIG_\w+|CI)$/;

/** ENV, WORKDIR and the ARGs they or what follows use; `undefined` where they use what the build image alone has. */
function repeatedLines(
  stage: Stage,
  before: readonly Instruction[],
  after: readonly Instruction[],
): readonly string[] | undefined {
  const { source } = stage.doc;
  const env = (before.filter(({ keyword }) => keyword === 'ENV') as KeyValueInstruction[]).filter(
    ({ pairs }) => !pairs.every(({ name }) => forBuilding.test(name)),
  );
  const uses = new Set(
    [...env, ...after]
      .flatMap((each) => [...each.variables, ...(each.keyword === 'RUN' ? (each.script?.variables ?? []) : [])])
      .map(({ name }) => name),
  );
  const args = before.filter(({ keyword }) => keyword === 'ARG') as KeyValueInstruction[];
  const usedArgs = args.filter(({ pairs }) => pairs.some(({ name }) => uses.has(name)));
  const declared = new Set(
    [
      ...env,
      ...usedArgs,
      ...(after.filter(({ keyword }) => keyword === 'ARG' || keyword === 'ENV') as KeyValueInstruction[]),
    ].flatMap(({ pairs }) => pairs.map(({ name }) => name)),
  );
  if ([...uses].some((name) => name !== 'PATH' && name !== 'HOME' && !declared.has(name))) return undefined;
  const workdir = stage.workdirAt(after[0] ?? before.at(-1)!);
  if (!workdir.known) return undefined;
  const kept = [...env, ...usedArgs].toSorted((one, other) => one.range.start - other.range.start);
  if (kept.some(({ isOneLine }) => !isOneLine)) return undefined;
  return [
    ...kept.map(({ range }) => source.slice(range.start, range.end)),
    ...(workdir.value === '/' || isAbsoluteWorkdir(after[0]) ? [] : [`WORKDIR ${workdir.value}`]),
  ];
}

const isAbsoluteWorkdir = (instruction: Instruction | undefined): boolean =>
  instruction?.keyword === 'WORKDIR' && instruction.body.text.startsWith('/');
