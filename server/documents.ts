import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type LintResult, lint } from '../rules/core/lint.ts';
import type { RegisteredRule } from '../rules/core/rule.ts';
import type { LintedDocument } from '../rules/core/suppress.ts';
import { hasComposeContent, looksLikeCompose } from '../rules/model/compose/detect.ts';
import { composeOf, dockerfileOf } from '../rules/model/project/neighbours.ts';
import { baseName } from '../rules/model/project/path.ts';
import { Project } from '../rules/model/project/project.ts';
import { LineIndex } from '../rules/model/text.ts';
import { pathOfUri } from './locations.ts';
import type { Settings } from './settings.ts';
import type { Circumstances, Kind, Workspace } from './workspace.ts';

/** A document as it was linted. */
export interface Linted {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly lines: LineIndex;
  readonly kind: Kind;
  /** For overrides by glob; absolute where the document lies somewhere. */
  readonly path: string;
  readonly circumstances: Circumstances;
  /** The day it was judged on. */
  readonly today: string;
  /** Without the document, which is large once it was linted: see `lint`. */
  readonly result: Omit<LintResult, 'document'>;
  /** What the text says; read again when somebody asks, and kept for a while. */
  readonly document: LintedDocument;
  /** What it and its surroundings say; of those nothing is known for a document that lies nowhere. */
  readonly project: Project;
  /** Another one for other findings, as long as this program runs. */
  readonly id: string;
}

/** As VS Code, Helix and Neovim call them. */
const composeLanguages = ['dockercompose', 'docker-compose', 'yaml.docker-compose'];

/**
 * What a document is. VS Code and other editors name Dockerfiles and Compose files as languages; other YAML documents
 * are Compose files by what is in them.
 */
export function kindOf(languageId: string, path: string, text: string): Kind | undefined {
  if (composeLanguages.includes(languageId)) return 'compose';
  if (languageId === 'yaml') return looksLikeCompose(path, text) || hasComposeContent(text) ? 'compose' : undefined;
  return languageId === 'dockerfile' ? 'dockerfile' : undefined;
}

/** What a document says, without linting it; undefined when it is none of ours. Each text is read once. */
export function readDocument(document: TextDocument): LintedDocument | undefined {
  const text = document.getText();
  const kind = kindOf(document.languageId, pathOfUri(document.uri) ?? document.uri, text);
  return kind && documentOf(kind, text);
}

const documentOf = (kind: Kind, text: string): LintedDocument =>
  kind === 'dockerfile' ? dockerfileOf(text) : composeOf(text);

const dayOfToday = (): string => new Date().toISOString().slice(0, 10);

const startedAt = Date.now().toString(36);

/** Lints documents, and keeps the last result of each: it stays as long as text, configuration and surroundings do. */
export class DocumentLinter {
  readonly #workspace: Workspace;
  readonly #rules: readonly RegisteredRule[] | undefined;
  readonly #last = new Map<string, Linted>();
  #count = 0;

  constructor(workspace: Workspace, rules?: readonly RegisteredRule[]) {
    this.#workspace = workspace;
    this.#rules = rules;
  }

  /** The findings of a document as it is when everything about it is known; undefined when it is none of ours. */
  async lint(document: TextDocument, settings: Settings): Promise<Linted | undefined> {
    const { uri } = document;
    const path = pathOfUri(uri);
    for (;;) {
      const text = document.getText();
      const kind = kindOf(document.languageId, path ?? uri, text);
      if (!kind || !settings.enable) {
        this.#last.delete(uri);
        return undefined;
      }
      const circumstances = await this.#workspace.circumstances(path, kind, text, settings);
      if (document.getText() === text) return this.#lintNow(document, text, kind, circumstances);
      // The document changed meanwhile; what holds for it may have, too.
    }
  }

  /** Whether the last findings of a document rest on surroundings or a configuration that are others now. */
  async isOutdated(document: TextDocument, settings: Settings): Promise<boolean> {
    const last = this.#last.get(document.uri);
    if (!last) return false;
    const path = pathOfUri(document.uri);
    return (await this.#workspace.circumstances(path, last.kind, document.getText(), settings)) !== last.circumstances;
  }

  /** The findings of a file that is not open; nothing is kept. */
  async lintOnce(document: TextDocument, settings: Settings): Promise<Linted | undefined> {
    const path = pathOfUri(document.uri);
    const text = document.getText();
    const kind = kindOf(document.languageId, path ?? document.uri, text);
    if (!kind || !settings.enable) return undefined;
    const circumstances = await this.#workspace.circumstances(path, kind, text, settings);
    return this.#judge(document, text, kind, circumstances);
  }

  #lintNow(document: TextDocument, text: string, kind: Kind, circumstances: Circumstances): Linted {
    const last = this.#last.get(document.uri);
    const isSame = last?.version === document.version && last.text === text && last.kind === kind;
    if (isSame && last.circumstances === circumstances && last.today === dayOfToday()) return last;
    const linted = this.#judge(document, text, kind, circumstances);
    this.#last.set(document.uri, linted);
    return linted;
  }

  #judge({ uri, version }: TextDocument, text: string, kind: Kind, circumstances: Circumstances): Linted {
    const today = dayOfToday();
    const path = pathOfUri(uri) ?? baseName(uri);
    const { config, surroundings } = circumstances;
    const options = {
      config,
      today,
      ...(surroundings ? { surroundings } : {}),
      ...(this.#rules ? { rules: this.#rules } : {}),
    };
    const { findings, suppressed } = lint({ path, text, kind }, options);
    const id = `${startedAt}-${this.#count++}`;
    return {
      ...{ uri, version, text, lines: new LineIndex(text), kind, path, circumstances, today, id },
      result: { kind, findings, suppressed },
      get document() {
        return documentOf(kind, text);
      },
      get project() {
        return surroundings ? new Project(surroundings, this.document) : Project.empty;
      },
    };
  }

  forget(uri: string): void {
    this.#last.delete(uri);
    this.#workspace.forget(pathOfUri(uri));
  }
}
