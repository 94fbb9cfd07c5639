import type { MappedText, Range } from '../text.ts';
import { variableSpans } from './variables.ts';

/** A static part of a reference, as written. */
export interface ImagePart {
  readonly value: string;
  readonly range: Range;
}

export type ImagePartName = 'registry' | 'repository' | 'tag' | 'digest';

/** Why the reference grammar refuses a part. */
export type ImagePartFault =
  /** Nothing where a part must be: `node:`, `node@`, `a//b`. */
  | 'empty'
  /** `https://…`: a reference has no scheme. */
  | 'scheme'
  /** Upper case in a repository. */
  | 'uppercase'
  /** A character the part cannot hold. */
  | 'character'
  /** A separator at an end of a component, or two that may not follow each other (`a..b`, `a___b`). */
  | 'separator'
  /** A port that is not a number. */
  | 'port'
  /** Tag over 128, repository over 255 characters. */
  | 'length'
  /** 64 hex digits, which Docker takes for an image id. */
  | 'identifier'
  /** A digest that is neither sha256, sha384 nor sha512. */
  | 'algorithm'
  /** Digest digits of the wrong number. */
  | 'digits';

/** The first part of a reference that the grammar refuses. `range` is the smallest text at fault. */
export interface InvalidImagePart {
  readonly part: ImagePartName;
  readonly fault: ImagePartFault;
  readonly value: string;
  readonly range: Range;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const defaultRegistry = 'docker.io';

/**
 * A reference to an image: `[registry[:port]/][namespace/]repository[:tag][@digest]`, split as Docker does it
 * (distribution/reference v0.6, `ParseDockerRef` and `splitDockerDomain`).
 *
 * `$VAR` and `${VAR…}` in the text make the part they stand in dynamic: its value is `undefined`, its flag is set.
 * A variable can bring separators of its own, so one at the end of the name makes the tag dynamic too, and one at the
 * end of the text the digest: a part is absent only if its flag is not set either.
 */
export class ImageRef {
  readonly text: MappedText;
  /** Where the reference stands in the file. */
  readonly range: Range;
  /** Whether variables were left in the text. */
  readonly hasVariable: boolean;
  readonly registryDynamic: boolean;
  readonly repositoryDynamic: boolean;
  readonly tagDynamic: boolean;
  readonly digestDynamic: boolean;

  readonly #variables: readonly Span[];
  readonly #registry: Span | undefined;
  readonly #repository: Span;
  readonly #tag: Span | undefined;
  readonly #digest: Span | undefined;
  #invalid: InvalidImagePart | undefined | null = null;

  /** Use {@link parseImageRef}. */
  constructor(text: MappedText) {
    const source = text.text;
    this.text = text;
    this.range = text.range();
    this.#variables = variableSpans(source);
    this.hasVariable = this.#variables.length > 0;

    const masked = this.#masked();
    const at = masked.indexOf('@');
    const nameAndTag = at < 0 ? source.length : at;
    const lastSlash = nameAndTag === 0 ? -1 : masked.lastIndexOf('/', nameAndTag - 1);
    const colon = masked.indexOf(':', lastSlash + 1);
    const nameEnd = colon >= 0 && colon < nameAndTag ? colon : nameAndTag;
    this.#digest = at < 0 ? undefined : { start: at + 1, end: source.length };
    this.#tag = nameEnd < nameAndTag ? { start: nameEnd + 1, end: nameAndTag } : undefined;

    const slash = masked.indexOf('/');
    const first = { start: 0, end: slash >= 0 && slash < nameEnd ? slash : nameEnd };
    const hasRegistry = first.end < nameEnd && !this.#has(first) && isRegistry(source.slice(0, first.end));
    this.#registry = hasRegistry ? first : undefined;
    this.#repository = { start: hasRegistry ? first.end + 1 : 0, end: nameEnd };

    const lastComponent = { start: Math.max(lastSlash + 1, this.#repository.start), end: nameEnd };
    const endsDynamic = this.#variables.at(-1)?.end === source.length;
    this.registryDynamic = this.#has(first);
    this.repositoryDynamic = this.#has(this.#repository);
    this.tagDynamic = this.#tag ? this.#has(this.#tag) : this.#has(lastComponent);
    this.digestDynamic = this.#digest ? this.#has(this.#digest) : endsDynamic;
  }

  /** `FROM scratch`, the empty image. Only the bare lower-case word means it; `scratch:latest` is looked up. */
  get isScratch(): boolean {
    return this.text.text === 'scratch';
  }

  /** The registry as written, with its port: `localhost:5000`. */
  get registry(): ImagePart | undefined {
    return this.#part(this.#registry);
  }

  /** The registry's host and port, `docker.io` where none is written. `undefined`: dynamic. */
  get registryHost(): string | undefined {
    if (this.registryDynamic) return undefined;
    const host = this.registry?.value ?? defaultRegistry;
    return host === 'index.docker.io' ? defaultRegistry : host;
  }

  /** The port written with the registry. */
  get port(): ImagePart | undefined {
    const registry = this.#registry;
    if (!registry) return undefined;
    const colon = portColon(this.text.text.slice(0, registry.end));
    return colon < 0 ? undefined : this.#part({ start: colon + 1, end: registry.end });
  }

  /** All of the repository but its last component, as written: `bitnami` in `bitnami/redis`. */
  get namespace(): ImagePart | undefined {
    const slash = this.#lastSlash();
    return slash < 0 ? undefined : this.#part({ start: this.#repository.start, end: slash });
  }

  /** Everything between registry and tag, as written. */
  get repository(): ImagePart | undefined {
    return this.#part(this.#repository);
  }

  /** The last component of the repository: `redis` in `${REGISTRY}/redis:8`. `undefined`: dynamic. */
  get baseName(): ImagePart | undefined {
    return this.#part({ start: Math.max(this.#lastSlash() + 1, this.#repository.start), end: this.#repository.end });
  }

  /** Registry and repository in full: `docker.io/library/node`. `undefined`: dynamic. */
  get name(): string | undefined {
    const host = this.registryHost;
    const repository = this.repository?.value;
    if (host === undefined || repository === undefined) return undefined;
    if (host === defaultRegistry && !repository.includes('/')) return `${host}/library/${repository}`;
    return `${host}/${repository}`;
  }

  /** The name as people write it: `node` for `docker.io/library/node`, `ghcr.io/x/y`. `undefined`: dynamic. */
  get familiarName(): string | undefined {
    const name = this.name;
    if (!name?.startsWith(`${defaultRegistry}/`)) return name;
    const path = name.slice(defaultRegistry.length + 1);
    const official = path.startsWith('library/') ? path.slice('library/'.length) : path;
    return official.includes('/') ? path : official;
  }

  get tag(): ImagePart | undefined {
    return this.#part(this.#tag);
  }

  get digest(): ImagePart | undefined {
    return this.#part(this.#digest);
  }

  /** Where registry and repository stand, dynamic or not: a tag is inserted at its end. */
  get nameRange(): Range {
    return this.text.range(0, this.#repository.end);
  }

  /** Where a written tag stands, dynamic or not. */
  get tagRange(): Range | undefined {
    return this.#tag && this.text.range(this.#tag.start, this.#tag.end);
  }

  /** The text of a written tag with its variables; `undefined` if no tag is written. */
  get tagText(): MappedText | undefined {
    return this.#tag && this.text.slice(this.#tag.start, this.#tag.end);
  }

  /** Where a written digest stands, dynamic or not. */
  get digestRange(): Range | undefined {
    return this.#digest && this.text.range(this.#digest.start, this.#digest.end);
  }

  /** An image of docker.io/library. */
  get isOfficial(): boolean {
    return this.name?.startsWith(`${defaultRegistry}/library/`) === true && !this.isScratch;
  }

  get valid(): boolean {
    return this.invalidPart === undefined;
  }

  /** The first part the reference grammar refuses. Dynamic parts are not judged. */
  get invalidPart(): InvalidImagePart | undefined {
    if (this.#invalid === null) this.#invalid = this.#findInvalid();
    return this.#invalid;
  }

  #findInvalid(): InvalidImagePart | undefined {
    const parts: [ImagePartName, Span | undefined, (text: string) => Fault | undefined][] = [
      ['registry', this.#registry, registryFault],
      ['repository', this.#repository, repositoryFault],
      ['tag', this.#tag, tagFault],
      ['digest', this.#digest, digestFault],
    ];
    for (const [part, span, faultOf] of parts) {
      if (!span || this.#has(span)) continue;
      const value = this.text.text.slice(span.start, span.end);
      const fault = faultOf(value);
      if (!fault) continue;
      const range = this.text.range(span.start + fault.start, span.start + fault.end);
      return { part, fault: fault.fault, value, range };
    }
    // Docker refuses 64 hex digits only where the whole reference is nothing else.
    if (/^[a-f0-9]{64}$/.test(this.text.text))
      return { part: 'repository', fault: 'identifier', value: this.text.text, range: this.range };
    return undefined;
  }

  #part(span: Span | undefined): ImagePart | undefined {
    if (!span || this.#has(span)) return undefined;
    return { value: this.text.text.slice(span.start, span.end), range: this.text.range(span.start, span.end) };
  }

  #has(span: Span): boolean {
    return this.#variables.some((variable) => variable.start < span.end && variable.end > span.start);
  }

  /** The last slash of the repository that is not inside a variable, or -1. */
  #lastSlash(): number {
    const { start, end } = this.#repository;
    const slash = this.#masked().slice(start, end).lastIndexOf('/');
    return slash < 0 ? -1 : start + slash;
  }

  /** The text with variables blanked, so that separators inside `${V:-a/b}` are not seen. */
  #masked(): string {
    let masked = '';
    let from = 0;
    for (const { start, end } of this.#variables) {
      masked += this.text.text.slice(from, start) + ' '.repeat(end - start);
      from = end;
    }
    return masked + this.text.text.slice(from);
  }
}

/** Splits a reference to an image, written or with variables expanded. Any text gives a reference; see `valid`. */
export const parseImageRef = (text: MappedText): ImageRef => new ImageRef(text);

/** Whether the text before the first slash is a registry (`splitDockerDomain`); upper case counts as one. */
const isRegistry = (first: string): boolean =>
  first.includes('.') || first.includes(':') || first === 'localhost' || first !== first.toLowerCase();

/** Where a registry's port begins; the colons of an IPv6 address in brackets are none. */
const portColon = (registry: string): number => registry.indexOf(':', registry.indexOf(']') + 1);

/** What is wrong, and where in the part. */
interface Fault extends Span {
  readonly fault: ImagePartFault;
}

function registryFault(registry: string): Fault | undefined {
  const colon = portColon(registry);
  const host = colon < 0 ? registry : registry.slice(0, colon);
  const whole = { start: 0, end: host.length };
  if (host === '') return { fault: 'empty', start: 0, end: registry.length };
  if (registry.endsWith(':'))
    return { fault: /^[a-z]+$/i.test(host) ? 'scheme' : 'port', start: 0, end: registry.length };
  if (!/^\[[a-fA-F0-9:]+\]$/.test(host)) {
    const odd = /[^a-zA-Z0-9.-]/.exec(host);
    if (odd) return { fault: 'character', start: odd.index, end: odd.index + characterLength(host, odd.index) };
    for (const label of host.split('.'))
      if (label === '' || label.startsWith('-') || label.endsWith('-')) return { fault: 'separator', ...whole };
  }
  if (colon >= 0 && !/^[0-9]+$/.test(registry.slice(colon + 1)))
    return { fault: 'port', start: colon + 1, end: registry.length };
  return undefined;
}

function repositoryFault(repository: string): Fault | undefined {
  const whole = { start: 0, end: repository.length };
  if (repository === '') return { fault: 'empty', ...whole };
  const odd = /[^a-zA-Z0-9._/-]/.exec(repository);
  if (odd) return { fault: 'character', start: odd.index, end: odd.index + characterLength(repository, odd.index) };
  if (/[A-Z]/.test(repository)) return { fault: 'uppercase', ...whole };
  let start = 0;
  for (const component of repository.split('/')) {
    const end = start + component.length;
    if (component === '') return { fault: 'empty', ...whole };
    if (!/^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/.test(component)) return { fault: 'separator', start, end };
    start = end + 1;
  }
  return repository.length > 255 ? { fault: 'length', ...whole } : undefined;
}

function tagFault(tag: string): Fault | undefined {
  const whole = { start: 0, end: tag.length };
  if (tag === '') return { fault: 'empty', ...whole };
  const odd = /[^a-zA-Z0-9_.-]/.exec(tag);
  if (odd) return { fault: 'character', start: odd.index, end: odd.index + characterLength(tag, odd.index) };
  if (tag.startsWith('.') || tag.startsWith('-')) return { fault: 'separator', start: 0, end: 1 };
  return tag.length > 128 ? { fault: 'length', ...whole } : undefined;
}

/** Digits of the algorithms that go-digest knows. */
const digestDigits: ReadonlyMap<string, number> = new Map([
  ['sha256', 64],
  ['sha384', 96],
  ['sha512', 128],
]);

function digestFault(digest: string): Fault | undefined {
  if (digest === '') return { fault: 'empty', start: 0, end: 0 };
  const colon = digest.indexOf(':');
  const algorithm = colon < 0 ? digest : digest.slice(0, colon);
  const count = digestDigits.get(algorithm);
  if (colon < 0 || count === undefined) return { fault: 'algorithm', start: 0, end: algorithm.length };
  const digits = digest.slice(colon + 1);
  const odd = /[^a-f0-9]/.exec(digits);
  const at = colon + 1;
  if (odd)
    return { fault: 'character', start: at + odd.index, end: at + odd.index + characterLength(digits, odd.index) };
  return digits.length === count ? undefined : { fault: 'digits', start: at, end: digest.length };
}

/** Code units of the character at an offset. */
const characterLength = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
