import type { Connection } from 'vscode-languageserver';
import type { Language } from '../rules/core/rule.ts';

/** The settings `plimsoll.*` as they apply to one document. */
export interface Settings {
  readonly enable: boolean;
  readonly language: 'auto' | Language;
  readonly run: 'onType' | 'onSave';
  readonly preset: string;
  /** As in a configuration file: severities, or lists of a severity and options, by rule. */
  readonly rules: Readonly<Record<string, unknown>>;
  /** A configuration file instead of the nearest one; empty: the nearest one. */
  readonly configFile: string;
  readonly hover: 'all' | 'findings' | 'off';
  /** `rules`: ids of rules alone. */
  readonly completion: 'auto' | 'rules' | 'off';
  /** Files that are not open are looked at, too. */
  readonly lintWorkspace: boolean;
  /** Facts above the final stage and each service. */
  readonly codeLens: boolean;
  /** Findings that another extension surely reports, too: left to that one, or shown all the same. */
  readonly overlap: 'auto' | 'keepAll';
}

export const defaultSettings: Settings = {
  enable: true,
  language: 'auto',
  run: 'onType',
  preset: 'recommended',
  rules: {},
  configFile: '',
  hover: 'all',
  completion: 'auto',
  lintWorkspace: false,
  codeLens: false,
  overlap: 'auto',
};

/** What a client sent, of any shape, with the defaults where it says nothing usable. */
export function readSettings(value: unknown): Settings {
  const given = isObject(value) ? value : {};
  const oneOf = <K extends 'language' | 'run' | 'hover' | 'completion' | 'overlap'>(
    key: K,
    ...allowed: Settings[K][]
  ): Settings[K] => allowed.find((option) => option === given[key]) ?? defaultSettings[key];
  return {
    enable: given.enable !== false,
    language: oneOf('language', 'auto', 'en', 'de'),
    run: oneOf('run', 'onType', 'onSave'),
    preset: typeof given.preset === 'string' ? given.preset : defaultSettings.preset,
    rules: isObject(given.rules) ? given.rules : {},
    configFile: typeof given.configFile === 'string' ? given.configFile.trim() : '',
    hover: oneOf('hover', 'all', 'findings', 'off'),
    completion: oneOf('completion', 'auto', 'rules', 'off'),
    lintWorkspace: given.lintWorkspace === true,
    codeLens: given.codeLens === true,
    overlap: oneOf('overlap', 'auto', 'keepAll'),
  };
}

/** The language to speak: the setting's, or else the one the client displays everything in. */
export function languageOf(settings: Settings, locale: string | undefined): Language {
  if (settings.language !== 'auto') return settings.language;
  return /^de(?![a-z])/i.test(locale ?? '') ? 'de' : 'en';
}

/**
 * Settings per document, asked for when needed. A client that cannot be asked sends them with `initialize` or with
 * `workspace/didChangeConfiguration`, either as `plimsoll` or bare.
 */
export class SettingsStore {
  readonly #connection: Connection;
  readonly #asks: boolean;
  #sent: Settings;
  readonly #asked = new Map<string, Promise<Settings>>();

  constructor(connection: Connection, asks: boolean, initial: unknown) {
    this.#connection = connection;
    this.#asks = asks;
    this.#sent = readSettings(section(initial));
  }

  of(uri: string): Promise<Settings> {
    if (!this.#asks) return Promise.resolve(this.#sent);
    let settings = this.#asked.get(uri);
    if (!settings) {
      settings = this.#connection.workspace
        .getConfiguration({ scopeUri: uri, section: 'plimsoll' })
        .then(readSettings, () => defaultSettings);
      this.#asked.set(uri, settings);
    }
    return settings;
  }

  /** Takes in a `workspace/didChangeConfiguration`. */
  changed(settings: unknown): void {
    this.#asked.clear();
    if (!this.#asks) this.#sent = readSettings(section(settings));
  }

  forget(uri: string): void {
    this.#asked.delete(uri);
  }
}

const section = (value: unknown): unknown => (isObject(value) && 'plimsoll' in value ? value.plimsoll : value);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
