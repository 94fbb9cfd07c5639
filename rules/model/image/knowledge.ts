/** What is known offline of well-known images. All that is `undefined` is unknown: it is never a no. */
import { oncePer } from '../once-per.ts';
import { known, unknown, type Value } from '../value.ts';
import { asOf } from './data/images.ts';
import type { ImageRef } from './reference.ts';
import { type ImageRecord, imageRecord, sourceOf, type VariantRecord, variantRecord } from './tables.ts';
import { type SelectedVariants, selectVariants } from './variant.ts';

export {
  type CurrentRelease,
  currentRelease,
  type EndOfLife,
  endOfLife,
  endsOfLife,
  type FrozenTag,
  frozenTag,
  type Withdrawal,
  withdrawn,
} from './lifecycle.ts';

export interface ImageUser {
  readonly name: string;
  readonly uid: number | undefined;
  readonly gid: number | undefined;
}

/** Directories an image keeps data or content in. */
export interface ImageDirectory {
  readonly path: string;
  /** Declared with VOLUME. */
  readonly isVolume: boolean;
  /** `data`, `content`, `config`, `templates`, `state`; empty where it is a plain volume. */
  readonly use: string;
}

/** Environment variables a first start asks for; `NAME=value` asks for that value. */
export interface RequiredEnv {
  readonly kind: 'anyOf' | 'allOf' | 'allOrNone';
  readonly names: readonly string[];
}

export interface ImageFacts {
  /** Full name: `docker.io/library/node`. */
  readonly name: string;
  readonly kind: 'os' | 'server' | 'runtime' | 'build' | 'distroless' | 'scratch';
  /**
   * Whether the tag's variant and version are those that were looked at. Otherwise the facts are carried over
   * from there, without the ones that change between versions.
   */
  readonly isExact: boolean;
  /** USER without its group; `root` if the image sets none. */
  readonly user: string | undefined;
  readonly group: string | undefined;
  readonly uid: number | undefined;
  /** Accounts made for the program, besides those of the distribution. */
  readonly users: readonly ImageUser[] | undefined;
  /** The entrypoint starts as root and hands over to `dropsTo`. */
  readonly dropsPrivileges: boolean | undefined;
  readonly dropsTo: string | undefined;
  /** The account of worker processes whose parent stays root (nginx, httpd, php-fpm). */
  readonly workerUser: string | undefined;
  /** What /bin/sh is; `none`: there is no shell. */
  readonly shell: 'ash' | 'dash' | 'bash' | 'cmd' | 'none' | undefined;
  /** curl, wget, bash, apt, apk: there or not; other names are unknown. */
  readonly tools: Readonly<Partial<Record<string, boolean>>>;
  readonly packageManager: 'apt' | 'apk' | undefined;
  /** `alpine`, `debian`, `ubuntu`, `oraclelinux`, … */
  readonly system: string | undefined;
  /** `80`, `53/udp`. */
  readonly exposes: readonly string[] | undefined;
  readonly volumes: readonly string[] | undefined;
  readonly directories: readonly ImageDirectory[];
  /** All variables the image sets (PATH always among them), if they are all known for this tag. */
  readonly env: Value<ReadonlyMap<string, Value<string>>>;
  /** Variables the image surely sets, with their values where they do not depend on the version. */
  readonly someEnv: ReadonlyMap<string, Value<string>>;
  readonly stopSignal: string | undefined;
  readonly healthcheck: boolean | undefined;
  readonly entrypoint: readonly string[] | undefined;
  readonly cmd: readonly string[] | undefined;
  /** WORKDIR, where one is recorded. */
  readonly workdir: string | undefined;
  readonly requiredEnv: RequiredEnv | undefined;
  /** `NAME_FILE` may be set instead of `NAME`; `names` as far as listed, `X_*` for all that begin so. */
  readonly fileEnv: { readonly supported: boolean | undefined; readonly names: readonly string[] };
  /** Compressed size for amd64 in MB (10^6), the tag it was measured at, and when. */
  readonly size: { readonly mb: number; readonly tag: string; readonly date: string } | undefined;
  readonly siblings: ImageSiblings;
  /** Where the facts come from (`owner/repository@commit`), and when they were checked (`YYYY-MM`). */
  readonly source: string;
  readonly asOf: string;
}

/** Smaller or safer relatives. `slim` and `alpine` are words for the tag, the others are images. */
export interface ImageSiblings {
  readonly slim?: string;
  readonly alpine?: string;
  readonly distroless?: readonly string[];
  readonly chainguard?: string;
  /** The same program without root. */
  readonly unprivileged?: string;
  /** What a last stage can be built on, for images that only build. */
  readonly runtimeStage?: readonly string[];
}

/**
 * The facts of an image by name and tag. The tag chooses the variant; where it is dynamic, or names a variant nobody
 * described, only what holds for all described variants is known. `undefined`: unknown or Windows image.
 */
export const imageFacts = oncePer(findFacts);

function findFacts(ref: ImageRef): ImageFacts | undefined {
  const name = ref.name;
  if (name === undefined) return undefined;
  const own = imageRecord(name);
  const record = own ?? distrolessRelative(name);
  if (!record) return undefined;
  const selected = selectVariants(record, ref);
  if (!selected) return undefined;
  return factsOf(name, record, own ? selected : { ...selected, isSameRelease: false });
}

/** Distroless images of one family differ in version and Debian release only: `java17-debian12`, `java21-debian13`. */
function distrolessRelative(name: string): ImageRecord | undefined {
  const stem = /^(gcr\.io\/distroless\/[a-z0-9-]+)-debian\d+$/.exec(name)?.[1];
  if (stem === undefined) return undefined;
  const family = stem.replace(/\d+$/, '');
  for (const relative of [stem, `${family}21`, `${family}24`]) {
    const record = imageRecord(`${relative}-debian13`);
    if (record) return record;
  }
  return undefined;
}

function factsOf(name: string, image: ImageRecord, selected: SelectedVariants): ImageFacts {
  const records = selected.keys.map((key) => variantRecord(image, key));
  const isExact = selected.isMatched && selected.isSameRelease;
  const user = agreedOf(records, 'u');
  // A version before the measured one may not have had its USER yet; root has always been root.
  const userKnown = user !== undefined && (user === 'root' || selected.isMeasured || !selected.isOlder);
  const [userName, group] = userKnown ? user.split(':') : [];
  // Distributions add accounts with a release (Ubuntu 24.04: ubuntu); programs keep theirs.
  const carriesUsers = isExact || (selected.isMatched && image.k !== 'os');
  const users = carriesUsers ? agreedOf(records, 'a')?.map(userOf) : undefined;
  const system = selected.isMatched ? agreedParts(records) : { shell: undefined, tools: {}, system: undefined };
  const volumes = agreedOf(records, 'v');
  const env = commonEnv(records);
  const [only] = records;
  // Operating systems set nothing but PATH in any version, where they set nothing else in one.
  const knowsAllEnv =
    selected.isMatched && records.length === 1 && only?.e != null && (isExact || (image.k === 'os' && env.size === 1));
  const [kind, names] = Object.entries(image.need ?? {})[0] ?? [];
  const [supported, ...fileNames] = image.f ?? [false];
  return {
    name,
    kind: image.k as ImageFacts['kind'],
    isExact,
    user: userName,
    group,
    uid: userName === undefined ? undefined : uidOf(userName, users),
    users,
    dropsPrivileges: agreedOf(records, 'd'),
    dropsTo: agreedOf(records, 't'),
    workerUser: agreedOf(records, 'm'),
    ...system,
    system: keepsSystem(name, system.system, selected) ? system.system : undefined,
    packageManager: system.tools.apt ? 'apt' : system.tools.apk ? 'apk' : undefined,
    exposes: agreedOf(records, 'x'),
    // Servers drop and move volumes between versions; the others have none.
    volumes: isExact || volumes?.length !== 0 || image.k !== 'server' ? volumes : undefined,
    directories: (image.dir ?? [])
      .filter(([, tags]) => holdsFor(tags, selected.major))
      .map(([path, , isVolume, use]) => ({ path, isVolume, use })),
    env: knowsAllEnv ? known(env) : unknown,
    someEnv: env,
    stopSignal: agreedOf(records, 's'),
    healthcheck: agreedOf(records, 'h'),
    entrypoint: agreedOf(records, 'b'),
    cmd: agreedOf(records, 'c'),
    workdir: agreedOf(records, 'w'),
    requiredEnv: kind && names ? { kind: kind as RequiredEnv['kind'], names } : undefined,
    fileEnv: { supported: supported ?? undefined, names: fileNames },
    size: sizeOf(image, selected),
    siblings: (image.sib ?? {}) as ImageSiblings,
    source: sourceOf(image),
    asOf,
  };
}

/** Official images stay on their distribution from version to version; a suite in the tag may name another one. */
const keepsSystem = (name: string, system: string | undefined, { suite, isMeasured }: SelectedVariants): boolean =>
  (suite === undefined || suite === system) &&
  (isMeasured || system === 'alpine' || name.startsWith('docker.io/library/'));

/** The value of a field all records have; `undefined` if they differ or do not know it. */
function agreedOf<K extends keyof VariantRecord>(
  records: readonly VariantRecord[],
  field: K,
): NonNullable<VariantRecord[K]> | undefined {
  const first = records[0]?.[field];
  if (first === null || first === undefined) return undefined;
  if (records.length === 1) return first as NonNullable<VariantRecord[K]>;
  const text = JSON.stringify(first);
  return records.every((record) => JSON.stringify(record[field]) === text)
    ? (first as NonNullable<VariantRecord[K]>)
    : undefined;
}

const toolNames = ['curl', 'wget', 'bash', 'apt', 'apk'];

/** Shell, tools and distribution, each as far as the records agree. */
function agreedParts(records: readonly VariantRecord[]): Pick<ImageFacts, 'shell' | 'tools' | 'system'> {
  const parts = records.map((record) => record.p.split(' '));
  const same = (at: number): string | undefined => {
    const first = parts[0]?.[at];
    return first && parts.every((part) => part[at] === first) ? first : undefined;
  };
  const tools: Record<string, boolean> = {};
  for (const [at, tool] of toolNames.entries()) {
    const signs = new Set(parts.map((part) => part[1]?.[at]));
    const [sign] = signs;
    if (signs.size === 1 && (sign === '+' || sign === '-')) tools[tool] = sign === '+';
  }
  return { shell: same(0) as ImageFacts['shell'], tools, system: same(2) };
}

function commonEnv(records: readonly VariantRecord[]): ReadonlyMap<string, Value<string>> {
  const all = records.map((record) => envOf(record.e));
  // Docker sets PATH where an image does not.
  const common = new Map<string, Value<string>>([['PATH', unknown]]);
  for (const [name, value] of all[0] ?? []) {
    if (!all.every((env) => env.has(name))) continue;
    common.set(name, value !== undefined && all.every((env) => env.get(name) === value) ? known(value) : unknown);
  }
  return common;
}

function envOf(record: VariantRecord['e']): ReadonlyMap<string, string | undefined> {
  const env = new Map<string, string | undefined>();
  for (const name of record?.[0].split(' ') ?? []) if (name !== '') env.set(name, undefined);
  for (const [name, value] of Object.entries(record?.[1] ?? {})) env.set(name, value);
  return env;
}

const userOf = ([name, uid, gid]: readonly [string, number | null, number | null]): ImageUser => ({
  name,
  uid: uid ?? undefined,
  gid: gid ?? undefined,
});

function uidOf(user: string, users: readonly ImageUser[] | undefined): number | undefined {
  if (user === 'root') return 0;
  if (/^\d+$/.test(user)) return Number(user);
  return users?.find(({ name }) => name === user)?.uid;
}

/** Whether `>=18`, `<=17` or `2*` holds for a major version; an empty condition always does. */
function holdsFor(condition: string, major: number | undefined): boolean {
  if (condition === '') return true;
  if (major === undefined) return false;
  const number = Number.parseInt(condition.replace(/^\D+/, ''), 10);
  if (condition.startsWith('>=')) return major >= number;
  if (condition.startsWith('<=')) return major <= number;
  return major === number;
}

function sizeOf(image: ImageRecord, selected: SelectedVariants): ImageFacts['size'] {
  if (!selected.isMatched || selected.keys.length !== 1) return undefined;
  const key = selected.keys[0];
  const sizes = image.mb ?? [];
  // Where the default variant was measured at an older tag (`24`), that size stands for it.
  const found =
    sizes.find(([name]) => name === key) ??
    (key === 'default' ? sizes.find(([name]) => /^[\d.]+$/.test(name)) : undefined);
  return found && { mb: found[1], tag: found[2], date: found[3] };
}
