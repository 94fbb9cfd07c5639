/** Reads the generated tables of data/: nothing is parsed before the first question. */
import { oncePer } from '../once-per.ts';
import { table } from './data/images.ts';

type Words = readonly string[];

/**
 * What is recorded of one variant of an image, by the letters of scripts/image-knowledge.ts. `null`: unknown. The
 * default variant leaves out {@link usual} values, the others what they share with the default one.
 */
export interface VariantRecord {
  /** USER, `name[:group]`. */
  readonly u: string | null;
  /** Accounts: name, uid, gid. */
  readonly a: readonly (readonly [string, number | null, number | null])[] | null;
  /** Whether the entrypoint drops privileges, and to whom. */
  readonly d: boolean | null;
  readonly t: string | null;
  /** The account of worker processes, where the main one stays root. */
  readonly m: string | null;
  /** `shell tools system`; tools as five signs for curl, wget, bash, apt, apk. */
  readonly p: string;
  /** EXPOSE, VOLUME, STOPSIGNAL, HEALTHCHECK, ENTRYPOINT, CMD, WORKDIR. */
  readonly x: Words | null;
  readonly v: Words | null;
  readonly s: string | null;
  readonly h: boolean | null;
  readonly b: Words | null;
  readonly c: Words | null;
  readonly w: string | null;
  /** ENV: names without a value, names with one, names this variant lacks. */
  readonly e: readonly [string, Readonly<Record<string, string>>, string?] | null;
}

const usual: VariantRecord = {
  u: 'root',
  a: [],
  d: false,
  t: null,
  m: null,
  p: '',
  x: [],
  v: [],
  s: 'SIGTERM',
  h: false,
  b: [],
  c: [],
  w: null,
  e: ['', {}],
};

/** What is recorded of an image. */
export interface ImageRecord {
  /** Kind: os, server, runtime, build, distroless, scratch. */
  readonly k: string;
  /** Index of the source. */
  readonly src: number;
  /** Variant key (`default`, `slim`, `17-alpine`) to its record's index. */
  readonly v: Readonly<Record<string, number>>;
  /** The version that was looked at. */
  readonly m?: string;
  /** Words of tags that name no variant. */
  readonly n?: string;
  readonly need?: Readonly<Partial<Record<'anyOf' | 'allOf' | 'allOrNone', Words>>>;
  /** Whether `NAME_FILE` is read for secrets, then the names (`X_*`: all that begin so). */
  readonly f?: readonly [boolean | null, ...string[]];
  /** Data directories: path, tags (`>=18`, `2*`), declared as volume, use. */
  readonly dir?: readonly (readonly [string, string, boolean, string])[];
  /** Sizes: variant key, MB, measured tag, day. */
  readonly mb?: readonly (readonly [string, number, string, string])[];
  readonly sib?: Readonly<Record<string, string | Words>>;
}

let lines: ReadonlyMap<string, string> | undefined;
let heads: readonly [string, string];
let sources: Words | undefined;
let pool: readonly (readonly [string, ...unknown[]])[] | undefined;
const parsed = new Map<string, ImageRecord>();

function index(): ReadonlyMap<string, string> {
  if (lines) return lines;
  const [sourceLine = '[]', recordLine = '[]', ...rest] = table.split('\n');
  heads = [sourceLine, recordLine];
  const found = new Map<string, string>();
  for (const line of rest) {
    const tab = line.indexOf('\t');
    for (const name of line.slice(0, tab).split(' ')) found.set(fullName(name), line.slice(tab + 1));
  }
  lines = found;
  return found;
}

/** Names of the tables are short where Docker's are: `node` is `docker.io/library/node`. */
export const fullName = (name: string): string => (name.includes('/') ? name : `docker.io/library/${name}`);

/** The record of an image by its full name. */
export function imageRecord(name: string): ImageRecord | undefined {
  const line = index().get(name);
  if (line === undefined) return undefined;
  let record = parsed.get(name);
  if (!record) {
    record = JSON.parse(line) as ImageRecord;
    parsed.set(name, record);
  }
  return record;
}

/** Full names of all described images. */
export const imageNames = (): Iterable<string> => index().keys();

export function sourceOf(record: ImageRecord): string {
  index();
  sources ??= JSON.parse(heads[0]) as string[];
  return sources[record.src] ?? '';
}

/** The full record of a variant of an image. */
export function variantRecord(record: ImageRecord, key: string): VariantRecord {
  const known = variantRecords(record);
  const variant = known.get(key) ?? readVariant(record, key);
  known.set(key, variant);
  return variant;
}

const variantRecords = oncePer((_record: ImageRecord) => new Map<string, VariantRecord>());

function readVariant(record: ImageRecord, key: string): VariantRecord {
  const defaults = { ...usual, ...decoded(record.v.default!) };
  if (key === 'default') return defaults;
  const own = decoded(record.v[key]!);
  const merged = { ...defaults, ...own };
  if (!own.e || !defaults.e) return merged;
  const absent = new Set(own.e[2]?.split(' '));
  const values: Record<string, string> = {};
  const names = new Set<string>();
  for (const env of [defaults.e, own.e]) {
    for (const name of env[0].split(' ')) if (name !== '') names.add(name);
    for (const [name, value] of Object.entries(env[1])) values[name] = value;
  }
  for (const name of own.e[0].split(' ')) delete values[name];
  for (const name of Object.keys(own.e[1])) names.delete(name);
  for (const name of absent) {
    names.delete(name);
    delete values[name];
  }
  return { ...merged, e: [[...names].join(' '), values] };
}

function decoded(at: number): Partial<VariantRecord> {
  index();
  pool ??= JSON.parse(heads[1]) as [string, ...unknown[]][];
  const [letters, ...values] = pool[at]!;
  return Object.fromEntries([...letters].map((letter, i) => [letter, values[i]]));
}

/** A day of the tables (base 36 days since 1990) as ISO date. */
export const dayOf = (code: string): string =>
  new Date(Date.UTC(1990, 0, 1) + Number.parseInt(code, 36) * 86_400_000).toISOString().slice(0, 10);
