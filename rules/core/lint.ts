import { type InlineDockerfile, inlineDockerfiles } from '../model/compose/inline-dockerfile.ts';
import { oncePer } from '../model/once-per.ts';
import { composeOf, dockerfileOf } from '../model/project/neighbours.ts';
import { Project } from '../model/project/project.ts';
import type { Surroundings } from '../model/project/surroundings.ts';
import type { Reader } from '../model/remembering.ts';
import { maskSecrets } from '../model/secrets/mask.ts';
import type { Range } from '../model/text.ts';
import { type ActiveRule, activeRules, type ResolvedConfig } from './config.ts';
import type { Finding, FindingData, Fix, SuppressedFinding } from './finding.ts';
import type { Details, Edit, FixDraft, Peer, RegisteredRule, Sources } from './rule.ts';
import { RuleSet } from './rule-set.ts';
import { supersede } from './supersede.ts';
import { type LintedDocument, readSuppressions, suppress } from './suppress.ts';
import { failsBuild, type SuppressionName } from './suppression-comment.ts';
import { couldReport, reportInvalid, reportUnused } from './suppression-report.ts';

export type DocumentKind = 'dockerfile' | 'compose';

export interface LintInput {
  /** For overrides by glob; see `ConfigLayer`. */
  readonly path: string;
  readonly text: string;
  readonly kind: DocumentKind;
}

export interface LintOptions {
  readonly config: ResolvedConfig;
  /** Without them, project rules know nothing but the file. */
  readonly surroundings?: Surroundings;
  /** Default: all there are. */
  readonly rules?: readonly RegisteredRule[];
  /** The day to judge on, `YYYY-MM-DD`: the engine has no clock. */
  readonly today?: string;
}

export interface LintResult {
  readonly kind: DocumentKind;
  /** Sorted by place, then rule; each rule at most once per range. */
  readonly findings: readonly Finding[];
  /** What comments hide. */
  readonly suppressed: readonly SuppressedFinding[];
  readonly document: LintedDocument;
}

/** Lints one file. Never throws, whatever the text holds: a rule that fails becomes a finding. */
export function lint(input: LintInput, options: LintOptions): LintResult {
  return new Run(input, options).result();
}

class Run {
  readonly #kind: DocumentKind;
  readonly #options: LintOptions;
  readonly #active: readonly ActiveRule[];
  readonly #document: LintedDocument;
  readonly #failures: Finding[] = [];

  constructor({ kind, path, text }: LintInput, options: LintOptions) {
    this.#kind = kind;
    this.#options = options;
    this.#active = activeRules(options.config, path, options.rules);
    this.#document = this.#parse(text);
  }

  result(): LintResult {
    const document = this.#document;
    const rules = RuleSet.of(this.#options.rules);
    const inline = this.#checkInlineDockerfiles();
    const found = supersede(withoutRepetition([...this.#check(document), ...inline.findings]), rules);
    const { findings, suppressed } = this.#applyComments(document, found);
    this.#parser.forget(document.source);
    return {
      kind: this.#kind,
      findings: [...findings, ...this.#failures].sort(byPlace),
      suppressed: [...suppressed, ...inline.suppressed].sort((a, b) => byPlace(a.finding, b.finding)),
      document,
    };
  }

  /**
   * The document may have been read before, for its surroundings. Once linted it carries all that the rules ever asked:
   * many times its text. So it is not kept, or each garbage collection while somebody types would copy several.
   */
  get #parser(): Reader<LintedDocument> {
    return this.#kind === 'dockerfile' ? dockerfileOf : composeOf;
  }

  #parse(text: string): LintedDocument {
    try {
      return this.#parser(text);
    } catch (error) {
      this.#fail('parser', error);
      return this.#parser('');
    }
  }

  /** @param inlined what `document` is, if it stands in the linted file */
  #check(document: LintedDocument, inlined?: InlineDockerfile): Finding[] {
    const { today } = this.#options;
    const project = this.#project(inlined);
    const findings: Finding[] = [];
    for (const active of activeFor[document.kind](this.#active)) {
      const before = findings.length;
      try {
        run(active, document, project, today, findings);
      } catch (error) {
        findings.length = before;
        this.#fail(active.rule.id, error);
      }
    }
    return breaksBuild(document) ? findings.map(asError) : findings;
  }

  #project(inlined: InlineDockerfile | undefined): Project {
    const { surroundings } = this.#options;
    if (!surroundings && !inlined) return Project.empty;
    return new Project(surroundings ?? Project.empty.surroundings, this.#document, inlined);
  }

  /** Lints the Dockerfiles in a Compose file, each by itself, its own comments included. */
  #checkInlineDockerfiles(): Outcome {
    const document = this.#document;
    const rules = RuleSet.of(this.#options.rules);
    const inlined = document.kind === 'compose' ? inlineDockerfiles(document) : [];
    const outcomes = inlined.map((inline) => {
      const found = supersede(withoutRepetition(this.#check(inline.document, inline)), rules);
      const { findings, suppressed } = this.#applyComments(inline.document, found);
      return {
        findings: findings.flatMap((finding) => placed(finding, inline, document.source)),
        suppressed: suppressed.flatMap((one) =>
          placed(one.finding, inline, document.source).map((finding) => ({ ...one, finding })),
        ),
      };
    });
    return {
      findings: outcomes.flatMap(({ findings }) => findings),
      suppressed: outcomes.flatMap(({ suppressed }) => suppressed),
    };
  }

  /** Hides what comments hide, and reports the comments that are wrong or hide nothing. */
  #applyComments(document: LintedDocument, found: readonly Finding[]): Outcome {
    const { inlineConfig } = this.#options.config;
    const suppressions = inlineConfig.enabled ? readSuppressions(document) : [];
    if (suppressions.length === 0) return { findings: found, suppressed: [] };
    const used = new Set<SuppressionName>();
    const first = suppress(found, suppressions, used);
    const about: Finding[] = [];
    const reporter = (ruleId: string) => {
      const active = this.#active.find(({ rule }) => rule.id === ruleId);
      return (range: Range, messageId: string, data: FindingData, details?: Details) => {
        if (active) about.push(finding(active, document, range, messageId, data, details));
      };
    };
    reportInvalid(suppressions, RuleSet.of(this.#options.rules), inlineConfig, reporter('invalid-suppression'));
    if (inlineConfig.reportUnused) {
      const ran = couldReport(this.#active, this.#options.surroundings !== undefined);
      reportUnused(document, suppressions, used, ran, reporter('unused-suppression'));
    }
    const second = suppress(withoutRepetition(about), suppressions, used);
    return {
      findings: [...first.shown, ...second.shown],
      suppressed: [...first.suppressed, ...second.suppressed].sort((a, b) => byPlace(a.finding, b.finding)),
    };
  }

  #fail(failed: string, error: unknown): void {
    const known = RuleSet.of(this.#options.rules).byId.get('internal-error');
    const data = { rule: failed, error: describe(error) };
    this.#failures.push({
      ruleId: 'internal-error',
      family: known?.family ?? 'correctness',
      severity: 'error',
      messageId: 'failed',
      data,
      range: { start: 0, end: 0 },
    });
  }
}

/** The rules that read a kind of document. */
const activeFor = {
  dockerfile: oncePer((active: readonly ActiveRule[]) => active.filter(({ rule }) => rule.checkDockerfile)),
  compose: oncePer((active: readonly ActiveRule[]) => active.filter(({ rule }) => rule.checkCompose)),
};

/** Adds what one rule has to say. */
function run(
  active: ActiveRule,
  document: LintedDocument,
  project: Project,
  today: string | undefined,
  findings: Finding[],
): void {
  const { rule, options } = active;
  const report = (range: Range, messageId: string, data: FindingData, details?: Details) => {
    findings.push(finding(active, document, range, messageId, data, details));
  };
  if (document.kind === 'dockerfile') rule.checkDockerfile?.({ doc: document, options, project, report, today });
  else rule.checkCompose?.({ doc: document, options, project, report, today });
}

interface Outcome {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

/** A finding of a Dockerfile in a Compose file as one of that file; none where Compose fills in the text it is about. */
function placed(finding: Finding, inline: InlineDockerfile, source: string): readonly Finding[] {
  const range = inline.range(finding.range);
  if (inline.isFilledIn(range)) return [];
  const { fixes, related, ...rest } = finding;
  const moved = (fixes ?? []).flatMap((fix) => {
    const edits = fix.edits.flatMap((edit) => inline.edit(edit) ?? []);
    return edits.length === fix.edits.length ? [completeFix({ ...fix, edits }, source)] : [];
  });
  return [
    {
      ...rest,
      range,
      ...(moved.length > 0 ? { fixes: moved } : {}),
      ...(related
        ? {
            related: related.map((one) => (one.path === undefined ? { ...one, range: inline.range(one.range) } : one)),
          }
        : {}),
    },
  ];
}

/** A JSON parser's complaint quotes what it read, which may be a secret: then the error's name has to do. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  return error instanceof SyntaxError ? error.name : `${error.name}: ${error.message}`;
}

function finding(
  { rule, severity }: ActiveRule,
  document: LintedDocument,
  range: Range,
  messageId: string,
  data: FindingData,
  { fixes: drafts = [], related = [], tags = [], sources: peers }: Details = {},
): Finding {
  const { source } = document;
  const end = drafts.length > 0 ? endOfReadable(document) : 0;
  const fixes = drafts.filter(({ edits }) => edits.every((edit) => edit.range.end <= end));
  const sources = peers ? narrowed(rule.sources, peers) : rule.sources;
  return {
    ruleId: rule.id,
    family: rule.family,
    severity,
    messageId,
    data: withoutSecrets(data, document),
    range: clamp(range, source.length),
    ...(fixes.length > 0
      ? { fixes: fixes.map((fix) => completeFix({ ...fix, data: withoutSecrets(fix.data ?? {}, document) }, source)) }
      : {}),
    ...(related.length > 0
      ? {
          related: related.map(({ message, data = {}, ...place }) => ({
            ...place,
            messageId: message,
            data: withoutSecrets(data, document),
          })),
        }
      : {}),
    ...(tags.length > 0 ? { tags } : {}),
    ...(sources ? { sources } : {}),
    ...(rule.factors ? { factors: rule.factors } : {}),
  };
}

/** Messages are read by more people than the file. */
const withoutSecrets = (data: FindingData, document: LintedDocument): FindingData =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, typeof value === 'string' ? maskSecrets(value, document) : value]),
  );

function narrowed(sources: Sources | undefined, peers: NonNullable<Details['sources']>): Sources | undefined {
  if (!isList(peers)) return peers;
  const kept = Object.entries(sources ?? {}).filter(([peer]) => peers.some((wanted) => wanted === peer));
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** What is never closed: all that follows became part of it, and so would a text that a fix puts there. */
const unclosed: ReadonlySet<string> = new Set([
  'unterminatedHeredoc',
  'yaml-syntax',
  'yaml-unclosed-bracket',
  'yaml-unclosed-quote',
]);

/** The offset behind which a document does not mean what its author thinks. */
const endOfReadable = ({ problems }: LintedDocument): number =>
  Math.min(Infinity, ...problems.flatMap(({ code, range }) => (unclosed.has(code) ? range.start : [])));

const isList = (sources: NonNullable<Details['sources']>): sources is readonly Peer[] => Array.isArray(sources);

function completeFix({ key, data = {}, safe, edits, snippet }: FixDraft, source: string): Fix {
  const sorted = edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  return {
    key,
    data,
    safe,
    edits: source.includes('\r\n') ? sorted.map(withCrlf) : sorted,
    ...(snippet ? { snippet } : {}),
  };
}

/** Rules write LF; a file that has CRLF keeps it. */
const withCrlf = (edit: Edit): Edit => ({ ...edit, text: edit.text.replace(/\r?\n/g, '\r\n') });

function clamp({ start, end }: Range, length: number): Range {
  const from = Math.max(0, Math.min(start, length));
  return { start: from, end: Math.max(from, Math.min(end, length)) };
}

/** The same text can be reached twice, through an anchor or a stage others build on: the first report stays. */
function withoutRepetition(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ ruleId, range }) => {
    const key = `${range.start} ${range.end} ${ruleId}`;
    return !seen.has(key) && seen.add(key);
  });
}

function byPlace(a: Finding, b: Finding): number {
  return (
    a.range.start - b.range.start ||
    a.range.end - b.range.end ||
    (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)
  );
}

/** `# check=error=true`: BuildKit ends the build with an error where one of its own checks finds something. */
const breaksBuild = (document: LintedDocument): boolean =>
  document.kind === 'dockerfile' && failsBuild(document.directive('check')?.value ?? '');

const asError = (finding: Finding): Finding =>
  finding.sources?.buildkit ? { ...finding, severity: 'error' } : finding;
