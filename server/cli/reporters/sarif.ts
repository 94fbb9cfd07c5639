import type { RegisteredRule, Severity } from '../../../rules/core/rule.ts';
import { rulePage } from '../../../rules/core/rule-page.ts';
import { encodePath } from '../../locations.ts';
import {
  type FileReport,
  fingerprints,
  type Report,
  type ReportedFinding,
  type ReportedFix,
  type Span,
} from '../report.ts';

const levelOf: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

/** SARIF 2.1.0 (docs.oasis-open.org/sarif): columns in UTF-16 units, as the run declares. */
export function sarif(report: Report): string {
  const used = new Set(report.files.flatMap((file) => file.findings.map((finding) => finding.rule)));
  const rules = report.rules.filter((rule) => used.has(rule.id));
  const indexOf = new Map(rules.map((rule, index) => [rule.id, index]));
  const run = {
    tool: {
      driver: {
        name: 'Plimsoll',
        semanticVersion: report.version,
        informationUri: 'https://github.com/plimsoll/plimsoll',
        language: report.language,
        rules: rules.map((rule) => describe(rule, report)),
      },
    },
    columnKind: 'utf16CodeUnits',
    artifacts: report.files.map((file) => ({ location: location(file.path) })),
    results: report.files.flatMap((file, artifact) => {
      const ids = fingerprints(file);
      return file.findings.map((finding, index) => ({
        ruleId: finding.rule,
        ...(indexOf.has(finding.rule) ? { ruleIndex: indexOf.get(finding.rule) } : {}),
        level: levelOf[finding.severity],
        message: { text: finding.message },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { ...location(file.path), index: artifact },
              region: region(finding),
            },
          },
        ],
        ...relatedLocations(finding),
        partialFingerprints: { 'plimsollFinding/v1': ids[index] },
        ...(finding.fixes.length > 0 ? { fixes: finding.fixes.map((fix) => sarifFix(file, fix)) } : {}),
        properties: { severity: finding.severity },
      }));
    }),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function describe(rule: RegisteredRule, { language }: Report): object {
  const { title, why } = rule.text[language];
  const url = rulePage(rule.id, language);
  return {
    id: rule.id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: `${why}\n${url}`, markdown: `${why}\n\n[${rule.id}](${url})` },
    helpUri: url,
    defaultConfiguration: { level: levelOf[rule.severity] },
    properties: { tags: [rule.family, ...(rule.factors ?? []).map((factor) => `twelve-factor:${factor}`)] },
  };
}

const sarifFix = (file: FileReport, fix: ReportedFix): object => ({
  description: { text: fix.title },
  artifactChanges: [
    {
      artifactLocation: location(file.path),
      replacements: fix.edits.map((edit) => ({ deletedRegion: region(edit), insertedContent: { text: edit.text } })),
    },
  ],
});

function relatedLocations({ related }: ReportedFinding): object {
  if (related.length === 0) return {};
  return {
    relatedLocations: related.map((other, id) => ({
      id,
      message: { text: other.message },
      physicalLocation: { artifactLocation: location(other.path), region: region(other) },
    })),
  };
}

const region = ({ line, column, endLine, endColumn }: Span): object => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
});

/** A relative URI reference; absolute paths become `file:` URIs. */
function location(path: string): { uri: string } {
  const encoded = encodePath(path);
  if (path.startsWith('/')) return { uri: `file://${encoded}` };
  return { uri: /^[A-Za-z]:/.test(path) ? `file:///${encoded}` : encoded };
}
