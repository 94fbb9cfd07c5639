import {
  type Config,
  type ConfigLayer,
  isIgnored,
  type ResolvedConfig,
  resolveConfig,
} from '../../rules/core/config.ts';
import type { Finding, Fix } from '../../rules/core/finding.ts';
import { type FixResult, fixAll } from '../../rules/core/fix.ts';
import { type DocumentKind, type LintInput, type LintOptions, type LintResult, lint } from '../../rules/core/lint.ts';
import { renderFixTitle, renderMessage, renderRelated } from '../../rules/core/render.ts';
import type { Language, Severity } from '../../rules/core/rule.ts';
import { rulePage } from '../../rules/core/rule-page.ts';
import { joinPath, pathWithin } from '../../rules/model/project/path.ts';
import { maskSecrets, secretRanges } from '../../rules/model/secrets/mask.ts';
import { LineIndex, type Range } from '../../rules/model/text.ts';
import { type ConfigFileProblem, ConfigLoader } from '../config-file.ts';
import { CachedFileReader, type FileReader, type ReadFailure } from '../file-reader.ts';
import { projectRoot } from '../project-root.ts';
import { SurroundingsCollector } from '../surroundings.ts';
import { kindByName, kindOf } from './kind.ts';
import type { FileReport, ReportedFinding, ReportedRelated, Span } from './report.ts';

/** How files are to be linted; plain, so that a worker can be told. */
export interface LintSettings {
  /** Absolute, with `/`. */
  readonly workingDirectory: string;
  readonly language: Language;
  /** What the command line says; wins over configuration files. */
  readonly commandLine: Config;
  readonly select?: readonly string[];
  readonly ignore?: readonly string[];
  /** No configuration files. */
  readonly isolated: boolean;
  /** This configuration file (absolute) instead of the nearest one. */
  readonly config?: string;
  /** The day to judge on, `YYYY-MM-DD`. */
  readonly today: string;
  /** Which fixes to apply to what is reported. */
  readonly fix: 'none' | 'safe' | 'unsafe';
}

/** A file to lint: found, or named. */
export interface LintTarget {
  /** Absolute, with `/`. */
  readonly path: string;
  /** Named on the command line: linted whatever it is called and whatever the configuration ignores. */
  readonly explicit: boolean;
  /** The text, where it does not come from the file itself. */
  readonly text?: string;
}

/** What came of one file. */
export interface LintOutcome {
  readonly path: string;
  readonly report?: FileReport;
  readonly failure?: ReadFailure;
  /** The text with fixes, where some went in. */
  readonly fixed?: string;
  /** The text before. */
  readonly original?: string;
  readonly fixCount: number;
  /** The level the file's configuration sets, and the baseline it names (absolute). */
  readonly failLevel: Severity | 'never';
  readonly baseline?: string;
  readonly configProblems: readonly ConfigFileProblem[];
}

/** Lints files one by one, each with its configuration and surroundings. */
export class FileLinter {
  readonly #settings: LintSettings;
  readonly #reader: CachedFileReader;
  readonly #configs: ConfigLoader;
  readonly #collectors = new Map<string, SurroundingsCollector>();
  readonly #resolved = new Map<string, ResolvedConfig>();

  constructor(settings: LintSettings, reader: FileReader) {
    this.#settings = settings;
    this.#reader = new CachedFileReader(reader);
    this.#configs = new ConfigLoader(this.#reader);
  }

  /** The outcome for a file, or undefined when it is none of ours or the configuration leaves it out. */
  async lint(target: LintTarget): Promise<LintOutcome | undefined> {
    const { path, explicit } = target;
    const { layers, problems: configProblems } = await this.#configOf(path);
    const config = this.#resolve(layers);
    if (!explicit && isIgnored(config, path)) return undefined;
    const base = {
      path,
      fixCount: 0,
      configProblems,
      failLevel: config.failLevel,
      ...(config.baseline ? { baseline: joinPath(config.baseline.directory, config.baseline.path) } : {}),
    };
    const read = target.text === undefined ? await this.#reader.read(path) : { text: target.text };
    if ('failure' in read) {
      // Any YAML file may be a Compose file, but few are: one that cannot be read is not missed.
      const name = kindByName(path);
      const isCandidate = explicit || (name !== undefined && name !== 'yaml');
      return isCandidate ? { ...base, failure: read.failure } : undefined;
    }
    const kind = kindOf(path, read.text, explicit);
    if (!kind) return undefined;
    return { ...base, ...(await this.#run({ path, kind, text: read.text }, config)) };
  }

  async #run(
    input: LintInput,
    config: ResolvedConfig,
  ): Promise<Pick<LintOutcome, 'report' | 'fixed' | 'original' | 'fixCount'>> {
    const root = await projectRoot(this.#reader, input.path, this.#settings.workingDirectory);
    const inRoot = pathWithin(root, input.path) ?? input.path;
    const surroundings = await this.#collectorOf(root).collect(inRoot, input.kind, input.text);
    const { fix, today } = this.#settings;
    const options: LintOptions = { config, surroundings, today };
    const fixed: FixResult =
      fix === 'none'
        ? { text: input.text, fixed: [], result: lint(input, options) }
        : fixAll(input, options, { unsafe: fix === 'unsafe' });
    const { text, result } = fixed;
    const words = new FindingWords(this.#settings, input.path, text, root, surroundings.texts);
    const report = words.report(input.kind, result);
    const changed = text === input.text ? {} : { fixed: text, original: input.text };
    return { report, fixCount: fixed.fixed.length, ...changed };
  }

  async #configOf(path: string): Promise<{ layers: readonly ConfigLayer[]; problems: readonly ConfigFileProblem[] }> {
    const { isolated, config } = this.#settings;
    if (isolated) return { layers: [], problems: [] };
    return config === undefined ? this.#configs.forFile(path) : this.#configs.load(config);
  }

  /** One object per set of layers: the engine keeps what it computes by it. */
  #resolve(layers: readonly ConfigLayer[]): ResolvedConfig {
    const { commandLine, select, ignore, workingDirectory } = this.#settings;
    const key = layers.map((layer) => layer.directory).join('\n');
    let resolved = this.#resolved.get(key);
    if (!resolved) {
      resolved = resolveConfig([...layers, { config: commandLine, directory: workingDirectory }], {
        ...(select ? { select } : {}),
        ...(ignore ? { ignore } : {}),
      });
      this.#resolved.set(key, resolved);
    }
    return resolved;
  }

  #collectorOf(root: string): SurroundingsCollector {
    let collector = this.#collectors.get(root);
    if (!collector) {
      collector = new SurroundingsCollector(this.#reader, root);
      this.#collectors.set(root, collector);
    }
    return collector;
  }
}

/** Puts findings of one file into words, lines and columns. */
class FindingWords {
  readonly #settings: LintSettings;
  readonly #path: string;
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #root: string;
  readonly #neighbours: Readonly<Record<string, string>>;

  constructor(
    settings: LintSettings,
    path: string,
    text: string,
    root: string,
    neighbours: Readonly<Record<string, string>>,
  ) {
    this.#settings = settings;
    this.#path = displayPath(path, settings.workingDirectory);
    this.#text = text;
    this.#lines = new LineIndex(text);
    this.#root = root;
    this.#neighbours = neighbours;
  }

  report(kind: DocumentKind, { findings, document }: LintResult): FileReport {
    const confidentialLines = secretRanges(document).flatMap((range) => {
      const { line, endLine } = span(this.#lines, range);
      return Array.from({ length: endLine - line + 1 }, (_, index) => line + index);
    });
    return {
      path: this.#path,
      kind,
      text: this.#text,
      findings: findings.map((finding) => this.#finding(finding, document)),
      ...(confidentialLines.length > 0 ? { confidentialLines } : {}),
    };
  }

  #finding(finding: Finding, document: LintResult['document']): ReportedFinding {
    const { language } = this.#settings;
    // Reports are kept and passed on: a text that repeats a secret of the file stays in the file.
    const repeatsSecret = ({ edits }: Fix) => edits.some(({ text }) => maskSecrets(text, document) !== text);
    const fixes = (finding.fixes ?? []).filter((fix) => !fix.snippet && !repeatsSecret(fix));
    return {
      rule: finding.ruleId,
      family: finding.family,
      severity: finding.severity,
      message: renderMessage(finding, language),
      ...span(this.#lines, finding.range),
      sources: finding.sources ?? {},
      factors: finding.factors ?? [],
      fixes: fixes.map((fix) => ({
        title: renderFixTitle(finding, fix, language),
        safe: fix.safe,
        edits: fix.edits.map((edit) => ({ ...span(this.#lines, edit.range), text: edit.text })),
      })),
      related: this.#related(finding),
      url: rulePage(finding.ruleId, language),
    };
  }

  #related(finding: Finding): readonly ReportedRelated[] {
    return (finding.related ?? []).flatMap((related) => {
      const message = renderRelated(finding, related, this.#settings.language);
      if (related.path === undefined) return [{ path: this.#path, message, ...span(this.#lines, related.range) }];
      const text = this.#neighbours[related.path];
      if (text === undefined) return [];
      const path = displayPath(joinPath(this.#root, related.path), this.#settings.workingDirectory);
      return [{ path, message, ...span(new LineIndex(text), related.range) }];
    });
  }
}

function span(lines: LineIndex, range: Range): Span {
  const start = lines.position(range.start);
  const end = lines.position(range.end);
  return { line: start.line + 1, column: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1 };
}

/** A path as the user would write it: relative to the working directory where it lies in it. */
export const displayPath = (path: string, workingDirectory: string): string =>
  pathWithin(workingDirectory === '/' ? '' : workingDirectory, path) || path;
