/** What a rule is, and how it reports. Rule modules import this file and types of the model. */
import type { ComposeDocument } from '../model/compose/document.ts';
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import type { Project } from '../model/project/project.ts';
import type { Range } from '../model/text.ts';

export const severities = ['error', 'warning', 'info', 'hint'] as const;
/** `error`: it breaks, leaks or endangers; `warning`: it will hurt in production; `info`: improvement; `hint`: taste. */
export type Severity = (typeof severities)[number];

export const families = [
  'correctness',
  'image-size',
  'single-process',
  'non-root',
  'secrets',
  'twelve-factor',
  'supply-chain',
  'build-cache',
  'operations',
  'networking',
  'shell',
  'style',
] as const;
/** The folder a rule lies in. */
export type Family = (typeof families)[number];

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

export const factors = [
  'codebase',
  'dependencies',
  'config',
  'backing-services',
  'build-release-run',
  'processes',
  'port-binding',
  'concurrency',
  'disposability',
  'dev-prod-parity',
  'logs',
  'admin-processes',
] as const;
/** The twelve factors by their slug at 12factor.net, in order. */
export type Factor = (typeof factors)[number];

export const peers = [
  'hadolint',
  'buildkit',
  'dclint',
  'composeLint',
  'trivy',
  'checkov',
  'kics',
  'shellcheck',
] as const;
/** Other linters whose codes a rule may name. */
export type Peer = (typeof peers)[number];
export type Sources = Readonly<Partial<Record<Peer, string | readonly string[]>>>;

export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** A repair as a rule proposes it. `key` names its title in the rule's `text.*.fixes`. */
export interface FixDraft<K extends string = string> {
  readonly key: K;
  readonly data?: Data;
  /** Safe: the built image stays the same or is better just as promised, and no comment is lost. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
  /** The texts of `edits` hold LSP tab stops (`${1:name}`): for the editor only, the command line skips it. */
  readonly snippet?: boolean;
}

type Data = Readonly<Record<string, string | number>>;
type FixExtras = { readonly data?: Data; readonly snippet?: boolean };
export const safeFix = <const K extends string>(
  key: K,
  edits: Edit | readonly Edit[],
  extras: FixExtras = {},
): FixDraft<K> => ({
  key,
  safe: true,
  edits: Array.isArray(edits) ? edits : [edits as Edit],
  ...extras,
});
export const unsafeFix = <const K extends string>(
  key: K,
  edits: Edit | readonly Edit[],
  extras: FixExtras = {},
): FixDraft<K> => ({
  ...safeFix(key, edits, extras),
  safe: false,
});

export const insertBefore = (at: Range, text: string): Edit => ({ range: { start: at.start, end: at.start }, text });
export const insertAfter = (at: Range, text: string): Edit => ({ range: { start: at.end, end: at.end }, text });
export const replace = (range: Range, text: string): Edit => ({ range, text });
export const remove = (range: Range): Edit => ({ range, text: '' });

/** Another place that belongs to a finding; `message` names an entry of the rule's messages. */
export interface RelatedDraft<K extends string = string> {
  readonly range: Range;
  readonly message: K;
  readonly data?: Data;
  /** The file it is in, relative to the project's root, where that is not the linted one. */
  readonly path?: string;
}

export interface Details<M extends string = string, F extends string = string> {
  /** Alternatives; the first one is preferred. */
  readonly fixes?: readonly FixDraft<F>[];
  readonly related?: readonly RelatedDraft<M>[];
  readonly tags?: readonly ('unnecessary' | 'deprecated')[];
  /** Only these peers, or only these of their codes, would report this finding too. Default: all `sources` of the rule. */
  readonly sources?: readonly Peer[] | Sources;
}

/**
 * Names between braces in a message: `'{a} and {b}'` gives `'a' | 'b'`. A name begins with a lower-case letter, so
 * `${VAR}` and `{}` are plain text.
 */
type Placeholder<T> = T extends `${string}{${infer Name}}${infer Rest}`
  ?
      | (Name extends `${Lower}${string}` ? (Name extends `${string}${Odd}${string}` ? never : Name) : never)
      | Placeholder<Rest>
  : never;
type Lower =
  | 'a'
  | 'b'
  | 'c'
  | 'd'
  | 'e'
  | 'f'
  | 'g'
  | 'h'
  | 'i'
  | 'j'
  | 'k'
  | 'l'
  | 'm'
  | 'n'
  | 'o'
  | 'p'
  | 'q'
  | 'r'
  | 's'
  | 't'
  | 'u'
  | 'v'
  | 'w'
  | 'x'
  | 'y'
  | 'z';
type Odd = ' ' | ':' | '-' | '.' | ',' | '"' | '{' | '$' | '?';
/** What {@link Placeholder} matches, at run time. */
export const placeholder = /\{([a-z]\w*)\}/g;
type DataFor<T> = [Placeholder<T>] extends [never]
  ? Record<string, never>
  : Readonly<Record<Placeholder<T>, string | number>>;

export type Messages = Readonly<Record<string, string>>;

/** The wording of a rule in one language. */
export interface Wording<M = Messages, F = Messages> {
  /** A heading without a full stop: what to do. */
  readonly title: string;
  /** What happens in production if nothing is done. One to three sentences. */
  readonly why: string;
  /** One sentence each: the culprit by name and, unless obvious, what to do. */
  readonly messages: M;
  /** Titles of fixes, as a menu shows them: imperative, no full stop. */
  readonly fixes?: F;
}

/** A translation must name the same messages with the same placeholders, or the rule does not compile. */
type Translated<E, D> = {
  readonly [K in keyof E]: K extends keyof D
    ? [Placeholder<E[K]>, Placeholder<D[K]>] extends [Placeholder<D[K]>, Placeholder<E[K]>]
      ? string
      : `placeholders must be {${Placeholder<E[K]>}}`
    : string;
};

/** One option of a rule: type, default and description, from which validation, schema and docs are derived. */
export type OptionSpec = { readonly en: string; readonly de: string } & (
  | { readonly type: 'boolean'; readonly default: boolean }
  | { readonly type: 'integer'; readonly default: number; readonly minimum?: number; readonly maximum?: number }
  | { readonly type: 'string'; readonly default: string; readonly enum?: readonly string[] }
  | { readonly type: 'strings'; readonly default: readonly string[] }
);
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;
type OptionValue<S> = S extends { type: 'boolean' }
  ? boolean
  : S extends { type: 'integer' }
    ? number
    : S extends { type: 'string' }
      ? string
      : readonly string[];
export type OptionsOf<O> = { readonly [K in keyof O]: OptionValue<O[K]> };

export type Report<M, F> = <K extends keyof M & string>(
  range: Range,
  message: K,
  data: DataFor<M[K]>,
  details?: Details<keyof M & string, keyof F & string>,
) => void;

export interface Context<Doc, M, F, O> {
  readonly doc: Doc;
  readonly options: OptionsOf<O>;
  /** The day the file is judged on, `YYYY-MM-DD`; rules have no clock. `undefined`: nobody says, so only dates of facts count. */
  readonly today: string | undefined;
  /** Reports the smallest range the reader must look at. */
  readonly report: Report<M, F>;
}
export interface ProjectContext<Doc, M, F, O> extends Context<Doc, M, F, O> {
  readonly project: Project;
}

/** One file, or several by their path, the linted one first (project rules). */
export type ExampleSource = string | Readonly<Record<string, string>>;
export interface Example {
  readonly bad: ExampleSource;
  readonly good: ExampleSource;
  /** Options of the rule that the example needs. */
  readonly options?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** What a rule reads; `engine` rules are reported by the engine itself. */
export type Kind = 'dockerfile' | 'compose' | 'project' | 'engine';
export const presetLevels = ['recommended', 'strict', 'all'] as const;
export type Preset = (typeof presetLevels)[number];
/** The best a rule's fixes can be: `safe` when at least one is. */
export type Fixable = 'safe' | 'unsafe';

interface Metadata {
  /** The file's name: kebab-case, after the construct. Never reused. */
  readonly id: string;
  readonly severity: Severity;
  /** The calmest preset that turns the rule on (default `recommended`); the wider ones include it. */
  readonly preset?: Preset;
  /** Options a preset sets other than by their defaults: `all` takes the widest reading. */
  readonly presetOptions?: Readonly<Partial<Record<Preset, Readonly<Record<string, unknown>>>>>;
  /** The same check in other linters: suppressions, reports, migration. */
  readonly sources?: Sources;
  /** Twelve-factor slugs the rule bears on. */
  readonly factors?: readonly Factor[];
  /** Rules whose finding at the same place this rule's finding makes superfluous. */
  readonly supersedes?: readonly string[];
  /** Executed by the tests; shown by hover, docs and `explain`. */
  readonly examples: readonly Example[];
}

/** A rule as the engine sees it. */
export interface Rule extends Metadata {
  readonly kind: Kind;
  readonly text: Readonly<Record<Language, Wording>>;
  readonly options?: OptionSpecs;
  readonly fixable?: Fixable;
  checkDockerfile?(context: ProjectContext<DockerfileDocument, Messages, Messages, OptionSpecs>): void;
  checkCompose?(context: ProjectContext<ComposeDocument, Messages, Messages, OptionSpecs>): void;
}

/** A rule with titles for fixes says how good they can be (the tests hold it to that); one without must not. */
type Repairs<FE> = [keyof FE] extends [never] ? { readonly fixable?: never } : { readonly fixable: Fixable };

/** A rule as the index lists it: with the family its folder gives it. */
export interface RegisteredRule extends Rule {
  readonly family: Family;
}

interface Definition<E, D, FE, FD, O> extends Metadata {
  readonly text: {
    readonly en: Wording<E, FE>;
    readonly de: Wording<D & Translated<E, D>, FD & Translated<FE, FD>>;
  };
  readonly options?: O;
}
interface SingleDefinition<Doc, E, D, FE, FD, O> extends Definition<E, D, FE, FD, O> {
  check(context: Context<Doc, E, FE, O>): void;
}
interface FileDefinition<E, D, FE, FD, O> extends Definition<E, D, FE, FD, O> {
  check(context: ProjectContext<DockerfileDocument | ComposeDocument, E, FE, O>): void;
}
interface ProjectDefinition<E, D, FE, FD, O> extends Definition<E, D, FE, FD, O> {
  /** Runs when a Dockerfile is linted. */
  checkDockerfile?(context: ProjectContext<DockerfileDocument, E, FE, O>): void;
  /** Runs when a Compose file is linted. */
  checkCompose?(context: ProjectContext<ComposeDocument, E, FE, O>): void;
}

/** A rule about one Dockerfile: what it says depends on the text alone. */
export function dockerfileRule<
  const E extends Messages,
  const D extends Messages,
  const FE extends Messages = Record<never, string>,
  const FD extends Messages = Record<never, string>,
  const O extends OptionSpecs = Record<never, OptionSpec>,
>({ check, ...rule }: SingleDefinition<DockerfileDocument, E, D, FE, FD, O> & Repairs<FE>): Rule {
  return { ...rule, kind: 'dockerfile', checkDockerfile: check } as unknown as Rule;
}

/** A rule about one Compose file: what it says depends on the text alone. */
export function composeRule<
  const E extends Messages,
  const D extends Messages,
  const FE extends Messages = Record<never, string>,
  const FD extends Messages = Record<never, string>,
  const O extends OptionSpecs = Record<never, OptionSpec>,
>({ check, ...rule }: SingleDefinition<ComposeDocument, E, D, FE, FD, O> & Repairs<FE>): Rule {
  return { ...rule, kind: 'compose', checkCompose: check } as unknown as Rule;
}

/** A rule that asks the same of Dockerfiles and Compose files, and may ask the surroundings. */
export function fileRule<
  const E extends Messages,
  const D extends Messages,
  const FE extends Messages = Record<never, string>,
  const FD extends Messages = Record<never, string>,
  const O extends OptionSpecs = Record<never, OptionSpec>,
>({ check, ...rule }: FileDefinition<E, D, FE, FD, O> & Repairs<FE>): Rule {
  return { ...rule, kind: 'project', checkDockerfile: check, checkCompose: check } as unknown as Rule;
}

/** A rule that also asks the surroundings: the build context, ignore files, the other side of Compose and Dockerfile. */
export function projectRule<
  const E extends Messages,
  const D extends Messages,
  const FE extends Messages = Record<never, string>,
  const FD extends Messages = Record<never, string>,
  const O extends OptionSpecs = Record<never, OptionSpec>,
>(rule: ProjectDefinition<E, D, FE, FD, O> & Repairs<FE>): Rule {
  return { ...rule, kind: 'project' } as unknown as Rule;
}

/** A rule whose findings the engine itself reports: about suppression comments, or about a rule that failed. */
export function engineRule<
  const E extends Messages,
  const D extends Messages,
  const FE extends Messages = Record<never, string>,
  const FD extends Messages = Record<never, string>,
>(rule: Definition<E, D, FE, FD, Record<never, OptionSpec>> & Repairs<FE>): Rule {
  return { ...rule, kind: 'engine' } as unknown as Rule;
}
