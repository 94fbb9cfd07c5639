/** Turns texts and facts into the markdown of a hover, and into that of a rule. */
import type { Language } from '../core/rule.ts';
import { rulePage } from '../core/rule-page.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import { maskSecrets, maskTokens } from '../model/secrets/mask.ts';
import type { Range } from '../model/text.ts';
import { type Both, type Explanation, snippetIn } from './content.ts';
import { factorLink } from './factors.ts';

/** What there is to say about a place in a file. */
export interface Explained {
  readonly markdown: string;
  /** The word that is explained. */
  readonly range: Range;
}

/** An explanation together with the place it is about. */
export interface Subject {
  /** How the construct is written, shown unless the text has a name of its own. */
  readonly name: string;
  readonly explanation: Explanation;
  readonly range: Range;
  /** Sentences about this very file. */
  readonly facts?: readonly Both[];
  /** Sentences about other files of the project. */
  readonly projectFacts?: readonly Both[];
}

const words = {
  en: {
    here: 'In this file:',
    project: 'In this project:',
    why: 'Why it matters:',
    bad: '# bad',
    good: '# good',
    tryIt: 'Try it:',
    since: 'Since',
    rules: 'Rules:',
    reference: 'Reference',
  },
  de: {
    here: 'In dieser Datei:',
    project: 'In diesem Projekt:',
    why: 'Warum das zählt:',
    bad: '# schlecht',
    good: '# gut',
    tryIt: 'Ausprobieren:',
    since: 'Ab',
    rules: 'Regeln:',
    reference: 'Referenz',
  },
} as const;

const longestCode = 60;
/** A hover names no more rules than this. */
const mostRules = 3;

/** Text of the file as inline code: on one line, cut when long, whatever characters it has. */
export function code(text: string): string {
  const line = maskTokens(text.replace(/\s+/g, ' ').trim());
  const shown = line.length > longestCode ? `${line.slice(0, longestCode - 1)}…` : line;
  const runs = shown.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const pad = shown === '' || shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** Code as a block whose fence is longer than any run of backticks in it. */
export function codeBlock(text: string, language: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${fence}${language}\n${text}\n${fence}`;
}

/** A subject whose facts, which hold text of the file, show none of its secrets. */
export function withoutSecrets(subject: Subject, doc: DockerfileDocument | ComposeDocument): Subject {
  const masked = ({ en, de }: Both): Both => ({ en: maskSecrets(en, doc), de: maskSecrets(de, doc) });
  return subject.facts ? { ...subject, facts: subject.facts.map(masked) } : subject;
}

/** A hover: what, what it means in this file, why, bad and good, and where to read on. At most 25 lines. */
export function renderSubject(
  subject: Subject,
  language: Language,
  codeLanguage: 'dockerfile' | 'yaml' | 'ignore',
): Explained {
  const { explanation, range, facts = [], projectFacts = [] } = subject;
  const word = words[language];
  const { what, why } = explanation[language];
  const name = explanation.name?.[language] ?? code(subject.name);
  const parts = [`**${name}** ${what}`];
  if (facts.length > 0) parts.push(`*${word.here}* ${facts.map((fact) => fact[language]).join(' ')}`);
  if (projectFacts.length > 0) parts.push(`*${word.project}* ${projectFacts.map((fact) => fact[language]).join(' ')}`);
  parts.push(`**${word.why}** ${why}`);
  const snippet = snippets(explanation, language);
  if (snippet) parts.push(codeBlock(snippet, codeLanguage));
  parts.push(footer(explanation, language));
  return { markdown: parts.join('\n\n'), range };
}

/** Bad and good in one block, told apart by comments where there are both. */
function snippets({ bad, good }: Explanation, language: Language): string | undefined {
  const badText = bad === undefined ? undefined : snippetIn(bad, language);
  const goodText = good === undefined ? undefined : snippetIn(good, language);
  if (badText === undefined) return goodText;
  const word = words[language];
  const labelled = [word.bad, badText];
  if (goodText !== undefined) labelled.push(word.good, goodText);
  return labelled.join('\n');
}

function footer(explanation: Explanation, language: Language): string {
  const word = words[language];
  const parts: string[] = [];
  if (explanation.tryIt) parts.push(`${word.tryIt} ${code(explanation.tryIt)}`);
  if (explanation.since) parts.push(`${word.since} ${explanation.since}`);
  for (const factor of explanation.factors ?? []) parts.push(factorLink(factor, language));
  const rules = explanation.seeAlso ?? [];
  if (rules.length > 0) parts.push(`${word.rules} ${ruleLinks(rules.slice(0, mostRules), language)}`);
  parts.push(`[${word.reference}](${explanation.docs})`);
  return parts.join(' · ');
}

/** Ids of rules as links to their pages. */
export const ruleLinks = (ids: readonly string[], language: Language): string =>
  ids.map((id) => `[${code(id)}](${rulePage(id, language)})`).join(', ');
