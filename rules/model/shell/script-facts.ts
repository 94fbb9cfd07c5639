import type { MappedText } from '../text.ts';
import { type Bashism, findBashisms } from './bashisms.ts';
import type { Assignment, Redirect, ShellCommand } from './command.ts';
import type { SyntaxError } from './parse.ts';
import type { Pipeline, ScriptError, ShellScript, Statement } from './script.ts';
import { type OptionChange, readShellFlags } from './shell-options.ts';
import type { Substitution, VariableUse } from './word.ts';
import { readAssignment } from './wrappers.ts';

const declarations: ReadonlySet<string> = new Set(['export', 'readonly', 'declare', 'local', 'typeset']);

/** What a reader has found in a script, and what follows from it. */
export class ScriptFacts {
  readonly commands: ShellCommand[] = [];
  readonly statements: Statement[] = [];
  readonly pipelines: Pipeline[] = [];
  readonly errors: ScriptError[] = [];
  readonly functions: string[] = [];
  readonly assignments: Assignment[] = [];
  readonly redirects: Redirect[] = [];
  readonly variables: VariableUse[] = [];
  readonly boundNames: string[] = [];
  protected readonly script: ShellScript;
  /** The command whose argument the script is. */
  protected readonly origin: ShellCommand | undefined;
  protected readonly trees: Substitution[] = [];
  /** Options the shell is started with. */
  protected changes: readonly OptionChange[];
  #bashisms: readonly Bashism[] | undefined;
  #options: ReadonlySet<string> | undefined;

  protected constructor(script: ShellScript, origin: ShellCommand | undefined, changes: readonly OptionChange[]) {
    this.script = script;
    this.origin = origin;
    this.changes = changes;
  }

  get bashisms(): readonly Bashism[] {
    this.#bashisms ??= this.trees.flatMap(({ tree, source }) => findBashisms(tree, source));
    return this.#bashisms;
  }

  get options(): ReadonlySet<string> {
    if (!this.#options) {
      const leading: ShellCommand[] = [];
      for (const command of this.#ownCommands()) {
        if (command.name !== 'set') break;
        leading.push(command);
      }
      this.#options = this.#optionsAfter(leading);
    }
    return this.#options;
  }

  optionsAt(command: ShellCommand): ReadonlySet<string> {
    if (command.script !== this.script) return command.script.optionsAt(command);
    const before = this.#ownCommands().filter(({ name, range }) => name === 'set' && range.end <= command.range.start);
    return this.#optionsAfter(before);
  }

  /** The commands that act on this shell itself. */
  #ownCommands(): readonly ShellCommand[] {
    const outside = this.origin?.nesting.length ?? 0;
    return this.commands.filter(({ script, nesting }) => {
      if (script !== this.script) return false;
      return !nesting
        .slice(outside)
        .some((each) => each === 'subshell' || each === 'substitution' || each === 'function');
    });
  }

  #optionsAfter(commands: readonly ShellCommand[]): ReadonlySet<string> {
    const options = new Set<string>();
    const changes = commands.flatMap(({ args }) => readShellFlags(args.map(({ value }) => value)).changes);
    for (const { name, on } of [...this.changes, ...changes]) {
      if (on) options.add(name);
      else options.delete(name);
    }
    return options;
  }

  protected sort(): void {
    this.commands.sort((a, b) => a.nameWord.range.start - b.nameWord.range.start);
    this.assignments.sort((a, b) => a.range.start - b.range.start);
    this.redirects.sort((a, b) => a.range.start - b.range.start);
    this.variables.sort((a, b) => a.range.start - b.range.start);
  }

  protected addErrors(errors: readonly SyntaxError[], source: MappedText): void {
    for (const { code, message, token, offset } of errors) {
      const start = Math.max(0, Math.min(offset, source.length - 1));
      const length = code === 'unexpected' && source.text.startsWith(token, start) ? token.length : 1;
      const range = source.range(start, Math.min(start + Math.max(1, length), source.length));
      this.errors.push({ code, message, token, range });
    }
  }

  /** Assignments by `export` and the like, names bound by `read`. */
  protected declare(command: ShellCommand): void {
    const { name } = command;
    if (name === 'read' || name === 'getopts') {
      const names = name === 'read' ? command.operands : command.operands.slice(1, 2);
      this.boundNames.push(...names.flatMap(({ value }) => value ?? []));
    }
    if (name === undefined || !declarations.has(name)) return;
    for (const word of command.args) {
      const assignment = readAssignment(word, name);
      if (assignment) this.assignments.push(assignment);
      else if (word.value !== undefined && /^[A-Za-z_]\w*$/.test(word.value)) {
        const { range } = word;
        const nameRange = word.unquoted.range();
        this.assignments.push({
          name: word.value,
          nameRange,
          range,
          value: undefined,
          declaredBy: name,
          append: false,
        });
      }
    }
  }

  /** Takes over what is in a script that a command of this one runs. */
  protected include(inner: ShellScript): void {
    this.commands.push(...inner.commands);
    this.pipelines.push(...inner.pipelines);
    this.errors.push(...inner.errors);
    this.functions.push(...inner.functions);
    this.assignments.push(...inner.assignments);
    this.redirects.push(...inner.redirects);
    this.variables.push(...inner.variables);
    this.boundNames.push(...inner.boundNames);
  }
}
