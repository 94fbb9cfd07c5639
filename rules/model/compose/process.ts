import { execScript, parseShell, type ShellScript } from '../shell/script.ts';
import type { Range } from '../text.ts';
import type { Entry } from './entry.ts';
import { type CommandWord, splitCommand } from './words.ts';

/** A `command` or `entrypoint`: what is run, without a shell around it in either form. */
export class ProcessSpec {
  readonly entry: Entry;
  /** `shell`: written as one string, which Compose splits into words; `exec`: a list of words. */
  readonly form: 'shell' | 'exec';
  readonly words: readonly CommandWord[];
  /** In a string: the first shell operator; Compose drops everything from it on. */
  readonly operator: { readonly text: string; readonly range: Range } | undefined;
  /** In a string: what makes Compose refuse it. */
  readonly error: Range | undefined;
  #script: ShellScript | undefined;

  constructor(entry: Entry) {
    this.entry = entry;
    this.form = entry.kind === 'list' ? 'exec' : 'shell';
    const split =
      entry.kind === 'list'
        ? { words: listWords(entry.items), operator: undefined, error: undefined }
        : stringWords(entry);
    this.words = split.words;
    this.operator = split.operator;
    this.error = split.error;
  }

  /** `''` or `[]`: takes the image's own command away. */
  get isEmpty(): boolean {
    return this.words.length === 0;
  }

  /** One command with the words, seen through `sh -c`. */
  get script(): ShellScript {
    this.#script ??= execScript(this.words);
    return this.#script;
  }
}

const stringWords = (entry: Entry) => splitCommand(entry.scalar!);

/** The scalars of a list; Compose turns numbers and booleans into strings. */
function listWords(items: readonly Entry[]): readonly CommandWord[] {
  return items.flatMap((item) => {
    const text = item.scalar?.containerText;
    return text ? [{ value: item.hasInterpolation ? undefined : text.text, text, range: item.range }] : [];
  });
}

/** A `command` or `entrypoint`; undefined for `null`, which leaves the image's own, and for a map. */
export const readProcess = (entry: Entry | undefined): ProcessSpec | undefined =>
  entry?.kind === 'list' || entry?.scalar ? new ProcessSpec(entry) : undefined;

export class Healthcheck {
  readonly entry: Entry;
  /** The command with its form. */
  readonly test: Entry | undefined;
  #script: ShellScript | undefined;

  constructor(entry: Entry) {
    this.entry = entry;
    this.test = entry.get('test');
  }

  /** Switched off, by `disable: true` or `NONE`. */
  get disabled(): boolean {
    return this.entry.get('disable')?.boolean === true || this.form === 'NONE';
  }

  /** A string is run by the shell, like `CMD-SHELL`. Undefined without a test, or when its first word is none of these. */
  get form(): 'CMD' | 'CMD-SHELL' | 'NONE' | undefined {
    if (this.test?.scalar) return 'CMD-SHELL';
    const word = this.test?.items[0]?.string;
    return word === 'CMD' || word === 'CMD-SHELL' || word === 'NONE' ? word : undefined;
  }

  /** The commands of the test; undefined when there are none. */
  get script(): ShellScript | undefined {
    const { test, form } = this;
    if (!this.#script && test && form && form !== 'NONE') {
      const words = listWords(test.items.slice(1));
      if (form === 'CMD') this.#script = execScript(words);
      else {
        const text = test.scalar?.containerText ?? words[0]?.text;
        this.#script = text && parseShell(text, 'posix');
      }
    }
    return this.#script;
  }
}

/** A command of `post_start`, `pre_stop` or `pre_start`. */
export interface Hook {
  readonly event: 'pre_start' | 'post_start' | 'pre_stop';
  readonly entry: Entry;
  readonly process: ProcessSpec | undefined;
}

export const readHooks = (service: Entry): readonly Hook[] =>
  (['pre_start', 'post_start', 'pre_stop'] as const).flatMap((event) =>
    (service.get(event)?.items ?? []).map((entry) => ({ event, entry, process: readProcess(entry.get('command')) })),
  );
