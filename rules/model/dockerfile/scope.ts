/** Which variables an instruction sees, with BuildKit's rules for ARG and ENV. */
import type { Range } from '../text.ts';
import { type Known, known, type Unknown, unknown, type Value } from '../value.ts';
import type { Instruction } from './instruction.ts';
import type { KeyValueInstruction, Pair } from './kinds.ts';
import type { Stage } from './stage.ts';
import { isBuildkitArg, platformArgs, predefinedArgs } from './variables.ts';

export interface Variable {
  readonly name: string;
  /** `platform`: set by BuildKit; `predefined`: proxies; `image`: brought by the base image. */
  readonly kind: 'arg' | 'env' | 'platform' | 'predefined' | 'image';
  /** Unknown when it depends on `--build-arg` (ARG without a default) or on the builder. */
  readonly value: Value<string>;
  readonly pair?: Pair;
  readonly declaration?: Range;
  /** The ARG or ENV that gives it this value. */
  readonly instruction?: KeyValueInstruction;
}

/** A place in the file from which variables are looked up. */
export interface Scope {
  lookup(name: string): Variable | undefined;
  /** What a name nobody declares stands for: nothing, or unknown where the base image may set it. */
  readonly missing: Known<string> | Unknown;
  /** Every name that is surely declared here. */
  names(): ReadonlySet<string>;
}

const nothing = known('');

/** A variable that ARG or ENV declares. Its value is worked out when asked for: declarations may build on another. */
class DeclaredVariable implements Variable {
  readonly instruction: KeyValueInstruction;
  readonly pair: Pair;
  readonly #outer: Scope | undefined;

  /** `outer` gives the value of `ARG name` without a default. */
  constructor(instruction: KeyValueInstruction, pair: Pair, outer?: Scope) {
    this.instruction = instruction;
    this.pair = pair;
    this.#outer = outer;
  }

  get name(): string {
    return this.pair.name;
  }

  get kind(): 'env' | 'arg' {
    return this.instruction.keyword === 'ENV' ? 'env' : 'arg';
  }

  get declaration(): Range {
    return this.pair.nameRange;
  }

  get value(): Value<string> {
    return this.pair.text ? this.pair.value : (this.#outer?.lookup(this.name)?.value ?? unknown);
  }
}

/** What FROM sees, and what a stage's ARG without a default takes its value from: ARGs before the first FROM. */
export class GlobalScope implements Scope {
  readonly missing = nothing;
  readonly #args: readonly KeyValueInstruction[];
  #variables: ReadonlyMap<string, Variable> | undefined;

  constructor(args: readonly KeyValueInstruction[]) {
    this.#args = args;
  }

  /** `undefined` for a name that no ARG above the first FROM declares, platform arguments aside. */
  lookup(name: string): Variable | undefined {
    const variable = this.#all.get(name);
    if (variable) return variable;
    return platformArgs.has(name) ? { name, kind: 'platform', value: unknown } : undefined;
  }

  names(): ReadonlySet<string> {
    return new Set([...this.#all.keys(), ...platformArgs]);
  }

  /** What a global ARG sees: those written above it. */
  before(instruction: Instruction): GlobalScope {
    return new GlobalScope(this.#args.filter((arg) => arg.range.start < instruction.range.start));
  }

  get #all(): ReadonlyMap<string, Variable> {
    this.#variables ??= new Map(
      this.#args.flatMap((arg) =>
        arg.pairs.map((pair): [string, Variable] => [pair.name, new DeclaredVariable(arg, pair)]),
      ),
    );
    return this.#variables;
  }
}

interface Declaration {
  readonly at: number;
  readonly variable: Variable;
}

/** Looks up each name once: every stage that builds on this one asks again, and so does every stage on that. */
function remembering(scope: Scope): Scope {
  const found = new Map<string, Variable | undefined>();
  return {
    ...scope,
    lookup: (name) => {
      if (!found.has(name)) found.set(name, scope.lookup(name));
      return found.get(name);
    },
  };
}

/** The declarations of one stage, and what it inherits. */
export class StageScopes {
  readonly #stage: Stage;
  readonly #global: Scope;
  #declarations: ReadonlyMap<string, readonly Declaration[]> | undefined;
  #end: Scope | undefined;

  constructor(stage: Stage, global: Scope) {
    this.#stage = stage;
    this.#global = global;
  }

  /** What an instruction of the stage sees: declarations of earlier ones, not its own. */
  before(instruction: Instruction): Scope {
    return this.#scope(instruction.range.start);
  }

  /** What is set when the stage ends. */
  get end(): Scope {
    this.#end ??= remembering(this.#scope(Number.POSITIVE_INFINITY));
    return this.#end;
  }

  #scope(position: number): Scope {
    const base = this.#stage.baseStage?.scopes.end;
    return {
      lookup: (name) => this.#lookup(name, position, base),
      missing: base?.missing ?? (this.#stage.imageEnv.known ? nothing : unknown),
      names: () => {
        const names = new Set(base?.names() ?? (this.#stage.imageEnv.known ? this.#stage.imageEnv.value.keys() : []));
        for (const [name, list] of this.#all) if (list.some((d) => d.at < position)) names.add(name);
        return names;
      },
    };
  }

  /** ENV wins over ARG of the same name, wherever the two stand; inherited variables come last. */
  #lookup(name: string, position: number, base: Scope | undefined): Variable | undefined {
    const visible = this.#all.get(name)?.filter((declaration) => declaration.at < position) ?? [];
    const inherited = () => (base ? base.lookup(name) : this.#imageVariable(name));
    const env = visible.findLast(({ variable }) => variable.kind === 'env');
    if (env) return env.variable;
    const arg = visible.at(-1)?.variable;
    if (!arg) return inherited() ?? this.#predefined(name);
    const outer = inherited();
    return outer?.kind === 'env' || outer?.kind === 'image' ? outer : arg;
  }

  get #all(): ReadonlyMap<string, readonly Declaration[]> {
    this.#declarations ??= this.#collect();
    return this.#declarations;
  }

  #collect(): ReadonlyMap<string, readonly Declaration[]> {
    const declarations = new Map<string, Declaration[]>();
    for (const instruction of this.#stage.instructions) {
      if (instruction.keyword !== 'ARG' && instruction.keyword !== 'ENV') continue;
      const declaring = instruction as KeyValueInstruction;
      for (const pair of declaring.pairs) {
        const list = declarations.get(pair.name) ?? [];
        list.push({ at: instruction.range.start, variable: new DeclaredVariable(declaring, pair, this.#global) });
        declarations.set(pair.name, list);
      }
    }
    return declarations;
  }

  #imageVariable(name: string): Variable | undefined {
    const value = this.#stage.imageVariable(name);
    return value && { name, kind: 'image', value };
  }

  #predefined(name: string): Variable | undefined {
    return predefinedArgs.has(name) || isBuildkitArg(name) ? { name, kind: 'predefined', value: unknown } : undefined;
  }
}
