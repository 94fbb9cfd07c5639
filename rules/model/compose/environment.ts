import type { MappedText, Range } from '../text.ts';
import { unknown, type Value } from '../value.ts';
import type { Entry } from './entry.ts';
import type { ComposeText, Interpolation } from './interpolation.ts';
import { itemsOf } from './lists.ts';

/** A variable of `environment`, a build argument, a label: a name with a value, written as `NAME: value` or `NAME=value`. */
export class EnvVar {
  readonly name: string;
  readonly nameRange: Range;
  /** The pair of the map, or the item of the list. */
  readonly entry: Entry;
  readonly form: 'map' | 'list';
  readonly #value: ComposeText | undefined;

  constructor(entry: Entry, form: 'map' | 'list', name: string, nameRange: Range, value: ComposeText | undefined) {
    this.name = name;
    this.nameRange = nameRange;
    this.entry = entry;
    this.form = form;
    this.#value = value;
  }

  /** The value as written, without interpolation; undefined where none is written. */
  get text(): MappedText | undefined {
    return this.#value?.text;
  }
  get valueRange(): Range | undefined {
    return this.#value?.range;
  }
  /** The value after interpolation; unknown with a variable in it, and where none is written. */
  get value(): Value<string> {
    return this.#value?.value ?? unknown;
  }
  /** The value when no variable is set; undefined if that leaves gaps. */
  get defaultText(): MappedText | undefined {
    return this.#value?.defaultText;
  }
  get interpolations(): readonly Interpolation[] {
    return this.#value?.interpolations ?? [];
  }
  get hasInterpolation(): boolean {
    return this.interpolations.length > 0;
  }
  /** Only the name is written: the value comes from where Compose runs (for a label: it is empty). */
  get isPassedThrough(): boolean {
    return !this.#value && (this.form === 'list' || this.entry.kind === 'null');
  }
}

/** Reads `environment`, `args`, `labels` and the like: a map, or a list of `NAME=value`. */
export function readEnvironment(entry: Entry | undefined): readonly EnvVar[] {
  if (!entry) return [];
  if (entry.kind === 'map') return entry.entries.map(fromPair);
  return itemsOf(entry).flatMap((item) => {
    // `- NAME: value` is a mistake that Compose refuses; what is meant is clear.
    if (item.kind === 'map') return item.entries.map(fromPair);
    const text = item.scalar;
    if (!text) return [];
    const [name, value] = text.split('=', 2);
    return [new EnvVar(item, 'list', name!.text.text, name!.range, value)];
  });
}

const fromPair = (pair: Entry): EnvVar => new EnvVar(pair, 'map', pair.key, pair.keyRange ?? pair.range, pair.scalar);

/** A file of `env_file`. */
export interface EnvFile {
  readonly entry: Entry;
  readonly path: ComposeText;
  /** Of the path. */
  readonly range: Range;
  /** Compose refuses to start without it, unless `required: false`. */
  readonly required: boolean;
  /** `raw` switches interpolation in the file off. */
  readonly format: string | undefined;
}

export function readEnvFiles(entry: Entry | undefined): readonly EnvFile[] {
  return itemsOf(entry).flatMap((item) => {
    const path = item.scalar ?? item.get('path')?.scalar;
    if (!path) return [];
    const required = item.get('required')?.boolean !== false;
    return [{ entry: item, path, range: path.range, required, format: item.get('format')?.string }];
  });
}
