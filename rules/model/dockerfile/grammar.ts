/**
 * What each instruction takes: flags, arguments, variables (BuildKit's frontend/dockerfile/instructions/parse.go,
 * bflag.go and commands_runmount.go).
 */

/** How the value of a flag is read. `boolean`: also without a value. `duration`: Go's notation, `1m30s`. */
export interface FlagGrammar {
  readonly value: 'text' | 'boolean' | 'duration' | 'count';
  /** May stand there several times. */
  readonly repeatable?: true;
  /** The only values there are. */
  readonly choices?: readonly string[];
}

const text: FlagGrammar = { value: 'text' };
const repeated: FlagGrammar = { value: 'text', repeatable: true };
const boolean: FlagGrammar = { value: 'boolean' };
const duration: FlagGrammar = { value: 'duration' };
const copying = { chown: text, chmod: text, link: boolean, exclude: repeated } as const;

const flags: Readonly<Record<string, Readonly<Record<string, FlagGrammar>>>> = {
  FROM: { platform: text },
  COPY: { ...copying, from: text, parents: boolean },
  ADD: { ...copying, checksum: text, 'keep-git-dir': boolean, unpack: boolean },
  RUN: {
    mount: repeated,
    network: { ...text, choices: ['default', 'none', 'host'] },
    security: { ...text, choices: ['sandbox', 'insecure'] },
    device: repeated,
  },
  HEALTHCHECK: {
    interval: duration,
    timeout: duration,
    'start-period': duration,
    'start-interval': duration,
    retries: { value: 'count' },
  },
};

/** The flags of an instruction by name, without the dashes; empty where it has none. */
export const flagsOf = (keyword: string): Readonly<Record<string, FlagGrammar>> =>
  Object.hasOwn(flags, keyword) ? flags[keyword]! : {};

/** The grammar of one flag; `undefined`: there is no such flag. Upper and lower case differ. */
export function flagGrammar(keyword: string, name: string): FlagGrammar | undefined {
  const known = flagsOf(keyword);
  return Object.hasOwn(known, name) ? known[name] : undefined;
}

const expanding = new Set('FROM ARG ENV LABEL ADD COPY WORKDIR USER EXPOSE VOLUME STOPSIGNAL'.split(' '));

/** Whether BuildKit replaces variables in the words of an instruction. Where it does not, the shell may. */
export const expandsVariables = (keyword: string): boolean => expanding.has(keyword);

/** The flags whose value BuildKit replaces variables in. */
const expandingFlags: Readonly<Record<string, readonly string[]>> = {
  FROM: ['platform'],
  ADD: ['chown', 'chmod', 'checksum'],
  COPY: ['chown', 'chmod'],
  RUN: ['mount'],
};
export const expandsFlag = (keyword: string, flag: string): boolean =>
  Object.hasOwn(expandingFlags, keyword) && expandingFlags[keyword]!.includes(flag);

/** How the value of a mount option is read. `switch`: a boolean, also without a value. */
export interface MountOptionGrammar {
  readonly value: 'text' | 'switch' | 'octal' | 'number';
  readonly choices?: readonly string[];
}

const anyText: MountOptionGrammar = { value: 'text' };
const onOff: MountOptionGrammar = { value: 'switch' };
const number: MountOptionGrammar = { value: 'number' };
const target = { target: anyText, dst: anyText, destination: anyText };
const source = { source: anyText, src: anyText };
const access = { ro: onOff, readonly: onOff, rw: onOff, readwrite: onOff };
const ownership: Readonly<Record<string, MountOptionGrammar>> = { mode: { value: 'octal' }, uid: number, gid: number };

const mounts: Readonly<Record<string, Readonly<Record<string, MountOptionGrammar>>>> = {
  bind: { ...target, ...source, ...access, from: anyText },
  cache: {
    ...target,
    ...source,
    ...access,
    ...ownership,
    id: anyText,
    from: anyText,
    sharing: { value: 'text', choices: ['shared', 'private', 'locked'] },
  },
  tmpfs: { ...target, ...access, size: anyText },
  secret: { ...target, ...source, ...access, ...ownership, id: anyText, required: onOff, env: anyText },
  ssh: { ...target, ...source, ...access, ...ownership, id: anyText, required: onOff },
};

/** The types of `RUN --mount`. */
export const mountTypes: readonly string[] = Object.keys(mounts);

/** The options of a mount of this type by name, besides `type`; `undefined`: there is no such type. */
export const mountOptionsOf = (type: string): Readonly<Record<string, MountOptionGrammar>> | undefined =>
  Object.hasOwn(mounts, type) ? mounts[type] : undefined;

const stageName = /^[a-z][a-z0-9_.-]*$/;

/** Whether `FROM … AS name` may use the name; upper case is lowered before. */
export const isStageName = (name: string): boolean => stageName.test(name.toLowerCase());

/** `ENV NAME` that a `$NAME` can mean. */
export const isVariableName = (name: string): boolean => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
