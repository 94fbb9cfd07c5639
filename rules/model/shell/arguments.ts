import { hasSingleDashOptions, valueOptions } from './program-options.ts';
import type { ShellWord } from './word.ts';

/** One option as written: `-y` in `-qy`, `--name` in `--name=value`. */
interface OptionUse {
  readonly name: string;
  readonly word: ShellWord;
  readonly index: number;
  /** Where the rest of the word begins that may be the value (an offset of the unquoted text); undefined: at the end. */
  readonly rest: number | undefined;
  /** With `=`: the value is certain. */
  readonly assigned: boolean;
}

/** The arguments of a program, split into options, their values and operands as the program does it. */
export class ArgumentList {
  readonly words: readonly ShellWord[];
  /** Neither options nor values of options that are known to take one. */
  readonly operands: readonly ShellWord[];
  /** The operands after `--`. */
  readonly afterDashes: readonly ShellWord[];
  readonly #options: readonly OptionUse[];

  /** `program` says which options take a value and whether `-abc` is a cluster. */
  constructor(program: string | undefined, words: readonly ShellWord[]) {
    this.words = words;
    const takesValue = valueOptions(program ?? '');
    const singleDash = hasSingleDashOptions(program ?? '');
    const operands: ShellWord[] = [];
    const options: OptionUse[] = [];
    let afterDashes: readonly ShellWord[] = [];
    for (let index = 0; index < words.length; index++) {
      const word = words[index]!;
      const text = word.prefix;
      if (text === '--' && !word.isDynamic) {
        afterDashes = words.slice(index + 1);
        break;
      }
      if (!text.startsWith('-') || (text === '-' && !word.isDynamic)) {
        operands.push(word);
        continue;
      }
      const uses = text.startsWith('--') || singleDash ? [longOption(word, index)] : cluster(word, index, takesValue);
      options.push(...uses);
      const last = uses.at(-1)!;
      if (last.rest === undefined && !word.isDynamic && takesValue.has(last.name)) index++;
    }
    this.operands = afterDashes.length > 0 ? [...operands, ...afterDashes] : operands;
    this.afterDashes = afterDashes;
    this.#options = options;
  }

  /** The word that holds one of these flags (`--yes`, `-y`, also as part of `-qy`), unless it says `--yes=false`. */
  flag(...names: string[]): ShellWord | undefined {
    return this.#options.find(({ name, word, rest, assigned }) => {
      if (!names.includes(name)) return false;
      if (!assigned || rest === undefined) return true;
      return !/^(false|0|no|off)$/i.test(word.unquoted.text.slice(rest));
    })?.word;
  }

  /** The value of an option: of `--name=value` and `-nvalue` the part after the name. */
  option(...names: string[]): ShellWord | undefined {
    return this.optionValues(...names)[0];
  }

  /** The values of an option that may be given several times, in source order. */
  optionValues(...names: string[]): readonly ShellWord[] {
    const values: ShellWord[] = [];
    for (const { name, word, rest, index } of this.#options) {
      if (!names.includes(name)) continue;
      const value = rest === undefined ? this.words[index + 1] : word.from(rest);
      if (value) values.push(value);
    }
    return values;
  }

  /** The first operand, if it is one of these (no names: any that is known). */
  subcommand(...names: string[]): ShellWord | undefined {
    const first = this.operands[0];
    if (first?.value === undefined) return undefined;
    return names.length === 0 || names.includes(first.value) ? first : undefined;
  }

  /** The names of all options as written. */
  get optionNames(): readonly string[] {
    return this.#options.map(({ name }) => name);
  }
}

function longOption(word: ShellWord, index: number): OptionUse {
  const text = word.prefix;
  const equals = text.indexOf('=');
  if (equals < 0) return { name: text, word, index, rest: undefined, assigned: false };
  return { name: text.slice(0, equals), word, index, rest: equals + 1, assigned: true };
}

/** `-qy` is `-q -y`; `-ofile`, where `-o` takes a value, is `-o file`. */
function cluster(word: ShellWord, index: number, takesValue: ReadonlySet<string>): readonly OptionUse[] {
  const text = word.prefix;
  const uses: OptionUse[] = [];
  for (let at = 1; at < text.length; at++) {
    const name = `-${text[at]}`;
    const ends = at + 1 === text.length && !word.isDynamic;
    uses.push({ name, word, index, rest: ends ? undefined : at + 1, assigned: text[at + 1] === '=' });
    if (takesValue.has(name) || text[at + 1] === '=') break;
  }
  if (uses.length === 0) uses.push({ name: '-', word, index, rest: undefined, assigned: false });
  return uses;
}
