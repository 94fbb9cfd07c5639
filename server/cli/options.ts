import { parseArgs } from 'node:util';
import { presetNames } from '../../rules/core/presets.ts';
import { type Language, languages, type Severity, severities } from '../../rules/core/rule.ts';
import { suggest } from '../../rules/core/suggest.ts';
import { type Format, formats } from './reporters/index.ts';

export const commands = ['lint', 'explain', 'rules', 'init', 'lsp'] as const;
export type Command = (typeof commands)[number];

/** What was asked for on the command line. */
export interface CommandLine {
  readonly command: Command;
  /** Paths, or the rule to explain. */
  readonly operands: readonly string[];
  readonly help: boolean;
  readonly version: boolean;
  readonly language: Language;
  readonly preset?: string;
  readonly select?: readonly string[];
  readonly ignore?: readonly string[];
  /** `id=severity`, as given. */
  readonly rules: readonly string[];
  readonly isolated: boolean;
  readonly config?: string;
  readonly format: Format;
  readonly outputFile?: string;
  readonly color: 'auto' | 'always' | 'never';
  readonly stdinFilename?: string;
  readonly failLevel?: Severity | 'never';
  readonly maxWarnings?: number;
  readonly fix: boolean;
  readonly unsafeFixes: boolean;
  readonly diff: boolean;
  readonly fixDryRun: boolean;
  readonly baseline?: string;
  readonly writeBaseline: boolean;
  readonly jobs?: number;
}

/** A mistake on the command line: the message, already in words. */
export class UsageError extends Error {}

const definitions = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
  language: { type: 'string' },
  preset: { type: 'string' },
  select: { type: 'string', multiple: true },
  ignore: { type: 'string', multiple: true },
  rule: { type: 'string', multiple: true },
  isolated: { type: 'boolean' },
  config: { type: 'string', short: 'c' },
  format: { type: 'string', short: 'f' },
  'output-file': { type: 'string', short: 'o' },
  color: { type: 'string' },
  'stdin-filename': { type: 'string' },
  'fail-level': { type: 'string' },
  'max-warnings': { type: 'string' },
  fix: { type: 'boolean' },
  'unsafe-fixes': { type: 'boolean' },
  diff: { type: 'boolean' },
  'fix-dry-run': { type: 'boolean' },
  baseline: { type: 'string' },
  'write-baseline': { type: 'boolean' },
  jobs: { type: 'string', short: 'j' },
  // Read by the language server itself.
  stdio: { type: 'boolean' },
  'node-ipc': { type: 'boolean' },
  socket: { type: 'string' },
  pipe: { type: 'string' },
  clientProcessId: { type: 'string' },
} as const;
type Name = keyof typeof definitions;

/** The language the environment asks for, as gettext looks it up. */
export function environmentLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const wanted = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^de(?![a-z])/i.test(wanted) ? 'de' : 'en';
}

/** Understands a command line, or throws a {@link UsageError}. */
export function parseCommandLine(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): CommandLine {
  const fallback = environmentLanguage(environment);
  const { values, positionals } = readTokens(args, languageAsked(args) ?? fallback);
  const language = oneOf(values, 'language', languages, fallback) ?? fallback;
  const [first, ...rest] = positionals;
  const command = commands.find((candidate) => candidate === first) ?? 'lint';
  const preset = oneOf(values, 'preset', presetNames, language);
  const failLevel = oneOf(values, 'fail-level', [...severities, 'never'] as const, language);
  const maxWarnings = count(values, 'max-warnings', language);
  const jobs = count(values, 'jobs', language);
  const text = (name: Name): string | undefined => values.get(name)?.at(-1);
  const select = list(values.get('select'));
  const ignore = list(values.get('ignore'));
  const config = text('config');
  const outputFile = text('output-file');
  const stdinFilename = text('stdin-filename');
  const baseline = text('baseline');
  return {
    command,
    operands: first === command ? rest : positionals,
    help: values.has('help'),
    version: values.has('version'),
    language,
    ...(preset === undefined ? {} : { preset }),
    ...(select === undefined ? {} : { select }),
    ...(ignore === undefined ? {} : { ignore }),
    rules: values.get('rule') ?? [],
    isolated: values.has('isolated'),
    ...(config === undefined ? {} : { config }),
    format: oneOf(values, 'format', formats, language) ?? 'pretty',
    ...(outputFile === undefined ? {} : { outputFile }),
    color: oneOf(values, 'color', ['auto', 'always', 'never'] as const, language) ?? 'auto',
    ...(stdinFilename === undefined ? {} : { stdinFilename }),
    ...(failLevel === undefined ? {} : { failLevel }),
    ...(maxWarnings === undefined ? {} : { maxWarnings }),
    fix: values.has('fix'),
    unsafeFixes: values.has('unsafe-fixes'),
    diff: values.has('diff'),
    fixDryRun: values.has('fix-dry-run'),
    ...(baseline === undefined ? {} : { baseline }),
    writeBaseline: values.has('write-baseline'),
    ...(jobs === undefined ? {} : { jobs }),
  };
}

type Values = ReadonlyMap<Name, readonly string[]>;

/** Sorts arguments into options and operands. Node's own checks are off: their messages know no suggestions. */
function readTokens(args: readonly string[], language: Language): { values: Values; positionals: readonly string[] } {
  const { tokens } = parseArgs({
    args: [...args],
    options: definitions,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<Name, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const definition = Object.hasOwn(definitions, token.name) ? definitions[token.name as Name] : undefined;
    if (!definition) throw new UsageError(unknownOption(token.rawName, language));
    if (definition.type === 'string' && (token.value === undefined || (!token.inlineValue && isOption(token.value)))) {
      throw new UsageError(
        language === 'de' ? `Zu ${token.rawName} fehlt ein Wert.` : `${token.rawName} needs a value.`,
      );
    }
    if (definition.type === 'boolean' && token.inlineValue) {
      throw new UsageError(
        language === 'de' ? `${token.rawName} nimmt keinen Wert.` : `${token.rawName} takes no value.`,
      );
    }
    const name = token.name as Name;
    values.set(name, [...(values.get(name) ?? []), token.value ?? '']);
  }
  return { values, positionals };
}

const isOption = (value: string): boolean => /^--?[a-zA-Z]/.test(value);

function unknownOption(written: string, language: Language): string {
  const name = written.replace(/^-+/, '');
  const near = suggest(name, Object.keys(definitions));
  if (language === 'de') return `Eine Option ${written} gibt es nicht.${near ? ` Ist --${near} gemeint?` : ''}`;
  return `There is no option ${written}.${near ? ` Did you mean --${near}?` : ''}`;
}

/** The value of an option that takes one of several words. */
function oneOf<T extends string>(values: Values, name: Name, allowed: readonly T[], language: Language): T | undefined {
  const value = values.get(name)?.at(-1);
  if (value === undefined) return undefined;
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  const near = suggest(value, allowed);
  const choices = allowed.join(', ');
  throw new UsageError(
    language === 'de'
      ? `--${name} kennt „${value}“ nicht.${near ? ` Ist „${near}“ gemeint?` : ''} Möglich sind: ${choices}.`
      : `--${name} does not know "${value}".${near ? ` Did you mean "${near}"?` : ''} Possible are: ${choices}.`,
  );
}

function count(values: Values, name: Name, language: Language): number | undefined {
  const value = values.get(name)?.at(-1);
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new UsageError(
    language === 'de' ? `--${name} braucht eine Zahl, nicht „${value}“.` : `--${name} needs a number, not "${value}".`,
  );
}

/** Comma-separated and repeated values in one list. */
function list(given: readonly string[] | undefined): readonly string[] | undefined {
  return given
    ?.flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** `--language` before everything is understood, so that mistakes are told in it. */
function languageAsked(args: readonly string[]): Language | undefined {
  const index = args.findIndex((arg) => arg === '--language' || arg.startsWith('--language='));
  const value = args[index]?.split('=')[1] ?? args[index + 1];
  return index < 0 ? undefined : languages.find((language) => language === value);
}
