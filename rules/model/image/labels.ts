/** What is known of labels by their key. */

const oci = 'org.opencontainers.image.';

/** The annotation keys of the OCI image specification (annotations.md), which labels use too. */
export const ociKeys: readonly string[] = [
  ...['created', 'authors', 'url', 'documentation', 'source', 'version', 'revision', 'vendor', 'licenses'],
  ...['ref.name', 'title', 'description', 'base.digest', 'base.name'],
].map((name) => oci + name);

export const isOciKey = (key: string): boolean => key.startsWith(oci);

export type LabelKeyFault = 'reserved' | 'start' | 'end' | 'characters' | 'separators';

/** Docker's own namespaces; its extensions have to use theirs (docs.docker.com, Extension metadata). */
const reserved = ['com.docker.', 'io.docker.', 'org.dockerproject.'];
const granted = ['com.docker.desktop.extension.', 'com.docker.extension.'];

/** What a key has against the guidelines for label keys (docs.docker.com, Docker object labels). */
export function labelKeyFault(key: string): LabelKeyFault | undefined {
  if (key === '') return undefined;
  if (reserved.some((start) => key.startsWith(start)) && !granted.some((start) => key.startsWith(start)))
    return 'reserved';
  if (!/^[a-z]/.test(key)) return 'start';
  if (!/[a-z0-9]$/.test(key)) return 'end';
  if (/[^a-z0-9.-]/.test(key)) return 'characters';
  return key.includes('..') || key.includes('--') ? 'separators' : undefined;
}

export type LabelForm = 'url' | 'time' | 'license' | 'hash' | 'version' | 'email';

const forms: Readonly<Record<Exclude<LabelForm, 'license'>, RegExp>> = {
  // Git addresses of the form user@host:path are no URLs, but name a source well enough.
  url: /^(?:[a-z][a-z0-9+.-]*:\/\/\S+|[\w.-]+@[\w.-]+:\S+|(?:mailto|urn|data):\S+)$/i,
  time: /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/,
  hash: /^(?:[0-9a-f]{7,40}|[0-9a-f]{64})$/i,
  version: /^v?(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/,
  email: /^[^\s@]+@[^\s@]+$/,
};

/** Names of licences that people write and the identifiers that SPDX has for them; `''`: there are several. */
const misnamed: Readonly<Record<string, string>> = {
  apache: 'Apache-2.0',
  apache2: 'Apache-2.0',
  'apache-2': 'Apache-2.0',
  'apache2.0': 'Apache-2.0',
  apachev2: 'Apache-2.0',
  bsd: '',
  'bsd-3': 'BSD-3-Clause',
  'bsd-2': 'BSD-2-Clause',
  gpl: '',
  gplv2: 'GPL-2.0-only',
  gpl2: 'GPL-2.0-only',
  gplv3: 'GPL-3.0-only',
  gpl3: 'GPL-3.0-only',
  lgpl: '',
  lgplv3: 'LGPL-3.0-only',
  agpl: '',
  agplv3: 'AGPL-3.0-only',
  mpl: 'MPL-2.0',
  mpl2: 'MPL-2.0',
  'mit license': 'MIT',
  'apache 2.0': 'Apache-2.0',
  'apache license 2.0': 'Apache-2.0',
  'apache license, version 2.0': 'Apache-2.0',
};

/** Whether a value has the form its label asks for. Licences: a misspelt SPDX expression; unknown names may be right. */
export function fitsForm(value: string, form: LabelForm): boolean {
  if (form !== 'license') return value.length <= 2048 && forms[form].test(value);
  if (Object.hasOwn(misnamed, value.toLowerCase())) return false;
  const words = value.replace(/[()]/g, ' ').split(/\s+/).filter(Boolean);
  return words.every((word, index) =>
    index % 2 === 0 ? /^[A-Za-z0-9.+:-]+$/.test(word) : /^(?:AND|OR|WITH)$/.test(word),
  );
}

/** The SPDX identifier that a common name of a licence means. */
export const licenseNamed = (name: string): string | undefined => {
  const lower = name.toLowerCase();
  return Object.hasOwn(misnamed, lower) ? misnamed[lower] || undefined : undefined;
};
