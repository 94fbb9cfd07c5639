/** Instructions with parts of their own. */
import { type ImageRef, parseImageRef } from '../image/reference.ts';
import type { MappedText, Range } from '../text.ts';
import { known, unknown, type Value } from '../value.ts';
import type { Expansion } from './expand.ts';
import { type Flag, Instruction, type InstructionInit, Word } from './instruction.ts';
import { firstWord, splitBlanks, trim } from './lex.ts';
import type { Stage } from './stage.ts';

/** A part of a value with the place it is written at. */
export interface Part {
  readonly value: string;
  readonly range: Range;
}

/** `FROM [--platform=…] image [AS name]`. */
export class FromInstruction extends Instruction {
  #image: ImageRef | undefined;

  /** The word that names image or stage. */
  get imageWord(): Word | undefined {
    return this.words[0];
  }

  /** The reference with the defaults of global ARGs put in; what stays open is dynamic. */
  get image(): ImageRef | undefined {
    if (!this.imageWord) return undefined;
    this.#image ??= parseImageRef(this.imageWord.expansion.text);
    return this.#image;
  }

  get as(): Word | undefined {
    return this.words[1];
  }

  /** The stage's name as written; stages are looked up without regard to case. */
  get alias(): Part | undefined {
    const [, as, name] = this.words;
    return as?.raw.toUpperCase() === 'AS' && name ? { value: name.raw, range: name.range } : undefined;
  }

  get platform(): Flag | undefined {
    return this.flag('platform');
  }

  /** A `# …` behind the arguments, which BuildKit takes for more arguments. */
  get strayComment(): Range | undefined {
    const hash = this.words.slice(1).find((word) => word.raw.startsWith('#'));
    return hash && { start: hash.range.start, end: this.words.at(-1)!.range.end };
  }
}

/** Where `COPY --from` takes files from. */
export interface CopySource extends Part {
  readonly flag: Flag;
  /** Another stage, by name or number; later ones count too. */
  readonly stage: Stage | undefined;
  /** An image or a named build context, where no stage has the name. */
  readonly image: ImageRef | undefined;
}

/** COPY and ADD. */
export class CopyInstruction extends Instruction {
  #sources: readonly Word[] | undefined;
  #from: CopySource | null | undefined;

  get sources(): readonly Word[] {
    this.#sources ??= this.words.slice(0, -1).filter((word) => !this.#isHeredoc(word));
    return this.#sources;
  }

  get destination(): Word | undefined {
    return this.words.length > 1 ? this.words.at(-1) : undefined;
  }

  /** `undefined`: from the build context. */
  get from(): CopySource | undefined {
    if (this.#from === undefined) this.#from = this.#readFrom() ?? null;
    return this.#from ?? undefined;
  }

  #readFrom(): CopySource | undefined {
    const flag = this.flag('from');
    if (!flag?.value || !flag.valueRange) return undefined;
    const part = { flag, value: flag.value, range: flag.valueRange };
    const stage = this.stage && this.doc.stageCopiedFrom(this.stage, flag.value);
    const isStage = stage !== undefined || this.doc.stage(flag.value) !== undefined;
    const start = flag.text.length - flag.value.length;
    return { ...part, stage, image: isStage ? undefined : parseImageRef(flag.text.slice(start)) };
  }

  #isHeredoc(word: Word): boolean {
    return this.heredocs.some((heredoc) => heredoc.range.start === word.range.start);
  }
}

/** One `name=value` of ENV, ARG or LABEL. */
export class Pair {
  /** Without quotes; variables in a name stay as written. */
  readonly name: string;
  readonly nameRange: Range;
  /** The value as written; `undefined` for ARG without a default. */
  readonly text: MappedText | undefined;
  /** `ENV name value`, with a blank instead of `=`. */
  readonly legacy: boolean;
  readonly #instruction: Instruction;
  #expansion: Expansion | undefined;

  constructor(instruction: Instruction, name: MappedText, text: MappedText | undefined, legacy: boolean) {
    this.#instruction = instruction;
    this.name = name.text.replace(/["']/g, '');
    this.nameRange = name.range();
    this.text = text;
    this.legacy = legacy;
  }

  get valueRange(): Range | undefined {
    return this.text?.range();
  }

  get range(): Range {
    return { start: this.nameRange.start, end: this.valueRange?.end ?? this.nameRange.end };
  }

  get expansion(): Expansion | undefined {
    if (this.text) this.#expansion ??= this.#instruction.expand(this.text);
    return this.#expansion;
  }

  /** Unquoted, variables replaced. Unknown for ARG without a default. */
  get value(): Value<string> {
    return this.expansion?.value ?? unknown;
  }
}

/** ENV, ARG and LABEL (`parseNameVal` in BuildKit's line_parsers.go). */
export class KeyValueInstruction extends Instruction {
  #pairs: readonly Pair[] | undefined;

  get pairs(): readonly Pair[] {
    this.#pairs ??= this.#readPairs();
    return this.#pairs;
  }

  pair(name: string): Pair | undefined {
    return this.pairs.findLast((pair) => pair.name === name);
  }

  #readPairs(): Pair[] {
    const [first] = this.words;
    if (!first) return [];
    if (this.keyword !== 'ARG' && !first.raw.includes('=')) return [this.#legacyPair()];
    return this.words.map(({ text, raw }) => {
      const equals = raw.indexOf('=');
      return equals < 0
        ? new Pair(this, text, undefined, false)
        : new Pair(this, text.slice(0, equals), text.slice(equals + 1), false);
    });
  }

  /** The name ends at the first blank, all the rest is the value. */
  #legacyPair(): Pair {
    const { body } = this;
    const name = splitBlanks(body.text)[0] ?? { start: 0, end: 0 };
    const value = trim(body.text, name.end);
    return new Pair(this, body.slice(name.start, name.end), body.slice(value.start, value.end), true);
  }
}

/** USER, split at the first colon. */
export class UserInstruction extends Instruction {
  #part(which: 0 | 1): Word | undefined {
    const text = this.body.text;
    const colon = text.replace(/\$\{[^}]*\}/g, (use) => '_'.repeat(use.length)).indexOf(':');
    if (text === '' || (which === 1 && colon < 0)) return undefined;
    const span =
      which === 0 ? { start: 0, end: colon < 0 ? text.length : colon } : { start: colon + 1, end: text.length };
    return new Word(this, this.body.slice(span.start, span.end));
  }

  get user(): Word | undefined {
    return this.#part(0);
  }

  get group(): Word | undefined {
    return this.#part(1);
  }
}

/** One port or range of EXPOSE. */
export interface ExposedPort {
  readonly word: Word;
  /** First and last port; unknown where a variable hides them or they are no numbers. */
  readonly ports: Value<{ readonly first: number; readonly last: number }>;
  /** Lower-case; `tcp` where none is written. */
  readonly protocol: string;
  readonly protocolRange: Range | undefined;
}

export class ExposeInstruction extends Instruction {
  get ports(): readonly ExposedPort[] {
    return this.words.map((word) => {
      const value = word.value.known ? word.value.value : undefined;
      const [numbers = '', protocol] = (value ?? word.raw).split('/', 2);
      const match = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(numbers);
      const slash = word.raw.lastIndexOf('/');
      return {
        word,
        ports:
          match && value !== undefined
            ? known({ first: Number(match[1]), last: Number(match[2] ?? match[1]) })
            : unknown,
        protocol: (protocol ?? 'tcp').toLowerCase(),
        protocolRange: protocol !== undefined && slash >= 0 ? word.text.range(slash + 1) : undefined,
      };
    });
  }
}

/** `HEALTHCHECK [--interval=…] CMD …` or `HEALTHCHECK NONE`. */
export class HealthcheckInstruction extends Instruction {
  #command: Instruction | null | undefined;

  /** `NONE` switches off the check of the base image. */
  get isNone(): boolean {
    return this.body.text.toUpperCase() === 'NONE';
  }

  /** The check as an instruction of its own, read like CMD. */
  get command(): Instruction | undefined {
    if (this.#command === undefined) {
      const isCommand = /^cmd(?:\s|$)/i.test(this.body.text);
      this.#command = isCommand ? this.doc.nested(this, this.body) : null;
    }
    return this.#command ?? undefined;
  }
}

/** `ONBUILD instruction`. */
export class OnbuildInstruction extends Instruction {
  #trigger: Instruction | null | undefined;

  /** What runs when another image is built from this one. */
  get trigger(): Instruction | undefined {
    if (this.#trigger === undefined) this.#trigger = this.body.length > 0 ? this.doc.nested(this, this.body) : null;
    return this.#trigger ?? undefined;
  }
}

const kinds = {
  FROM: FromInstruction,
  COPY: CopyInstruction,
  ADD: CopyInstruction,
  ENV: KeyValueInstruction,
  ARG: KeyValueInstruction,
  LABEL: KeyValueInstruction,
  USER: UserInstruction,
  EXPOSE: ExposeInstruction,
  HEALTHCHECK: HealthcheckInstruction,
  ONBUILD: OnbuildInstruction,
} as const;

const plain = ['RUN', 'CMD', 'ENTRYPOINT', 'WORKDIR', 'VOLUME', 'SHELL', 'STOPSIGNAL', 'MAINTAINER'] as const;

/** The 18 instructions. */
export const keywords: readonly string[] = [...Object.keys(kinds), ...plain];

/** The class that holds instructions of a keyword. */
export type InstructionOf<K extends string> = K extends keyof typeof kinds
  ? InstanceType<(typeof kinds)[K]>
  : Instruction;
export type Keyword = keyof typeof kinds | (typeof plain)[number];

/** The first word of an instruction's logical text, in upper case. */
export function keywordOf(logical: MappedText): string {
  const { start, end } = firstWord(logical.text);
  return logical.text.slice(start, end).toUpperCase();
}

/** Makes the instruction of the kind its keyword says; an unknown keyword makes a plain one. */
export function createInstruction(init: InstructionInit): Instruction {
  const keyword = keywordOf(init.scanned.logical);
  const Kind = Object.hasOwn(kinds, keyword) ? kinds[keyword as keyof typeof kinds] : Instruction;
  return new Kind(init);
}
