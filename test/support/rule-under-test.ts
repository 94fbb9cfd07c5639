import { type Config, resolveConfig } from '../../rules/core/config.ts';
import type { Finding } from '../../rules/core/finding.ts';
import { type DocumentKind, type LintResult, lint } from '../../rules/core/lint.ts';
import { renderMessage } from '../../rules/core/render.ts';
import type { ExampleSource, Language, Messages, RegisteredRule, Report, Rule } from '../../rules/core/rule.ts';
import { rules as allRules } from '../../rules/index.ts';
import { isComposeFileName } from '../../rules/model/compose/detect.ts';
import { surroundingsOf } from '../../rules/model/project/surroundings.ts';
import { type Mark, writeMarks } from './marked-snippet.ts';

/** Options for the rule under test. */
export type Options = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** The day snippets are judged on. */
const today = '2026-11-21';

/** A file to lint with what lies around it. */
export interface Source {
  readonly text: string;
  readonly path: string;
  readonly kind: DocumentKind;
  readonly files: Readonly<Record<string, string>> | undefined;
}

export function source(subject: RuleUnderTest, snippet: ExampleSource): Source {
  if (typeof snippet === 'string') {
    const kind = subject.onlyKind;
    if (!kind) throw new Error('The rule reads Dockerfiles and Compose files: give the snippet as { path: text }.');
    return {
      text: snippet.replace(/^\n/, ''),
      path: kind === 'dockerfile' ? 'Dockerfile' : 'compose.yaml',
      kind,
      files: undefined,
    };
  }
  const [path, text] = Object.entries(snippet)[0] ?? [];
  if (path === undefined || text === undefined) throw new Error('A snippet needs a file.');
  const kind = isComposeFileName(path) || /\.ya?ml$/.test(path) ? 'compose' : 'dockerfile';
  return { text: text.replace(/^\n/, ''), path, kind, files: snippet };
}

export const show = (snippet: ExampleSource): string =>
  typeof snippet === 'string'
    ? snippet
    : Object.entries(snippet)
        .map(([path, text]) => `--- ${path}\n${text}`)
        .join('\n');

/** The rule under test with all that linting with it takes. */
export class RuleUnderTest {
  readonly rule: RegisteredRule;
  readonly rules: readonly RegisteredRule[];
  readonly #options: Options;

  constructor(rule: Rule, options: Options = {}) {
    this.rule = { ...withStrictRanges(rule), family: 'correctness' };
    // What the engine reports is about other rules.
    this.rules = rule.kind === 'engine' ? allRules : [this.rule];
    this.#options = options;
  }

  with(options: Options | undefined): RuleUnderTest {
    return options ? new RuleUnderTest(this.rule, options) : this;
  }

  /** The kind of file the rule reads, where it is one. */
  get onlyKind(): DocumentKind | undefined {
    if (this.rule.kind === 'engine') return 'dockerfile';
    if (this.rule.checkDockerfile && this.rule.checkCompose) return undefined;
    return this.rule.checkCompose ? 'compose' : 'dockerfile';
  }

  lint({ text, path, kind, files }: Source): LintResult {
    const setting = { severity: this.rule.severity, options: this.#options };
    const config: Config = { preset: 'all', rules: { [this.rule.id]: setting } };
    const result = lint(
      { path, text, kind },
      {
        config: resolveConfig([{ config }]),
        rules: this.rules,
        today,
        ...(files ? { surroundings: surroundingsOf(path, { ...files, [path]: text }) } : {}),
      },
    );
    const failed = result.findings.find(({ ruleId }) => ruleId === 'internal-error');
    if (failed) throw new Error(`The rule throws ${failed.data.error}\non this text:\n${text}`);
    return { ...result, findings: result.findings.filter(({ ruleId }) => ruleId === this.rule.id) };
  }

  message(finding: Finding, language: Language = 'en'): string {
    return renderMessage(finding, language, this.rules);
  }

  marks(where: Source): Mark[] {
    return this.lint(where).findings.map((finding) => ({ ...finding.range, message: this.message(finding) }));
  }

  /** The text with marks for what is found. */
  marked(where: Source): string {
    return writeMarks(where.text, this.marks(where));
  }
}

/** The engine trims ranges to the file; here a range beyond it is a mistake. */
function withStrictRanges(rule: Rule): Rule {
  const strict =
    (length: number, report: Report<Messages, Messages>): Report<Messages, Messages> =>
    (range, message, data, details) => {
      const edits = (details?.fixes ?? []).flatMap((fix) => fix.edits);
      for (const { start, end } of [range, ...edits.map((edit) => edit.range)]) {
        if (!(0 <= start && start <= end && end <= length)) {
          throw new RangeError(`the range ${start}-${end} does not lie in the file`);
        }
      }
      report(range, message, data, details);
    };
  return {
    ...rule,
    ...(rule.checkDockerfile && {
      checkDockerfile: (context) =>
        rule.checkDockerfile?.({ ...context, report: strict(context.doc.source.length, context.report) }),
    }),
    ...(rule.checkCompose && {
      checkCompose: (context) =>
        rule.checkCompose?.({ ...context, report: strict(context.doc.source.length, context.report) }),
    }),
  };
}
