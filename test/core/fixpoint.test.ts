import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { type Config, resolveConfig } from '../../rules/core/config.ts';
import type { Finding } from '../../rules/core/finding.ts';
import { faultsOf, fixAll } from '../../rules/core/fix.ts';
import { type LintInput, type LintOptions, type LintResult, lint } from '../../rules/core/lint.ts';
import { renderMessage } from '../../rules/core/render.ts';
import type { RegisteredRule } from '../../rules/core/rule.ts';
import { parseSuppressionComment } from '../../rules/core/suppression-comment.ts';
import { rules } from '../../rules/index.ts';
import { parseCompose } from '../../rules/model/compose/document.ts';
import type { Entry } from '../../rules/model/compose/entry.ts';
import { parseDockerfile } from '../../rules/model/dockerfile/document.ts';
import { surroundingsOf } from '../../rules/model/project/surroundings.ts';
import type { LineIndex, Range } from '../../rules/model/text.ts';
import { isDockerfileName } from '../../server/cli/kind.ts';
import { RuleUnderTest, source } from '../support/rule-under-test.ts';
import { withBom, withCrlf } from '../support/variants.ts';

/** A file to fix, with what lies around it. */
interface Sample extends LintInput {
  readonly files: Readonly<Record<string, string>>;
  /** What the sample's own rule needs to be told. */
  readonly rules?: Config['rules'];
}

/** The bad examples that a rule documents. */
function examplesOf(rule: RegisteredRule): Sample[] {
  return rule.examples.map(({ bad, options }) => {
    const { text, path, kind, files } = source(new RuleUnderTest(rule), bad);
    return {
      path,
      text,
      kind,
      files: files ?? {},
      ...(options ? { rules: { [rule.id]: { severity: rule.severity, options } } } : {}),
    };
  });
}

/** The Dockerfiles and Compose files of the projects in a folder, each with the other files of its project. */
function projectsIn(folder: string): Sample[] {
  return readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isDirectory())
    .flatMap((name) => {
      const files = filesIn(join(folder, name));
      return Object.entries(files).flatMap(([path, text]): Sample[] => {
        const isCompose = /compose[^/]*\.ya?ml$/.test(path);
        if (!isCompose && !isDockerfileName(path)) return [];
        return [{ path, text, kind: isCompose ? 'compose' : 'dockerfile', files }];
      });
    });
}

function filesIn(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** Rules that hide nothing of each other: what one of them kept back is nothing new once it is gone. */
const unhidden = rules.map(({ supersedes: _, ...rule }) => rule);

/** Under `all` this rule has something against every shell form, those that other rules ask for included. */
const calmer: Config['rules'] = { 'exec-form': { severity: 'warning', options: { everyShellForm: false } } };

const optionsFor = ({ path, files, rules: settings }: Sample, text: string): LintOptions => ({
  config: resolveConfig([{ config: { preset: 'all', rules: { ...calmer, ...settings } } }]),
  surroundings: surroundingsOf(path, { ...files, [path]: text }),
  today: '2026-11-21',
});

/** What Docker refuses hides what else is wrong with a file. */
const refusals = rules.filter(({ family, severity }) => family === 'correctness' && severity === 'error');

/** Everything that is wrong with a text, also what another finding or a refused line hides. */
function allFindings(sample: Sample): readonly Finding[] {
  const options = { ...optionsFor(sample, sample.text), rules: unhidden };
  const { text } = fixAll(sample, options, { unsafe: true, rules: refusals.map(({ id }) => id) });
  const readable = text === sample.text ? [] : lint({ ...sample, text }, options).findings;
  return [...lint(sample, options).findings, ...readable];
}

/** The findings of level warning and above of rules that have more of them than before. */
function newFindings(before: readonly Finding[], after: readonly Finding[]): string[] {
  const had = new Map<string, number>();
  for (const { ruleId } of before) had.set(ruleId, (had.get(ruleId) ?? 0) + 1);
  return after.flatMap((finding) => {
    const left = (had.get(finding.ruleId) ?? 0) - 1;
    had.set(finding.ruleId, left);
    const isSerious = finding.severity === 'error' || finding.severity === 'warning';
    return left < 0 && isSerious ? [`${finding.ruleId}: ${renderMessage(finding, 'en')}`] : [];
  });
}

/** The comments of a file. Those that suppress findings may go when they are no longer needed, and faulty ones change. */
function commentsOf({ document, findings }: LintResult): string[] {
  const comments: readonly { readonly text: string; readonly range: Range }[] = document.comments;
  const isFaulty = ({ start, end }: Range) =>
    findings.some(({ range, fixes }) => fixes && start <= range.start && range.end <= end);
  return comments
    .filter(({ text, range }) => !parseSuppressionComment(text, 0) && !isFaulty(range))
    .map(({ text }) => text.trim());
}

function missing(wanted: readonly string[], there: readonly string[]): string[] {
  const left = [...there];
  return wanted.filter((one) => {
    const index = left.indexOf(one);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

/** What is wrong with a file that was fixed as far as possible; empty when nothing is. */
function faults(sample: Sample, unsafe: boolean): string[] {
  const { text: original } = sample;
  const options = optionsFor(sample, original);
  const fixed = fixAll(sample, options, { unsafe });
  if (fixed.text === original) return [];
  const found: string[] = [];
  const before = lint(sample, options);
  const after = fixed.result;
  if (faultsOf(after) > faultsOf(before)) found.push('It cannot be read as well as before.');
  for (const comment of missing(commentsOf(before), commentsOf(after))) found.push(`Lost comment: ${comment}`);
  for (const finding of newFindings(allFindings(sample), after.findings)) found.push(`New finding: ${finding}`);
  const again = fixAll({ ...sample, text: fixed.text }, options, { unsafe });
  if (again.text !== fixed.text) found.push(`Fixed again, it changes:\n${again.text}`);
  if (found.length > 0) found.push(`By: ${[...new Set(fixed.fixed.map(({ ruleId }) => ruleId))].join(', ')}`);
  return found.length > 0 ? [...found, `Before:\n${original}`, `After:\n${fixed.text}`] : [];
}

function assertFixable(sample: Sample): void {
  for (const unsafe of [false, true]) {
    const found = faults(sample, unsafe);
    assert.ok(found.length === 0, `${unsafe ? 'All' : 'Safe'} fixes of ${sample.path}:\n${found.join('\n')}`);
  }
}

/** With other line breaks, and behind a byte order mark, the same fixes give the same text. */
function assertSameFixes(sample: Sample): void {
  if (sample.text.includes('\r') || sample.text.startsWith('\ufeff')) return;
  const fix = (text: string) => fixAll({ ...sample, text }, optionsFor(sample, text), { unsafe: true }).text;
  const expected = fix(sample.text);
  assert.equal(fix(withCrlf(sample.text).text), withCrlf(expected).text, 'with CRLF');
  assert.equal(fix(withBom(sample.text).text), withBom(expected).text, 'behind a byte order mark');
}

/** A comment above each line that may have one, those in the middle of an instruction too. */
function withComments(sample: Sample): Sample {
  const bodies = sample.kind === 'dockerfile' ? heredocLines(sample.text) : blockLines(sample.text);
  const lines = sample.text.split('\n').map((line, index) => {
    if (line.trim() === '' || bodies.has(index) || (index === 0 && /^\ufeff?#/.test(line))) return line;
    return `${/^\s*/.exec(line)![0].replace('\ufeff', '')}# note ${index}\n${line}`;
  });
  return { ...sample, text: lines.join('\n') };
}

/** The lines of heredocs, where `#` is text. */
function heredocLines(text: string): ReadonlySet<number> {
  const { all, lines } = parseDockerfile(text);
  const ranges = all.flatMap(({ heredocs }) => heredocs.map(({ bodyRange }) => bodyRange));
  return linesOf(lines, ranges);
}

/** The lines of scalars that go over several, where `#` is text. */
function blockLines(text: string): ReadonlySet<number> {
  const { root, lines } = parseCompose(text);
  const scalars = (entry: Entry): readonly Range[] =>
    entry.kind === 'scalar' ? [entry.range] : entry.written.flatMap(scalars);
  return linesOf(
    lines,
    scalars(root).map(({ start, end }) => ({ start: lines.fullLineRange(lines.position(start).line).end, end })),
  );
}

function linesOf(lines: LineIndex, ranges: readonly Range[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { start, end } of ranges) {
    for (let line = lines.position(start).line; start < end && line <= lines.position(end).line; line++)
      found.add(line);
  }
  return found;
}

function assertCommentsKept(sample: Sample): void {
  const options = optionsFor(sample, sample.text);
  const { result, text } = fixAll(sample, options, { unsafe: true });
  assert.deepEqual(missing(commentsOf(lint(sample, options)), commentsOf(result)), [], text);
}

const root = join(__dirname, '../..');
const documented = rules.map((rule) => ({ name: rule.id, samples: examplesOf(rule) }));
const written = ['test/corpus/files', 'examples'].flatMap((folder) =>
  projectsIn(join(root, folder)).map((sample) => ({ name: `${folder}: ${sample.path}`, samples: [sample] })),
);

describe('a file fixed as far as possible', () => {
  describe('reads as well as before, keeps its comments, has no new faults, and stays as it is', () => {
    for (const { name, samples } of [...documented, ...written]) {
      it(name, () => samples.forEach(assertFixable));
    }
  });

  describe('keeps a comment at every line', () => {
    for (const { name, samples } of [...documented, ...written]) {
      it(name, () => samples.map(withComments).forEach(assertCommentsKept));
    }
  });

  describe('keeps its line breaks and its byte order mark', () => {
    for (const { name, samples } of [...documented, ...written]) {
      it(name, () => samples.forEach(assertSameFixes));
    }
  });
});
