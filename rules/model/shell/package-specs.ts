import type { Range } from '../text.ts';
import type { ShellWord } from './word.ts';

/** A package, or what stands in for one, as an argument of a package manager. */
export interface InstalledPackage {
  /** Without version, extras, architecture or repository: `@scope/name`, `vendor/name`. Of a file or URL: as written. */
  readonly name: string;
  /** As written after the operator: `1.2.3`, `^1.0`, `latest`, `${VERSION}`. */
  readonly version?: string;
  /** What stands before the version: `=`, `==`, `~=`, `>=`, `@`, `:`; `--version` and the like where it is an option. */
  readonly operator?: string;
  readonly word: ShellWord;
  readonly range: Range;
  readonly nameRange: Range;
  readonly versionRange?: Range;
  readonly kind:
    | 'registry'
    | 'file'
    | 'directory'
    | 'url'
    | 'requirements'
    | 'constraints'
    | 'group'
    /** The name `apk add --virtual` gives to a set of packages. */
    | 'virtual';
}

export type PackageKind = InstalledPackage['kind'];

/** Where name, operator and version of a package stand in a text. */
interface Spec {
  readonly kind: PackageKind;
  readonly name: readonly [number, number];
  readonly operator?: string;
  readonly version?: readonly [number, number];
}

/** How a package manager writes packages; undefined: this is no package. */
export type SpecSyntax = (text: string) => Spec | undefined;

/** No package is named with more characters; longer words are not looked into. */
const longestSpec = 1000;

/** A package by its word; `unknown` when a variable or a glob decides which package it is. */
export function readPackage(word: ShellWord, syntax: SpecSyntax): InstalledPackage | 'unknown' | undefined {
  const mapped = word.unquoted;
  const { text } = mapped;
  if (text.length > longestSpec) return 'unknown';
  const spec = syntax(text);
  if (!spec) return word.isDynamic ? 'unknown' : undefined;
  const known = word.isDynamic ? word.prefix.length : text.length;
  const [start, end] = spec.name;
  const name = text.slice(start, end);
  // `php$V` may be any package; of `php=$V` the name is known.
  const isComplete = spec.version || !word.isDynamic ? end <= known : end < known;
  if (spec.kind === 'registry' && !isComplete) return 'unknown';
  if (spec.kind === 'registry' && !word.quoted && /[*?{]/.test(name)) return 'unknown';
  const base = { name, word, range: word.range, nameRange: mapped.range(start, end), kind: spec.kind };
  if (!spec.version) return base;
  const [from, to] = spec.version;
  return {
    ...base,
    operator: spec.operator ?? '',
    version: text.slice(from, to),
    versionRange: mapped.range(from, to),
  };
}

/** A file or directory given to an option: `-r requirements.txt`. */
export const fileArgument = (word: ShellWord, kind: PackageKind): InstalledPackage => ({
  name: word.unquoted.text,
  word,
  range: word.range,
  nameRange: word.range,
  kind,
});

const whole = (text: string, kind: PackageKind): Spec => ({ kind, name: [0, text.length] });

const isUrl = (text: string): boolean => /^(?:git\+|hg\+|svn\+|bzr\+)?[a-z][a-z+.-]*:\/\//i.test(text);
const isPath = (text: string): boolean => /^(?:\.{0,2}\/|~\/|\.\.?$|\.\[)/.test(text);

/** Name, operator and version where `separator` first occurs; the name ends where `nameEnd` first matches, if before. */
function split(text: string, separator: RegExp, nameEnd?: RegExp, start = 0): Spec {
  const found = separator.exec(text.slice(start));
  const at = found ? start + found.index : text.length;
  const cut = nameEnd ? text.slice(start, at).search(nameEnd) : -1;
  const name: readonly [number, number] = [start, cut < 0 ? at : start + cut];
  if (!found) return { kind: 'registry', name };
  return { kind: 'registry', name, operator: found[0].trim(), version: [at + found[0].length, text.length] };
}

/** `name[:arch][=version][/release][+-^]` (apt-get(8)). */
export const aptSpec: SpecSyntax = (text) => {
  if (isUrl(text)) return whole(text, 'url');
  if (isPath(text) || text.endsWith('.deb')) return whole(text, 'file');
  if (text.endsWith('^')) return { kind: 'group', name: [0, text.length - 1] };
  const spec = split(text, /[=/]/, /:/);
  return spec.version || !/[+-]$/.test(text) || /\+\+$/.test(text) ? spec : { ...spec, name: [0, text.length - 1] };
};

/** `name[@repository][operator version]` (apk-world(5)); a leading `!` forbids a package. */
export const apkSpec: SpecSyntax = (text) => {
  if (isUrl(text)) return whole(text, 'url');
  if (isPath(text) || text.endsWith('.apk')) return whole(text, 'file');
  if (text.startsWith('!')) return undefined;
  if (text.startsWith('.')) return whole(text, 'virtual');
  return split(text, /[<>=~]+/, /@/);
};

/** `name[-version[-release]][.arch]`, `@group`; versions are told from names by a dot (`java-17-openjdk`, `httpd-2.4.6`). */
export const rpmSpec: SpecSyntax = (text) => {
  if (isUrl(text)) return whole(text, 'url');
  if (text.endsWith('.rpm')) return whole(text, 'file');
  if (text.startsWith('@')) return { kind: 'group', name: [1, text.length] };
  const compared = /[ ]*[<>=]+[ ]*/.exec(text);
  if (compared) return split(text, /[ ]*[<>=]+[ ]*/);
  const architecture =
    /\.(?:x86_64|noarch|aarch64|i[3-6]86|ppc64le|s390x|armv7hl|src)$/.exec(text)?.index ?? text.length;
  const versioned = text.slice(0, architecture);
  for (let at = versioned.indexOf('-'); at >= 0; at = versioned.indexOf('-', at + 1)) {
    const rest = versioned.slice(at + 1);
    if (/^(?:\d+:)?\d+\.[^-]*(?:-[^-]+)?$/.test(rest) || /^\$\{?\w+\}?(?:-[^-]+)?$/.test(rest)) {
      return { kind: 'registry', name: [0, at], operator: '-', version: [at + 1, text.length] };
    }
  }
  return { kind: 'registry', name: [0, architecture] };
};

/** The operands of `dnf group install` and `dnf module install`: `name[:stream]`. */
export const groupSpec: SpecSyntax = (text) => ({ ...split(text, /:/), kind: 'group' });

/** `name[=version]`, `name>=version` (zypper(8)). */
export const zypperSpec: SpecSyntax = (text) => {
  if (isUrl(text)) return whole(text, 'url');
  if (isPath(text) || text.endsWith('.rpm')) return whole(text, 'file');
  const prefix = /^(?:package|pattern|patch|product|srcpackage):/.exec(text)?.[0] ?? '';
  const spec = split(text, /[<>=]+/, undefined, prefix.length);
  return prefix === 'pattern:' ? { ...spec, kind: 'group' } : spec;
};

/** `name[extras] operator version, … ; marker` or `name @ url` (PEP 508), paths and URLs. */
export const pipSpec: SpecSyntax = (text) => {
  if (isUrl(text)) return whole(text, 'url');
  if (/\.(?:whl|zip|tar\.(?:gz|bz2|xz)|tgz)$/.test(text)) return whole(text, 'file');
  if (isPath(text)) return whole(text, 'directory');
  if (/^[\w.[\],-]+\s*@\s*[a-z+]+:/i.test(text)) return { kind: 'url', name: [0, text.search(/[\s@[]/)] };
  const marker = text.indexOf(';');
  const requirement = marker < 0 ? text : text.slice(0, marker).trimEnd();
  if (!/^[\w.$-]/.test(requirement) || /[/\\]/.test(requirement.replace(/\$\{[^}]*\}/g, '')))
    return whole(text, 'directory');
  // uv accepts `name@version`; pip's `name@` is followed by a URL, seen above.
  return split(requirement, /\s*(?:[<>=!~]=?=?|@)\s*/, /[[\s]/);
};

/** `[channel::]name[=version[=build]]` (conda's match specification). */
export const condaSpec: SpecSyntax = (text) => {
  if (isUrl(text)) return whole(text, 'url');
  if (/\.(?:conda|tar\.bz2)$/.test(text)) return whole(text, 'file');
  const channel = text.indexOf('::');
  return split(text, /\s*[<>=!~]+\s*/, /\[/, channel < 0 ? 0 : channel + 2);
};

/** `[@scope/]name[@version]`, `alias@npm:name`, `user/repository`, tarballs, paths, URLs (npm-package-arg). */
export const npmSpec: SpecSyntax = (text) => {
  if (isUrl(text) || /^(?:github|gitlab|bitbucket|gist):/.test(text) || /^git@/.test(text)) return whole(text, 'url');
  if (/\.(?:tgz|tar\.gz|tar)$/.test(text)) return whole(text, 'file');
  if (isPath(text) || /^(?:file|link|portal|workspace):/.test(text)) return whole(text, 'directory');
  if (!text.startsWith('@') && /^[^/@$]+\/[^/]+$/.test(text)) return whole(text, 'url');
  const at = text.indexOf('@', 1);
  if (at < 0) return whole(text, 'registry');
  const version = text.slice(at + 1);
  if (isUrl(version) || /^(?:file|github):/.test(version)) return { kind: 'url', name: [0, at] };
  return { kind: 'registry', name: [0, at], operator: '@', version: [at + 1, text.length] };
};

/** `name[:version]` (gem help install). */
export const gemSpec: SpecSyntax = (text) => {
  if (isUrl(text)) return whole(text, 'url');
  if (text.endsWith('.gem')) return whole(text, 'file');
  return split(text, /:/);
};

/** `path[@version]`; paths without a domain are local packages (go help packages). */
export const goSpec: SpecSyntax = (text) => {
  if (isPath(text) || text === '...' || text === 'all') return whole(text, 'directory');
  return split(text, /@/);
};

/** `name[@version]` (cargo-install(1)). */
export const cargoSpec: SpecSyntax = (text) => split(text, /@/);

/** `vendor/name[:version]`, also with `=` or a space (composer help require). */
export const composerSpec: SpecSyntax = (text) => split(text, /\s*[:= ]\s*/);
