import type { MappedText, Range } from '../text.ts';
import { type Assignment, type Nesting, type Place, type Redirect, ShellCommand, type Wrapper } from './command.ts';
import { heredocBody } from './heredoc.ts';
import { findCommands, innerScripts } from './inner-scripts.ts';
import { operatorAfter, separatorAfter } from './operators.ts';
import {
  type AssignmentNode,
  type CommandNode,
  type CompoundList,
  type ParsedScript,
  type PipelineNode,
  parseSyntax,
  type Redirection,
  type StatementNode,
  syntaxErrors,
  tooDeep,
  type Word,
  withoutCarriageReturns,
} from './parse.ts';
import { type ExecWordLike, type Pipeline, ShellScript, type Statement } from './script.ts';
import { ScriptFacts } from './script-facts.ts';
import { readShebang } from './shebang.ts';
import { type OptionChange, readShellFlags } from './shell-options.ts';
import { ShellWord, type WordParts } from './word.ts';
import { assignmentWord, canExpand, keywordWord, readNode, wordOf } from './word-parts.ts';
import { readAssignment, unwrap } from './wrappers.ts';

/** Where a list of commands stands. */
interface Surround {
  readonly source: MappedText;
  readonly nesting: readonly Nesting[];
  readonly conditional: boolean;
  readonly background: boolean;
  /** Substitutions around it. */
  readonly depth: number;
}

/** How a script is started by a command of another one. */
interface Start {
  readonly origin: ShellCommand;
  readonly changes: readonly OptionChange[];
  /** Scripts around it. */
  readonly depth: number;
}

const deepestScript = 8;
const deepestSubstitution = 24;
/** How much text of substitutions is read in one script: each level of nested ones is read again. */
const longestSubstitutions = 1_000_000;

const none: readonly ShellWord[] = [];
/** Reads everything out of a script's tree in one walk. */
export class ScriptReader extends ScriptFacts {
  /** Scripts around it. */
  readonly #depth: number;
  #substituted = 0;

  private constructor(script: ShellScript, start?: Start) {
    super(script, start?.origin, start?.changes ?? []);
    this.#depth = start?.depth ?? 0;
  }

  static ofText(script: ShellScript, start?: Start): ScriptReader {
    const reader = new ScriptReader(script, start);
    if (script.dialect === 'powershell' || script.dialect === 'cmd') return reader;
    const source = withoutCarriageReturns(script.source);
    const shebang = readShebang(source.text);
    if (shebang?.dialect) reader.changes = [...reader.changes, ...readShellFlags(shebang.args).changes];
    const { tree, errors } = parseSyntax(source.text);
    reader.addErrors(errors, source);
    if (tree) {
      reader.trees.push({ tree, source });
      const { origin } = start ?? {};
      const surround = {
        source,
        nesting: origin?.nesting ?? [],
        conditional: origin?.conditional ?? false,
        background: origin?.background ?? false,
        depth: 0,
      };
      reader.statements.push(...reader.#list(tree.commands, surround));
    }
    reader.sort();
    return reader;
  }

  static ofWords(script: ShellScript, words: readonly ExecWordLike[]): ScriptReader {
    const reader = new ScriptReader(script);
    if (script.dialect === 'powershell' || script.dialect === 'cmd' || words.length === 0) return reader;
    const shellWords = words.map(({ value, text, range }) =>
      value === undefined ? ShellWord.opaque(text, range) : ShellWord.literal(text, range),
    );
    const surround = { source: script.source, nesting: [], conditional: false, background: false, depth: 0 };
    const first = shellWords[0]!.range;
    const range = { start: first.start, end: Math.max(first.end, shellWords.at(-1)!.range.end) };
    const command = reader.#command(
      { words: shellWords, assignments: [], redirects: [], keywords: [], range },
      surround,
    );
    const { commands } = reader;
    const pipeline = { range, parts: [{ range, command, commands }], operators: [], negated: false, commands };
    reader.statements.push({
      range,
      pipelines: [pipeline],
      operators: [],
      background: false,
      terminator: undefined,
      commands,
    });
    return reader;
  }

  // Lists and pipelines

  #list(nodes: readonly StatementNode[], surround: Surround): readonly Statement[] {
    const statements: Statement[] = [];
    const chain: { read: PipelineReading; operator: Place['operator']; range: Range | undefined }[] = [];
    for (const [index, node] of nodes.entries()) {
      const isLast = index === nodes.length - 1;
      const from = this.commands.length;
      const background = node.background === true;
      const members = node.command.type === 'AndOr' ? node.command.commands : [node.command];
      const operators = node.command.type === 'AndOr' ? node.command.operators : [];
      const within = background ? { ...surround, background } : surround;
      const joins: { text: '&&' | '||'; range: Range }[] = [];
      const lastOr = operators.lastIndexOf('||');
      let afterOr = false;
      let afterTest = false;
      const pipelines: Pipeline[] = [];
      for (const [at, member] of members.entries()) {
        if (operators[at - 1] === '||') afterOr = true;
        const failureIsHandled = !isLast || lastOr >= at;
        const conditional = surround.conditional || afterOr || (afterTest && failureIsHandled);
        const read = this.#pipeline(member, conditional === within.conditional ? within : { ...within, conditional });
        if (isTest(member, read.pipeline)) afterTest = true;
        pipelines.push(read.pipeline);
        const text = operators[at];
        if (text) {
          const range = operatorAfter(surround.source, member.end, text);
          joins.push({ text, range });
          chain.push({ read, operator: text, range });
        } else {
          const end = separatorAfter(surround.source, node.end, background);
          const ends = end && (background || !isLast) ? end : undefined;
          chain.push({ read, operator: ends?.text, range: ends?.range });
          statements.push({
            range: surround.source.range(node.pos, node.end),
            pipelines,
            operators: joins,
            background,
            terminator: ends,
            commands: pipelines.length === 1 ? read.pipeline.commands : this.commands.slice(from),
          });
        }
      }
    }
    for (const [index, { read, operator, range }] of chain.entries()) {
      for (const place of read.places) {
        place.operator = operator;
        place.operatorRange = range;
        place.previous = chain[index - 1]?.read.pipeline.parts.at(-1)?.command;
        place.next = chain[index + 1]?.read.pipeline.parts[0]?.command;
      }
    }
    return statements;
  }

  #pipeline(node: PipelineNode, surround: Surround): PipelineReading {
    const members: readonly CommandNode[] = node.type === 'Pipeline' ? node.commands : [node];
    const operators = node.type === 'Pipeline' ? node.operators : [];
    const prefixes = node.type === 'Pipeline' ? node.prefixes : [];
    const negated = prefixes.filter(({ type }) => type === 'Negation').length % 2 === 1;
    const { source } = surround;
    const keywords: Wrapper[] = prefixes.flatMap((prefix) => {
      if (prefix.type !== 'Time') return [];
      const word = keywordWord(source, prefix.pos, prefix.keywordEnd);
      return [{ name: 'time', word, range: source.range(prefix.pos, prefix.end) }];
    });
    const from = this.commands.length;
    const places: Place[] = [];
    const simple: ShellCommand[] = [];
    const parts: Pipeline['parts'][number][] = [];
    const pipes: Pipeline['operators'][number][] = [];
    for (const [at, member] of members.entries()) {
      const before = this.commands.length;
      const range = source.range(member.pos, member.end);
      const place: Place = {
        pipeline: simple,
        pipeOperator: operators[at],
        pipeRange: operators[at] && operatorAfter(source, member.end, operators[at]),
        previous: undefined,
        next: undefined,
        operator: undefined,
        operatorRange: undefined,
        background: surround.background,
        negated,
        conditional: surround.conditional,
        nesting: surround.nesting,
      };
      places.push(place);
      if (operators[at]) pipes.push({ text: operators[at], range: place.pipeRange! });
      const command = this.#member(member, at === 0 ? keywords : [], surround, place);
      if (command) simple.push(command);
      parts.push({ range, command, commands: this.commands.slice(before) });
    }
    const pipeline = {
      range: source.range(node.pos, node.end),
      parts,
      operators: pipes,
      negated,
      commands: parts.length === 1 ? parts[0]!.commands : this.commands.slice(from),
    };
    if (pipes.length > 0) this.pipelines.push(pipeline);
    return { pipeline, places };
  }

  /** One member of a pipeline; its command, if it is a simple one. */
  #member(node: CommandNode, keywords: readonly Wrapper[], surround: Surround, place: Place): ShellCommand | undefined {
    if (node.type !== 'Command') {
      this.#compound(node, surround);
      return undefined;
    }
    const { source } = surround;
    const words: ShellWord[] = [];
    const expanding: ShellWord[] = [];
    const assignments: Assignment[] = [];
    for (const child of node.prefix) {
      if (child.type === 'Assignment') assignments.push(...this.#assignment(child, surround));
    }
    const add = (child: Word | AssignmentNode) => {
      const word = child.type === 'Word' ? wordOf(child, source) : assignmentWord(child, source);
      words.push(word);
      if (canExpand(child.text)) expanding.push(word);
    };
    if (node.name) add(node.name);
    for (const child of node.suffix) {
      if (child.type === 'Word' || child.type === 'Assignment') add(child);
    }
    const redirects = node.redirects.map((redirect) => this.#redirect(redirect, surround));
    if (words.length === 0) {
      this.assignments.push(...assignments);
      return undefined;
    }
    const start = keywords[0]?.range.start ?? source.sourceStart(node.pos);
    const range = { start, end: source.range(node.pos, node.end).end };
    return this.#command({ words, assignments, redirects, keywords, range }, surround, place, expanding);
  }

  #command(
    simple: SimpleCommand,
    surround: Surround,
    place: Place = alone(surround),
    expanding: readonly ShellWord[] = none,
    origin: ShellCommand | undefined = this.origin,
  ): ShellCommand {
    const { wrappers, assignments, words } = unwrap(simple.words);
    const command = new ShellCommand(
      {
        script: this.script,
        words,
        assignments: [...simple.assignments, ...assignments],
        wrappers: [...simple.keywords, ...wrappers],
        redirects: simple.redirects,
        fullRange: simple.range,
        origin,
      },
      place,
    );
    this.commands.push(command);
    this.declare(command);
    const inner = innerScripts(command.name, command.args, command.redirects, this.script.dialect);
    const depth = this.#depth + 1;
    for (const word of expanding) {
      const isRead = depth <= deepestScript && inner.some(({ words: of }) => of.includes(word));
      if (!isRead) this.#collect(word.parts, surround);
    }
    for (const { text, dialect, changes } of inner) {
      if (depth > deepestScript) this.addErrors([tooDeep(0)], text);
      else
        this.include(
          new ShellScript(text, dialect, (script) => ScriptReader.ofText(script, { origin: command, changes, depth })),
        );
    }
    if (command.name === 'find') {
      for (const run of findCommands(command.args)) {
        const full = { start: run[0]!.range.start, end: run.at(-1)!.range.end };
        this.#command(
          { words: run, assignments: [], redirects: [], keywords: [], range: full },
          surround,
          { ...alone(surround), conditional: true },
          none,
          command,
        );
      }
    }
    return command;
  }

  // Compound commands

  #compound(node: Exclude<CommandNode, { type: 'Command' }>, surround: Surround): void {
    const { source } = surround;
    const inside = (list: CompoundList, nesting: readonly Nesting[], more: Partial<Surround> = {}) =>
      void this.#list(list.commands, { ...surround, nesting: [...surround.nesting, ...nesting], ...more });
    const conditional = { conditional: true };
    switch (node.type) {
      case 'Redirected':
        this.#member(node.command, [], surround, alone(surround));
        for (const redirect of node.redirects) this.#redirect(redirect, surround);
        return;
      case 'Subshell':
        inside(node.body, ['subshell']);
        return;
      case 'BraceGroup':
        inside(node.body, ['group']);
        return;
      case 'If':
        inside(node.clause, ['if', 'condition']);
        inside(node.then, ['if'], conditional);
        for (const branch of node.elif) {
          inside(branch.clause, ['if', 'condition'], conditional);
          inside(branch.then, ['if'], conditional);
        }
        if (node.else) inside(node.else, ['if'], conditional);
        return;
      case 'While':
        inside(node.clause, ['loop', 'condition']);
        inside(node.body, ['loop'], conditional);
        return;
      case 'For':
      case 'Select':
        this.boundNames.push(node.name.text);
        for (const word of node.wordlist ?? []) this.#expand(word, surround);
        inside(node.body, ['loop'], conditional);
        return;
      case 'ArithmeticFor':
        for (const part of [node.initialize, node.test, node.update]) {
          if (part) this.#collect(readNode(part, source), surround);
        }
        inside(node.body, ['loop'], conditional);
        return;
      case 'Case':
        this.#expand(node.word, surround);
        for (const item of node.items) {
          for (const word of item.pattern) this.#expand(word, surround);
          inside(item.body, ['case'], conditional);
        }
        return;
      case 'Function':
        this.functions.push(node.name.text);
        this.#body(node.body, { ...surround, nesting: [...surround.nesting, 'function'], conditional: true });
        return;
      case 'Coproc':
        this.#body(node.body, { ...surround, nesting: [...surround.nesting, 'subshell'], background: true });
        return;
      case 'TestCommand':
      case 'ArithmeticCommand':
        if (node.expression) this.#collect(readNode(node.expression, source), surround);
    }
  }

  #body(node: CommandNode | CompoundList, surround: Surround): void {
    if (node.type === 'CompoundList') this.#list(node.commands, surround);
    else this.#member(node, [], surround, alone(surround));
  }

  // Words

  #expand(word: Word, surround: Surround): void {
    if (canExpand(word.text)) this.#collect(wordOf(word, surround.source).parts, surround);
  }

  #assignment(node: AssignmentNode, surround: Surround): readonly Assignment[] {
    const word = assignmentWord(node, surround.source);
    if (canExpand(node.text)) this.#collect(word.parts, surround);
    const assignment = readAssignment(word, undefined);
    return assignment ? [assignment] : [];
  }

  #redirect(node: Redirection, surround: Surround): Redirect {
    const redirect = this.#readRedirect(node, surround);
    this.redirects.push(redirect);
    return redirect;
  }

  #readRedirect(node: Redirection, surround: Surround): Redirect {
    const { source } = surround;
    const range = source.range(node.pos, node.end);
    const { operator } = node;
    const fd = node.descriptor?.type === 'FileDescriptor' ? node.descriptor.value : undefined;
    if (node.type === 'HereDoc') {
      const literal = node.delimiter?.quoted ?? false;
      if (!literal && canExpand(node.body.text)) this.#collect(readNode(node.body, source), surround);
      return { operator, fd, target: undefined, body: heredocBody(node, source), literal, range };
    }
    if (!node.target) return { operator, fd, target: undefined, range };
    this.#expand(node.target, surround);
    return { operator, fd, target: wordOf(node.target, source), range };
  }

  #collect(reading: WordParts, surround: Surround): void {
    this.variables.push(...reading.variables);
    for (const { tree, source } of reading.substitutions) this.#substitution(tree, { ...surround, source });
  }

  #substitution(tree: ParsedScript, surround: Surround): void {
    this.#substituted += tree.end - tree.pos;
    if (surround.depth >= deepestSubstitution || this.#substituted > longestSubstitutions) {
      this.addErrors([tooDeep(tree.pos)], surround.source);
      return;
    }
    this.addErrors(syntaxErrors(tree), surround.source);
    this.trees.push({ tree, source: surround.source });
    const nesting: readonly Nesting[] = [...surround.nesting, 'substitution'];
    this.#list(tree.commands, { ...surround, nesting, depth: surround.depth + 1 });
  }
}

interface PipelineReading {
  readonly pipeline: Pipeline;
  readonly places: readonly Place[];
}

/** A simple command as written, wrappers and all. */
interface SimpleCommand {
  readonly words: readonly ShellWord[];
  readonly assignments: readonly Assignment[];
  readonly redirects: readonly Redirect[];
  /** `time`, which is a keyword of Bash. */
  readonly keywords: readonly Wrapper[];
  readonly range: Range;
}

/** The place of a command that is joined to no other one. */
const alone = ({ nesting, conditional, background }: Surround): Place => ({
  pipeline: [],
  pipeOperator: undefined,
  pipeRange: undefined,
  previous: undefined,
  next: undefined,
  operator: undefined,
  operatorRange: undefined,
  background,
  negated: false,
  conditional,
  nesting,
});

/** Whether a pipeline asks something, so that its failure is an answer: `[ -f x ] && …`. */
function isTest(node: PipelineNode, { negated, parts }: Pipeline): boolean {
  if (negated || node.type === 'TestCommand' || node.type === 'ArithmeticCommand') return true;
  const command = parts.at(-1)?.command;
  switch (command?.name) {
    case '[':
    case 'test':
    case 'which':
    case 'type':
    case 'hash':
      return true;
    case 'command':
      return command.hasFlag('-v', '-V');
    case 'grep':
    case 'egrep':
    case 'fgrep':
      return command.hasFlag('-q', '--quiet', '--silent');
    default:
      return false;
  }
}
