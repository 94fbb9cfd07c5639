/** What a hover says about a place in a Dockerfile. */
import type { Language } from '../core/rule.ts';
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import type { Flag, Instruction } from '../model/dockerfile/instruction.ts';
import type { FromInstruction, HealthcheckInstruction, KeyValueInstruction } from '../model/dockerfile/kinds.ts';
import type { Variable } from '../model/dockerfile/scope.ts';
import { Project } from '../model/project/project.ts';
import type { Range } from '../model/text.ts';
import { argumentTexts } from './arguments.ts';
import { builderFacts } from './builder-facts.ts';
import { commandTexts } from './commands.ts';
import type { Explanation, Explanations } from './content.ts';
import { instructionFacts } from './dockerfile-facts.ts';
import { flagTexts } from './flags.ts';
import { directiveTexts, formTexts } from './forms.ts';
import { factsOfImage } from './image-facts.ts';
import { instructionTexts } from './instructions.ts';
import { labelTexts } from './labels.ts';
import { mountOptionTexts, mountTexts } from './mounts.ts';
import { finalUserFacts } from './process-facts.ts';
import { type Explained, renderSubject, type Subject, withoutSecrets } from './render.ts';
import { stageFacts } from './stage-facts.ts';
import { goneAtRunTime, variableFacts } from './variable-facts.ts';

/**
 * Explains the smallest construct at an offset: a flag, a form, a variable, a part of an image name, a keyword.
 * @param project adds what Compose files make of it
 */
export function explainDockerfile(
  doc: DockerfileDocument,
  offset: number,
  language: Language,
  project = Project.empty,
): Explained | undefined {
  const subject: DockerfileSubject | undefined =
    directiveAt(doc, offset) ?? continuationAt(doc, offset) ?? instructionSubject(doc, offset);
  if (!subject) return undefined;
  const { about, variable } = subject;
  const shown = withoutSecrets(subject, doc);
  return renderSubject(
    about ? { ...shown, projectFacts: builderFacts(about, project, variable) } : shown,
    language,
    'dockerfile',
  );
}

/** A subject with the instruction that other files may say something about. */
interface DockerfileSubject extends Subject {
  readonly about?: Instruction;
  /** The one variable of the instruction that is meant. */
  readonly variable?: string;
}

const holds = (range: Range | undefined, offset: number): range is Range =>
  range !== undefined && range.start <= offset && offset <= range.end;

const textOf = (texts: Explanations, key: string): Explanation | undefined =>
  Object.hasOwn(texts, key) ? texts[key] : undefined;

function directiveAt(doc: DockerfileDocument, offset: number): Subject | undefined {
  const directive = doc.directives.find(({ range }) => holds(range, offset));
  const explanation = directive && textOf(directiveTexts, directive.name);
  return explanation && { name: `# ${directive.name}`, explanation, range: directive.range };
}

/** The character at the end of a line that joins it with the next one. */
function continuationAt(doc: DockerfileDocument, offset: number): Subject | undefined {
  const at = [offset, offset - 1].find((place) => doc.source[place] === doc.escape);
  if (at === undefined) return undefined;
  const rest = doc.source.slice(at + 1, doc.lines.lineRange(doc.lines.position(at).line).end);
  const range = { start: at, end: at + 1 };
  const instruction = doc.instructionAt(at);
  // A script in a heredoc continues its lines itself.
  const isScript = instruction?.heredocs.some(({ bodyRange }) => holds(bodyRange, at));
  if (rest.trim() !== '' || !instruction || isScript) return undefined;
  return { name: doc.escape, explanation: formTexts['line continuation'], range };
}

function instructionSubject(doc: DockerfileDocument, offset: number): DockerfileSubject | undefined {
  const outer = doc.instructionAt(offset);
  if (!outer) return undefined;
  for (const instruction of [...nestedIn(doc, outer), outer]) {
    const subject = partOf(instruction, offset);
    if (subject) return subject;
  }
  return undefined;
}

/** The instructions written behind ONBUILD or HEALTHCHECK, the innermost one first. */
const nestedIn = (doc: DockerfileDocument, outer: Instruction): Instruction[] =>
  doc.all
    .filter((inner) => inner.parent && inner.range.start >= outer.range.start && inner.range.end <= outer.range.end)
    .reverse();

function partOf(instruction: Instruction, offset: number): DockerfileSubject | undefined {
  if (holds(instruction.keywordRange, offset)) return keywordSubject(instruction);
  return (
    flagAt(instruction, offset) ??
    heredocAt(instruction, offset) ??
    variableAt(instruction, offset) ??
    commandAt(instruction, offset) ??
    formAt(instruction, offset) ??
    wordAt(instruction, offset)
  );
}

function keywordSubject(instruction: Instruction): DockerfileSubject | undefined {
  const { keyword, keywordRange: range } = instruction;
  if (instruction.parent?.keyword === 'HEALTHCHECK') return healthcheckCommand(instruction.parent, range);
  const explanation = textOf(instructionTexts, keyword);
  return explanation && { name: keyword, explanation, range, facts: instructionFacts(instruction), about: instruction };
}

/** CMD behind HEALTHCHECK is the check, not a start command. */
const healthcheckCommand = (parent: Instruction, range: Range): Subject => ({
  name: 'HEALTHCHECK',
  explanation: instructionTexts.HEALTHCHECK,
  range,
  facts: instructionFacts(parent),
});

function flagAt(instruction: Instruction, offset: number): Subject | undefined {
  const flag = instruction.flags.find(({ range }) => holds(range, offset));
  if (!flag) return undefined;
  if (flag.name === 'mount') return mountAt(instruction, flag, offset);
  const explanation =
    textOf(flagTexts, `${instruction.keyword} --${flag.name}`) ??
    (instruction.keyword === 'COPY' || instruction.keyword === 'ADD' ? textOf(flagTexts, `--${flag.name}`) : undefined);
  if (!explanation) return undefined;
  const facts = instruction.keyword === 'COPY' && flag.name === 'from' ? instructionFacts(instruction) : [];
  return { name: `--${flag.name}`, explanation, range: flag.range, facts };
}

/** The option under the cursor, or the type of the mount. */
function mountAt(instruction: Instruction, flag: Flag, offset: number): Subject | undefined {
  if (instruction.keyword !== 'RUN') return undefined;
  const type = instruction.mounts.find((mount) => mount.flag === flag)?.type.toLowerCase() ?? 'bind';
  const option = flag.options.find(({ range }) => holds(range, offset));
  const optionName = option?.name.toLowerCase() ?? 'type';
  const name = mountAliases.get(optionName) ?? optionName;
  const optionText =
    name === 'type' ? undefined : (textOf(mountOptionTexts, `${type} ${name}`) ?? textOf(mountOptionTexts, name));
  if (option && optionText) return { name: option.name, explanation: optionText, range: option.range };
  const mountText = textOf(mountTexts, type);
  const flagName = { start: flag.range.start, end: flag.nameRange.end };
  return mountText
    ? {
        name: `--mount=type=${type}`,
        explanation: mountText,
        range: option?.range ?? (holds(flagName, offset) ? flagName : flag.range),
      }
    : { name: '--mount', explanation: flagTexts['RUN --mount'], range: flag.range };
}

const mountAliases: ReadonlyMap<string, string> = new Map([
  ['dst', 'target'],
  ['destination', 'target'],
  ['src', 'source'],
  ['readwrite', 'rw'],
  ['readonly', 'ro'],
]);

function heredocAt(instruction: Instruction, offset: number): Subject | undefined {
  const heredoc = instruction.heredocs.find(({ range }) => holds(range, offset));
  return heredoc && { name: `<<${heredoc.name}`, explanation: formTexts.heredoc, range: heredoc.range };
}

function variableAt(instruction: Instruction, offset: number): DockerfileSubject | undefined {
  const use = instruction.variables.find(({ range }) => holds(range, offset));
  if (use) return variableSubject(instruction, use.name, use.range, use.hasFallback);
  const shellUse = instruction.script?.variables.find(({ range }) => holds(range, offset));
  if (!shellUse) return undefined;
  const { name, range } = shellUse;
  const subject = { name: `$${name}`, explanation: formTexts['shell variable'], range };
  if (instruction.script?.boundNames.includes(name)) return subject;
  const variable = instruction.doc.scopeAt(instruction).lookup(name);
  if (instruction.keyword !== 'RUN' && variable?.kind !== 'env' && variable?.kind !== 'image') {
    return variable ? { ...subject, facts: goneAtRunTime(variable) } : subject;
  }
  const facts = variableFacts({ instruction, name, hasFallback: false, byDocker: false });
  return { ...subject, facts, ...declarationOf(variable) };
}

function variableSubject(
  instruction: Instruction,
  name: string,
  range: Range,
  hasFallback: boolean,
): DockerfileSubject {
  const variable = instruction.doc.scopeAt(instruction).lookup(name);
  const predefined = variable?.instruction === undefined ? textOf(argumentTexts, name) : undefined;
  if (predefined) return { name, explanation: predefined, range };
  const facts = variableFacts({ instruction, name, hasFallback, byDocker: true });
  return { name: `$${name}`, explanation: formTexts.variable, range, facts, ...declarationOf(variable) };
}

/** What Compose files do with a variable is what they do with its declaration. */
const declarationOf = (variable: Variable | undefined): Pick<DockerfileSubject, 'about' | 'variable'> =>
  variable?.instruction ? { about: variable.instruction, variable: variable.name } : {};

/** A program, its subcommand or one of its options, where there is something to learn about it. */
function commandAt(instruction: Instruction, offset: number): Subject | undefined {
  for (const command of instruction.commands) {
    const wrapper = command.wrappers.find(({ word }) => holds(word.range, offset));
    if (wrapper) return commandSubject(wrapper.name, wrapper.word.range);
    const word = command.words.find(({ range }) => holds(range, offset));
    const { name } = command;
    if (!word || name === undefined) continue;
    const program = programAliases.get(name) ?? name;
    if (instruction.keyword !== 'RUN' && buildPrograms.has(program)) continue;
    if (word === command.nameWord) return commandSubject(program, word.range);
    const written = word.text.split('=', 1)[0]!;
    return commandSubject(`${program} ${optionAliases.get(`${program} ${written}`) ?? written}`, word.range);
  }
  return undefined;
}

function commandSubject(key: string, range: Range): Subject | undefined {
  const explanation = textOf(commandTexts, key);
  return explanation && { name: key, explanation, range };
}

/** Their texts say what becomes of the image: nothing, where they run in a container. */
const buildPrograms: ReadonlySet<string> = new Set(['curl', 'rm']);
const programAliases: ReadonlyMap<string, string> = new Map([['pip3', 'pip']]);
const optionAliases: ReadonlyMap<string, string> = new Map([
  ['curl --insecure', '-k'],
  ['npm --only', '--production'],
  ['apk -t', '--virtual'],
]);

/** The brackets of the exec form, and the first word of a start command in either form. */
function formAt(instruction: Instruction, offset: number): Subject | undefined {
  if (!instruction.isProcess && instruction.keyword !== 'SHELL') return jsonBracketAt(instruction, offset);
  // A health check is no start command: what the texts say about PID 1 is not true of it.
  if (instruction.parent?.keyword === 'HEALTHCHECK') return undefined;
  const { body, exec } = instruction;
  if (body.length === 0) return undefined;
  if (exec) {
    const open = body.range(0, 1);
    const close = body.range(body.length - 1);
    const program = instruction.keyword === 'SHELL' ? undefined : exec[0]?.fullRange;
    const range = [program, open, close].find((part) => holds(part, offset));
    return range && { name: '[', explanation: formTexts['exec form'], range };
  }
  if (instruction.keyword !== 'CMD' && instruction.keyword !== 'ENTRYPOINT') return undefined;
  const first = instruction.commands[0]?.nameWord.range;
  return holds(first, offset) ? { name: 'sh -c', explanation: formTexts['shell form'], range: first } : undefined;
}

/** The brackets around paths. */
function jsonBracketAt({ body, exec }: Instruction, offset: number): Subject | undefined {
  if (!exec || body.length === 0) return undefined;
  const range = [body.range(0, 1), body.range(body.length - 1)].find((part) => holds(part, offset));
  return range && { name: '[', explanation: formTexts['JSON form'], range };
}

/** Words that mean something by themselves: parts of FROM, names that ARG declares, USER, ports, HEALTHCHECK NONE. */
function wordAt(instruction: Instruction, offset: number): DockerfileSubject | undefined {
  switch (instruction.keyword) {
    case 'FROM':
      return fromPartAt(instruction as FromInstruction, offset);
    case 'ARG':
    case 'ENV':
    case 'LABEL':
      return pairAt(instruction as KeyValueInstruction, offset);
    case 'USER':
      if (instruction.parent || !holds(instruction.body.range(), offset) || instruction.body.length === 0) break;
      return {
        name: 'USER',
        explanation: instructionTexts.USER,
        range: instruction.body.range(),
        facts: finalUserFacts(instruction.doc),
        about: instruction,
      };
    case 'EXPOSE':
    case 'WORKDIR':
    case 'STOPSIGNAL': {
      const word = instruction.words.find(({ range }) => holds(range, offset));
      return word && { ...keywordSubject(instruction)!, range: word.range };
    }
    case 'HEALTHCHECK':
      if (!(instruction as HealthcheckInstruction).isNone || !holds(instruction.body.range(), offset)) break;
      return { name: 'NONE', explanation: formTexts.NONE, range: instruction.body.range() };
  }
  return undefined;
}

function fromPartAt(from: FromInstruction, offset: number): DockerfileSubject | undefined {
  const { imageWord, image, as, alias, stage } = from;
  if (holds(as?.range, offset) || holds(alias?.range, offset)) {
    const range = holds(as?.range, offset) ? as!.range : alias!.range;
    return { name: 'AS', explanation: formTexts.AS, range, facts: stage ? stageFacts(stage) : [], about: from };
  }
  if (!imageWord || !holds(imageWord.range, offset)) return undefined;
  if (stage?.baseStage) return { ...keywordSubject(from)!, range: imageWord.range };
  if (!image) return undefined;
  if (image.isScratch) return { name: 'scratch', explanation: formTexts.scratch, range: imageWord.range };
  const facts = factsOfImage(image);
  // A name that came out of a variable has no parts in this line.
  if (!image.hasVariable && !imageWord.expansion.uses.length) {
    if (holds(image.digest?.range, offset))
      return { name: '@', explanation: formTexts.digest, range: image.digest.range };
    if (holds(image.tag?.range, offset))
      return { name: ':', explanation: formTexts.tag, range: image.tag.range, facts };
    if (holds(image.registry?.range, offset)) {
      return { name: image.registry.value, explanation: formTexts.registry, range: image.registry.range };
    }
  }
  return { name: 'image', explanation: formTexts.image, range: imageWord.range, facts, about: from };
}

function pairAt(instruction: KeyValueInstruction, offset: number): DockerfileSubject | undefined {
  const pair = instruction.pairs.find(({ nameRange }) => holds(nameRange, offset));
  if (!pair) return undefined;
  if (instruction.keyword === 'LABEL') {
    const explanation = textOf(labelTexts, pair.name) ?? instructionTexts.LABEL;
    const name = explanation === instructionTexts.LABEL ? 'LABEL' : pair.name;
    return { name, explanation, range: pair.nameRange, facts: instructionFacts(instruction), about: instruction };
  }
  const predefined = instruction.keyword === 'ARG' ? textOf(argumentTexts, pair.name) : undefined;
  const facts = instructionFacts(instruction);
  const place = { range: pair.nameRange, facts, about: instruction, variable: pair.name };
  if (predefined) return { name: pair.name, explanation: predefined, ...place };
  const key = instruction.keyword as 'ARG' | 'ENV';
  return { name: key, explanation: instructionTexts[key], ...place };
}
