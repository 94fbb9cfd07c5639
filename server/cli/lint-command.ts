import { readFileSync, writeFileSync } from 'node:fs';
import { type Config, selectRules, validateConfig } from '../../rules/core/config.ts';
import { renderConfigProblem } from '../../rules/core/config-problem.ts';
import { families, severities } from '../../rules/core/rule.ts';
import { RuleSet } from '../../rules/core/rule-set.ts';
import { suggest } from '../../rules/core/suggest.ts';
import { joinPath } from '../../rules/model/project/path.ts';
import { decode, NodeFileReader } from '../node-files.ts';
import { type Baseline, defaultBaseline, parseBaseline, withoutAccepted, writeBaseline } from './baseline.ts';
import { unifiedDiff } from './diff.ts';
import { displayPath, FileLinter, type LintOutcome, type LintSettings, type LintTarget } from './file-linter.ts';
import { findFiles } from './files.ts';
import { type CommandLine, UsageError } from './options.ts';
import { countFindings, type FileReport, type ReportedFinding } from './report.ts';
import { wantsColor } from './reporters/color.ts';
import { reporters } from './reporters/index.ts';
import { type Words, wordsIn } from './words.ts';
import { lintFiles } from './worker-pool.ts';

/** Exit codes: all is well, findings at or above the level, something could not be done. */
export type ExitCode = 0 | 1 | 2;

/** `plimsoll lint`: everything from finding files to the exit code. */
export async function lintCommand(line: CommandLine, workingDirectory: string, version: string): Promise<ExitCode> {
  return new LintRun(line, workingDirectory, version).run();
}

class LintRun {
  readonly #line: CommandLine;
  readonly #words: Words;
  readonly #cwd: string;
  readonly #version: string;
  #failed = false;

  constructor(line: CommandLine, workingDirectory: string, version: string) {
    this.#line = line;
    this.#words = wordsIn[line.language];
    this.#cwd = workingDirectory;
    this.#version = version;
  }

  async run(): Promise<ExitCode> {
    const settings = this.#settings();
    const outcomes = this.#line.operands.includes('-')
      ? await this.#lintInput(settings)
      : await this.#lintPaths(settings);
    this.#tellProblems(outcomes);
    const reports = this.#withoutBaseline(outcomes);
    this.#print(reports, outcomes);
    if (this.#failed) return 2;
    return this.#isBad(reports, outcomes) ? 1 : 0;
  }

  #settings(): LintSettings {
    const line = this.#line;
    const { config } = line;
    return {
      workingDirectory: this.#cwd,
      language: line.language,
      commandLine: this.#commandLineConfig(),
      ...(line.select ? { select: this.#known(line.select) } : {}),
      ...(line.ignore ? { ignore: this.#known(line.ignore) } : {}),
      isolated: line.isolated,
      today: new Date().toISOString().slice(0, 10),
      ...(config === undefined ? {} : { config: joinPath(this.#cwd, config) }),
      fix: !(line.fix || line.diff || line.fixDryRun) ? 'none' : line.unsafeFixes ? 'unsafe' : 'safe',
    };
  }

  #commandLineConfig(): Config {
    const rules = Object.fromEntries(
      this.#line.rules.flatMap((given) =>
        given.split(',').map((pair) => {
          const [, id, severity] = /^([^=\s]+)=(\w+)$/.exec(pair) ?? [];
          if (id === undefined) throw new UsageError(this.#words.badRuleOption(given));
          return [id, severity];
        }),
      ),
    );
    const { preset, failLevel } = this.#line;
    const { config, problems } = validateConfig({
      rules,
      ...(preset === undefined ? {} : { preset }),
      ...(failLevel === undefined ? {} : { failLevel }),
    });
    const [problem] = problems;
    if (problem) throw new UsageError(`--rule: ${renderConfigProblem(problem, this.#line.language)}`);
    return config;
  }

  #known(names: readonly string[]): readonly string[] {
    const [unknown] = selectRules(names).unknown;
    if (unknown === undefined) return names;
    throw new UsageError(this.#words.unknownRule(unknown, suggest(unknown, [...RuleSet.of().ids, ...families])));
  }

  async #lintPaths(settings: LintSettings): Promise<readonly LintOutcome[]> {
    const reader = new NodeFileReader();
    const operands = this.#line.operands.length > 0 ? this.#line.operands : ['.'];
    const { targets, missing, unreadable } = await findFiles(operands, this.#cwd, reader);
    for (const path of missing) this.#fail(this.#words.notFound(path));
    for (const path of unreadable) this.#fail(this.#words.unreadableDirectory(displayPath(path, this.#cwd)));
    const outcomes = await lintFiles(targets, settings, this.#line.jobs);
    if (outcomes.length === 0 && !this.#failed) this.#say(this.#words.noFiles);
    return outcomes;
  }

  async #lintInput(settings: LintSettings): Promise<readonly LintOutcome[]> {
    if (this.#line.operands.length > 1) throw new UsageError(this.#words.oneStdin);
    const name = this.#line.stdinFilename ?? 'Dockerfile';
    const path = joinPath(this.#cwd, name);
    const read = decode(readFileSync(0));
    if ('failure' in read) {
      this.#fail(this.#words.failure(name, read.failure));
      return [];
    }
    const target: LintTarget = { path, explicit: true, text: read.text };
    const outcome = await new FileLinter(settings, new NodeFileReader()).lint(target);
    return outcome ? [outcome] : [];
  }

  #tellProblems(outcomes: readonly LintOutcome[]): void {
    const told = new Set<string>();
    for (const { path, failure, configProblems } of outcomes) {
      if (failure !== undefined) this.#fail(this.#words.failure(displayPath(path, this.#cwd), failure));
      for (const { path: config, position, message } of configProblems) {
        const place = `${displayPath(config, this.#cwd)}:${position.line + 1}:${position.column + 1}`;
        const text = this.#words.configProblem(place, message[this.#line.language]);
        if (!told.has(text)) this.#fail(text);
        told.add(text);
      }
    }
  }

  #withoutBaseline(outcomes: readonly LintOutcome[]): readonly FileReport[] {
    const { baseline, writeBaseline: writing } = this.#line;
    const reports = outcomes.flatMap((outcome) => (outcome.report ? [outcome.report] : []));
    if (writing) {
      const path = joinPath(
        this.#cwd,
        baseline ?? outcomes.find((outcome) => outcome.baseline)?.baseline ?? defaultBaseline,
      );
      this.#write(path, writeBaseline(path, this.#cwd, reports));
      const count = reports.reduce((sum, report) => sum + report.findings.length, 0);
      this.#say(this.#words.baselineWritten(displayPath(path, this.#cwd), count));
      return reports.map((report) => ({ ...report, findings: [] }));
    }
    const read = new Map<string, Baseline>();
    return outcomes.flatMap((outcome) => {
      const path = baseline === undefined ? outcome.baseline : joinPath(this.#cwd, baseline);
      if (!outcome.report || path === undefined) return outcome.report ?? [];
      const accepted = read.get(path) ?? this.#readBaseline(path);
      read.set(path, accepted);
      return withoutAccepted(outcome.report, accepted, path, this.#cwd);
    });
  }

  #readBaseline(path: string): Baseline {
    try {
      const baseline = parseBaseline(readFileSync(path, 'utf8'));
      if (baseline) return baseline;
    } catch {
      // Told below: a file that is not there is as little of a baseline as one that holds something else.
    }
    this.#fail(this.#words.badBaseline(displayPath(path, this.#cwd)));
    return {};
  }

  /** Prints the report, and the fixes as far as they were asked for. */
  #print(files: readonly FileReport[], outcomes: readonly LintOutcome[]): void {
    const { fix, diff, fixDryRun, outputFile, format, color, language } = this.#line;
    const changed = outcomes.filter((outcome) => outcome.fixed !== undefined);
    const fromInput = this.#line.operands.includes('-');
    if (diff) {
      const diffs = changed.map((outcome) =>
        unifiedDiff(displayPath(outcome.path, this.#cwd), outcome.original!, outcome.fixed!),
      );
      this.#output(diffs.join(''), outputFile);
      return;
    }
    const writesText = fromInput && fix && !fixDryRun;
    const report = reporters[format]({
      version: this.#version,
      language,
      files,
      counts: countFindings(files),
      rules: RuleSet.of().rules,
      color:
        outputFile === undefined &&
        wantsColor(color, process.env, writesText ? process.stderr.isTTY : process.stdout.isTTY),
    });
    if (writesText && outputFile === undefined) process.stderr.write(report);
    else this.#output(report, outputFile);
    if (writesText) process.stdout.write(outcomes[0]?.fixed ?? outcomes[0]?.report?.text ?? '');
    else if (fix && !fixDryRun) for (const outcome of changed) this.#writeFixes(outcome);
    const count = changed.reduce((sum, outcome) => sum + outcome.fixCount, 0);
    if (count > 0) {
      const told =
        fix && !fixDryRun ? this.#words.fixed(count, changed.length) : this.#words.wouldFix(count, changed.length);
      this.#say(told);
    }
  }

  /** Writes a file unless its bytes are other than what was linted: not UTF-8, or changed meanwhile. */
  #writeFixes({ path, original, fixed }: LintOutcome): void {
    try {
      if (readFileSync(path).equals(Buffer.from(original!))) {
        writeFileSync(path, fixed!);
        return;
      }
    } catch {
      // Told below, with the files that are not UTF-8.
    }
    this.#fail(this.#words.notWritten(displayPath(path, this.#cwd)));
  }

  #isBad(files: readonly FileReport[], outcomes: readonly LintOutcome[]): boolean {
    const { maxWarnings } = this.#line;
    const warnings = countFindings(files).warning;
    const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
    if (tooMany) this.#say(this.#words.tooManyWarnings(warnings, maxWarnings));
    const levels = new Map(outcomes.map((outcome) => [outcome.report?.path, outcome.failLevel]));
    return (
      tooMany ||
      files.some((file) => file.findings.some((finding) => reaches(finding, levels.get(file.path) ?? 'error')))
    );
  }

  #output(text: string, file: string | undefined): void {
    if (file === undefined) process.stdout.write(text);
    else this.#write(joinPath(this.#cwd, file), text);
  }

  #write(path: string, text: string): void {
    try {
      writeFileSync(path, text);
    } catch (error) {
      this.#fail(`${displayPath(path, this.#cwd)}: ${(error as Error).message}`);
    }
  }

  #say(text: string): void {
    process.stderr.write(`${text}\n`);
  }

  #fail(text: string): void {
    this.#failed = true;
    this.#say(text);
  }
}

const reaches = (finding: ReportedFinding, level: LintOutcome['failLevel']): boolean =>
  level !== 'never' && severities.indexOf(finding.severity) <= severities.indexOf(level);
