/** Arguments with which programs trust whatever the network sends. */
import type { Range } from '../text.ts';
import type { ShellCommand, ShellWord } from './command.ts';
import { canonicalProgram } from './program-options.ts';
import { wordRemoval } from './word-removal.ts';

export interface SwitchedOff {
  /** `tls`: who answers is not checked; `signature`: who made the packages is not. */
  readonly what: 'tls' | 'signature';
  readonly command: ShellCommand;
  /** As it is written. */
  readonly text: string;
  readonly range: Range;
  /** Edits that take it out. */
  readonly removal: readonly { readonly range: Range; readonly text: string }[];
  /** The check of Checkov that is about it. */
  readonly checkov: string | undefined;
}

interface Flag {
  readonly what: SwitchedOff['what'];
  readonly names: readonly string[];
  readonly checkov?: string;
}

const tls = (names: string, checkov?: string): Flag => ({
  what: 'tls',
  names: names.split(' '),
  ...(checkov && { checkov }),
});
const signature = (names: string, checkov?: string): Flag => ({
  what: 'signature',
  names: names.split(' '),
  ...(checkov && { checkov }),
});

const rpmFlags = [signature('--nogpgcheck --no-gpgchecks', 'CKV2_DOCKER_9')];
const flags: Readonly<Record<string, readonly Flag[]>> = {
  curl: [tls('-k --insecure --proxy-insecure', 'CKV2_DOCKER_2')],
  wget: [tls('--no-check-certificate', 'CKV2_DOCKER_3')],
  npm: [tls('--no-strict-ssl', 'CKV2_DOCKER_13')],
  pnpm: [tls('--no-strict-ssl')],
  apk: [signature('--allow-untrusted', 'CKV2_DOCKER_7')],
  'apt-get': [
    signature('--allow-unauthenticated --allow-insecure-repositories', 'CKV2_DOCKER_8'),
    signature('--force-yes', 'CKV2_DOCKER_11'),
  ],
  yum: rpmFlags,
  rpm: [signature('--nodigest --nosignature --noverify --nofiledigest', 'CKV2_DOCKER_10')],
  zypper: [signature('--no-gpg-checks')],
};

/** Options whose value, or the value of one of whose keys, does it: by program, option and what the value says. */
const options: readonly (Flag & { readonly programs: readonly string[]; readonly value?: RegExp })[] = [
  { ...tls('--trusted-host', 'CKV2_DOCKER_4'), programs: ['pip'] },
  { ...tls('--allow-insecure-host'), programs: ['uv'] },
  { ...tls('--strict-ssl', 'CKV2_DOCKER_13'), programs: ['npm', 'yarn', 'pnpm'], value: /^false$/ },
  { ...tls('--setopt', 'CKV2_DOCKER_15'), programs: ['yum'], value: /(?:^|\.)sslverify=(?:0|false)$/i },
  { ...signature('--setopt', 'CKV2_DOCKER_9'), programs: ['yum'], value: /(?:^|\.)gpgcheck=(?:0|false)$/i },
  { ...tls('-c'), programs: ['git'], value: /^http\..*sslverify=(?:0|false)$/i },
  { ...tls('-c'), programs: ['git'], value: /^http\.sslverify=(?:0|false)$/i },
  {
    ...tls('-o --option'),
    programs: ['apt-get'],
    value: /^Acquire::https::(?:.*::)?Verify-(?:Peer|Host)=(?:0|no|false)$/i,
  },
  {
    ...signature('-o --option', 'CKV2_DOCKER_8'),
    programs: ['apt-get'],
    value: /^APT::Get::AllowUnauthenticated=(?:1|yes|true)$/i,
  },
  { ...tls('--check-certificate'), programs: ['aria2c'], value: /^false$/ },
];

/** Settings that are written by a command: `npm config set strict-ssl false`. */
const settings: readonly {
  readonly programs: readonly string[];
  readonly verbs: string;
  readonly key: RegExp;
  readonly checkov?: string;
}[] = [
  { programs: ['npm', 'yarn', 'pnpm'], verbs: 'config set', key: /^strict-ssl$/, checkov: 'CKV2_DOCKER_13' },
  { programs: ['npm'], verbs: 'set', key: /^strict-ssl$/, checkov: 'CKV2_DOCKER_13' },
  { programs: ['git'], verbs: 'config', key: /^http\.(?:.*\.)?sslverify$/i },
  { programs: ['conda'], verbs: 'config', key: /^ssl_verify$/ },
];

interface Table {
  readonly flags: readonly Flag[];
  readonly options: typeof options;
  readonly settings: typeof settings;
}

const tables = new Map<string, Table>();

/** The rows of the tables above that are about one program; those about `pip` also for `python -m pip`. */
function tableOf(program: string): Table {
  let table = tables.get(program);
  if (!table) {
    table = {
      flags: flags[program] ?? [],
      options: options.filter(({ programs }) => programs.includes(program)),
      settings: settings.filter(({ programs }) => programs.includes(program)),
    };
    tables.set(program, table);
  }
  return table;
}

/** All that the tables above name. */
const programs: ReadonlySet<string> = new Set([
  ...Object.keys(flags),
  ...[...options, ...settings].flatMap((each) => each.programs),
]);

/** What one command switches off, in source order. `source` is the text of the file. */
export function switchedOff(command: ShellCommand, source: string): readonly SwitchedOff[] {
  const name = command.name === undefined ? '' : canonicalProgram(command.name);
  const program = name === 'python' && command.args[1]?.value === 'pip' ? 'pip' : name;
  if (!programs.has(program)) return [];
  const { flags, options, settings } = tableOf(program);
  return [
    ...flags.flatMap((flag) => byFlag(command, flag, source)),
    ...options.flatMap((option) => byOption(command, option, source)),
    ...settings.flatMap((setting) => bySetting(command, setting)),
  ].sort((a, b) => a.range.start - b.range.start);
}

function byFlag(command: ShellCommand, { what, names, checkov }: Flag, source: string): SwitchedOff[] {
  return names.flatMap((name) => {
    const word = command.flag(name);
    if (!word) return [];
    const isCluster = /^-\w$/.test(name) && word.text.length > 2;
    const { range } = word;
    const removed = wordRemoval(source, range);
    const removal = isCluster
      ? [{ range, text: word.text.replace(name[1]!, '') }]
      : removed
        ? [{ range: removed, text: '' }]
        : [];
    const isPlain = source.slice(range.start, range.end) === word.text;
    return [{ what, command, text: name, range, removal: isPlain ? removal : [], checkov }];
  });
}

function byOption(
  command: ShellCommand,
  { what, names, value, checkov }: (typeof options)[number],
  source: string,
): SwitchedOff[] {
  return command.args.flatMap((word, index) => {
    const name = names.find((each) => word.value === each || word.prefix.startsWith(`${each}=`));
    if (name === undefined) return [];
    const next = word.value === name ? command.args[index + 1] : undefined;
    const text = next ? next.value : word.value?.slice(name.length + 1);
    if (value && (text === undefined || !value.test(text))) return [];
    const range = { start: word.range.start, end: (next ?? word).range.end };
    const removed = onOneLine(source, range) ? wordRemoval(source, range) : undefined;
    const shown = text === undefined || !value ? name : `${name}${next ? ' ' : '='}${text}`;
    return [{ what, command, text: shown, range, removal: removed ? [{ range: removed, text: '' }] : [], checkov }];
  });
}

const onOneLine = (source: string, { start, end }: Range): boolean => !source.slice(start, end).includes('\n');

function bySetting(command: ShellCommand, { verbs, key, checkov }: (typeof settings)[number]): SwitchedOff[] {
  const words = command.args.filter(({ value }) => value === undefined || !value.startsWith('-'));
  const expected = verbs.split(' ');
  if (!expected.every((verb, index) => words[index]?.value === verb)) return [];
  const [name, value] = setting(words.slice(expected.length));
  if (!name || !key.test(name.text) || !/^(?:false|0|no|off)$/i.test(value?.text ?? '')) return [];
  const range = { start: name.word.range.start, end: value!.word.range.end };
  return [{ what: 'tls', command, text: `${name.text}=${value!.text}`, range, removal: [], checkov }];
}

interface Part {
  readonly text: string;
  readonly word: ShellWord;
}

/** `key value`, or `key=value` in one word. */
function setting([first, second]: readonly ShellWord[]): [Part | undefined, Part | undefined] {
  if (first?.value === undefined) return [undefined, undefined];
  const [key = '', value] = first.value.split('=');
  if (value !== undefined)
    return [
      { text: key, word: first },
      { text: value, word: first },
    ];
  return [{ text: key, word: first }, second?.value === undefined ? undefined : { text: second.value, word: second }];
}
