import type { Edit } from '../../core/rule.ts';
import type { DockerfileDocument } from '../dockerfile/document.ts';
import type { Instruction } from '../dockerfile/instruction.ts';
import type { KeyValueInstruction, Pair } from '../dockerfile/kinds.ts';
import type { Stage } from '../dockerfile/stage.ts';
import { knowsSyntax } from '../dockerfile/syntax-version.ts';
import type { Range } from '../text.ts';
import { packageManagerOf } from './build-credentials.ts';
import { credentialCommand } from './credential-commands.ts';

/** The id that `docker build --secret id=…` gets for a variable. */
export const secretId = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '_');

/**
 * Edits that give a secret to the RUNs that use it by a mount, instead of by ARG, or by an ENV that only the build sees:
 * it makes room for a comment that shows how to build, each RUN gets the mount. Before Dockerfile 1.10 (`# syntax=` says
 * so) a mount cannot set a variable: then `$NAME` becomes `$(cat /run/secrets/…)`. No edits where a use cannot be
 * followed.
 */
export function mountInsteadOfArg(doc: DockerfileDocument, arg: KeyValueInstruction, pair: Pair): readonly Edit[] {
  const { stage } = arg;
  if (!stage || arg.parent || arg.pairs.length !== 1) return [];
  if (arg.keyword !== 'ARG' && !isForBuilding(arg, stage)) return [];
  if (
    !/^[A-Za-z_]\w*$/.test(pair.name) ||
    doc.lines.position(arg.range.start).line !== doc.lines.position(arg.range.end).line
  )
    return [];
  const later = readersOf(arg, stage);
  if (later.some((other) => usesOutsideRun(other, pair.name))) return [];
  const runs = later.filter((other) => other.keyword === 'RUN' && usesInRun(other, pair.name));
  // What logs in writes the secret into the layer, wherever it comes from.
  if (runs.some((run) => run.commands.some((command) => credentialCommand(command)))) return [];
  const id = secretId(pair.name);
  // `env=` came with Dockerfile 1.10.
  const setsVariables = knowsSyntax(doc, 1, 10);
  const perRun = runs.map((run) => mountEdits(run, pair.name, id, setsVariables));
  if (perRun.length === 0 || perRun.some((edits) => edits.length === 0)) return [];
  const how = `# docker build --secret id=${id},env=${pair.name} .`;
  return [{ range: arg.range, text: how }, ...perRun.flat()];
}

/** The instructions below a declaration, in its stage and in those that build on it. */
function readersOf(declaration: KeyValueInstruction, stage: Stage): readonly Instruction[] {
  const stages = new Set(declaration.doc.stages.filter((other) => other.lineage.includes(stage)));
  return declaration.doc.all.filter(
    (other) => other.stage && stages.has(other.stage) && other.range.start > declaration.range.start,
  );
}

/** Where a variable of a stage is used, by the builder or by the commands of a RUN; in source order. */
export function usesBelow(declaration: KeyValueInstruction, name: string): readonly Range[] {
  const { stage } = declaration;
  const uses = (stage ? readersOf(declaration, stage) : []).flatMap((reader) =>
    [...reader.variables, ...(reader.keyword === 'RUN' ? (reader.script?.variables ?? []) : [])].filter(
      (use) => use.name === name,
    ),
  );
  const places = new Map(uses.map(({ range }) => [range.start, range]));
  return [...places.values()].sort((a, b) => a.start - b.start);
}

/** An ENV that no container sees: of a stage that nothing starts from. */
function isForBuilding({ keyword, doc, variables }: KeyValueInstruction, stage: Stage): boolean {
  const built = doc.stages.filter((other) => other.lineage.includes(stage));
  const isStarted = built.some(
    (other) => other.isFinal || other.ofType('CMD').length + other.ofType('ENTRYPOINT').length > 0,
  );
  return keyword === 'ENV' && variables.length === 0 && !isStarted;
}

/** ENV, LABEL and the like, another ARG of the name, and commands that run when the container starts. */
function usesOutsideRun(instruction: Instruction, name: string): boolean {
  if (instruction.variables.some((use) => use.name === name)) return true;
  const { keyword } = instruction;
  if (keyword === 'ARG' || keyword === 'ENV') return (instruction as KeyValueInstruction).pair(name) !== undefined;
  return instruction.parent !== undefined && instruction.script?.variables.some((use) => use.name === name) === true;
}

function usesInRun(run: Instruction, name: string): boolean {
  if (run.body.text.includes(`$${name}`) || run.body.text.includes(`\${${name}`)) return true;
  if (run.script?.variables.some((use) => use.name === name)) return true;
  const manager = packageManagerOf(name);
  return (
    manager !== undefined &&
    run.commands.some((command) => command.name !== undefined && manager.includes(command.name))
  );
}

function mountEdits(run: Instruction, name: string, id: string, setsVariables: boolean): readonly Edit[] {
  if (run.parent || run.form === 'exec' || !run.script) return [];
  const at = run.keywordRange.end;
  const mount = (options: string): Edit => ({
    range: { start: at, end: at },
    text: ` --mount=type=secret,id=${id}${options}`,
  });
  if (setsVariables) return [mount(`,env=${name}`)];
  const uses = run.script.variables.filter((use) => use.name === name);
  if (uses.length === 0 || uses.some(({ operator }) => operator !== undefined)) return [];
  return [mount(''), ...uses.map(({ range }) => ({ range, text: `$(cat /run/secrets/${id})` }))];
}
