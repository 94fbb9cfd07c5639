import type { Format } from './format.ts';

/** What YAML itself takes a scalar for. */
export type ScalarType = 'string' | 'integer' | 'number' | 'boolean';

export interface ScalarShape {
  readonly types: readonly ScalarType[];
  /** Words it may be; with `open` they are proposals only. */
  readonly values?: readonly string[];
  readonly open?: boolean;
  /** How its text must look. */
  readonly format?: Format;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface ListShape {
  readonly items: Shape;
  /** Compose keeps the first of equal items only. */
  readonly unique: boolean;
  /** The items stand for a map: `NAME=value`, or the name alone. */
  readonly names: boolean;
  /** What stands between the halves of an item, which a map was written for by mistake (`- 80 : 80`). */
  readonly joiner?: ':' | '=';
}

export interface MapShape {
  readonly keys: Readonly<Record<string, Shape>>;
  readonly required: readonly string[];
  /** Keys that begin with `x-` may hold anything. */
  readonly extensible: boolean;
  /** Names the author chooses, and what stands below them. `pattern` is what Compose holds them to. */
  readonly names: { readonly shape: Shape; readonly pattern: RegExp | undefined } | undefined;
  /** Other keys are taken too. */
  readonly open: boolean;
}

/** What may stand at a place of a Compose file. Of scalar, list and map those that are absent may not. */
export interface Shape {
  readonly scalar?: ScalarShape;
  readonly list?: ListShape;
  /** Made when first asked for. */
  readonly map?: () => MapShape;
  /** `key:` with nothing behind it. */
  readonly nullable?: boolean;
  /** Anything goes. */
  readonly any?: boolean;
  /** The first version of Docker Compose that knows the key. */
  readonly since?: string;
  /** What to write today instead of a key that still works. */
  readonly obsolete?: string;
}

export const anything: Shape = { any: true, nullable: true };

const scalar = (types: readonly ScalarType[], more: Omit<ScalarShape, 'types'> = {}): Shape => ({
  scalar: { types, ...more },
});

/** A string; YAML must not take it for a number or boolean. */
export const text = (format?: Format): Shape => scalar(['string'], format && { format });
/** One of these words. */
export const oneOf = (...values: readonly string[]): Shape => scalar(['string'], { values });
/** A string, often one of these words. */
export const proposed = (...values: readonly string[]): Shape => scalar(['string'], { values, open: true });
/** A string of a form, often one of these words. */
export const formatted = (format: Format, ...values: readonly string[]): Shape =>
  scalar(['string'], { format, values, open: true });

const words = ['true', 'false'];
/** `true` or `false`, or a string Compose takes for one. */
export const flag: Shape = scalar(['boolean', 'string'], { values: words, open: true, format: 'boolean' });
/** `true` or `false` for YAML itself. */
export const strictFlag: Shape = scalar(['boolean'], { values: words, open: true });
/** An integer, or a string that is one. */
export const whole = (minimum?: number, maximum?: number): Shape =>
  scalar(['integer', 'string'], { format: 'integer', ...bounds(minimum, maximum) });
/** A number, or a string that is one. */
export const decimal: Shape = scalar(['number', 'string'], { format: 'number' });
/** A number Compose cuts to an integer, or a string that is one. */
export const count: Shape = scalar(['number', 'string'], { format: 'integer' });
export const strictWhole: Shape = scalar(['integer']);
/** `512m`, or a number of bytes. */
export const size: Shape = scalar(['number', 'string'], { format: 'bytes' });
export const wholeSize: Shape = scalar(['integer', 'string'], { format: 'bytes' });
export const duration: Shape = text('duration');
export const scalars = (...types: readonly ScalarType[]): Shape => scalar(types);

const bounds = (minimum: number | undefined, maximum: number | undefined) => ({
  ...(minimum !== undefined && { minimum }),
  ...(maximum !== undefined && { maximum }),
});

interface ListOptions {
  readonly unique?: boolean;
  readonly joiner?: ':' | '=';
}
export const listOf = (items: Shape, { unique = false, joiner }: ListOptions = {}): Shape => ({
  list: { items, unique, names: false, ...(joiner && { joiner }) },
});
/** Strings, none of them twice. */
export const texts = (format?: Format): Shape => listOf(text(format), { unique: true });
/** A string, or strings, none of them twice. */
export const textOrTexts = (format?: Format): Shape => ({ ...text(format), ...texts(format) });

interface MapOptions {
  readonly required?: readonly string[];
  readonly extensible?: boolean;
  readonly open?: boolean;
}
/** A map with these keys and, unless it is said otherwise, extensions (`x-…`). */
export function mapOf(keys: () => Readonly<Record<string, Shape>>, options: MapOptions = {}): Shape {
  const { required = [], extensible = true, open = false } = options;
  return { map: once(() => ({ keys: keys(), required, extensible, open, names: undefined })) };
}

interface NamesOptions {
  /** What Compose holds the names to; without it any name will do. */
  readonly pattern?: RegExp;
  /** Names that are common. */
  readonly usual?: readonly string[];
  readonly extensible?: boolean;
}
/** A map whose keys are names the author chooses. */
export const namesOf = (shape: () => Shape, options: NamesOptions = {}): Shape => {
  const { pattern, usual = [], extensible = false } = options;
  return {
    map: once(() => ({
      keys: Object.fromEntries(usual.map((name) => [name, shape()])),
      required: [],
      extensible,
      open: false,
      names: { shape: shape(), pattern },
    })),
  };
};

/** `{ NAME: value }` or `- NAME=value`. */
export const pairs = (value: Shape = pairValue): Shape => ({
  ...namesOf(() => value, { pattern: anyName }),
  list: { items: text(), unique: true, names: true, joiner: '=' },
});
/** Names that are not empty. */
export const anyName = /./s;
const pairValue: Shape = { ...scalars('string', 'number', 'boolean'), nullable: true };

/** Names Compose accepts for services, networks, volumes and the like. */
export const resourceName = /^[a-zA-Z0-9._-]+$/;

/** A list of names, or a map with settings for each. */
export const namesOrMap = (shape: () => Shape, options: NamesOptions = {}): Shape => ({
  ...namesOf(shape, options),
  list: { items: text(), unique: true, names: true },
});

/** Either of several shapes; later ones win where they say the same. */
export const either = (...shapes: readonly Shape[]): Shape => Object.assign({}, ...shapes);
export const nullable = (shape: Shape): Shape => ({ ...shape, nullable: true });
export const since = (version: string, shape: Shape): Shape => ({ ...shape, since: version });
export const obsolete = (instead: string, shape: Shape): Shape => ({ ...shape, obsolete: instead });

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
