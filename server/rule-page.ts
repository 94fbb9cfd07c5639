import type { ExampleSource, Language, Peer, RegisteredRule } from '../rules/core/rule.ts';
import { rulePage } from '../rules/core/rule-page.ts';
import { codesOf } from '../rules/core/sources.ts';
import { codeBlock } from '../rules/explain/render.ts';
import { wording } from './wording.ts';

/** A rule's page for those who read it in the editor: all that is known about it, without a network. */
export function pageOf(rule: RegisteredRule, language: Language): string {
  const { title, why } = rule.text[language];
  const texts = wording[language];
  const elsewhere = (Object.keys(rule.sources ?? {}) as Peer[]).map(
    (peer) => `${peer} ${codesOf(rule.sources, peer).join(', ')}`,
  );
  return [
    `# ${title}`,
    `\`${rule.id}\` · ${rule.family}`,
    why,
    ...rule.examples.flatMap(({ bad, good }) => [
      `## ${texts.bad}`,
      exampleFiles(bad, rule),
      `## ${texts.good}`,
      exampleFiles(good, rule),
    ]),
    ...(elsewhere.length > 0 ? [`${texts.elsewhere} ${elsewhere.join('; ')}`] : []),
    `<${rulePage(rule.id, language)}>`,
    '',
  ].join('\n\n');
}

function exampleFiles(source: ExampleSource, rule: RegisteredRule): string {
  if (typeof source === 'string') return codeBlock(source.trimEnd(), rule.checkDockerfile ? 'dockerfile' : 'yaml');
  return Object.entries(source)
    .map(([path, text]) => `\`${path}\`\n\n${codeBlock(text.trimEnd(), languageOfFile(path))}`)
    .join('\n\n');
}

function languageOfFile(path: string): string {
  if (/\.ya?ml$/.test(path)) return 'yaml';
  return /dockerfile$|dockerfile\.|\.dockerfile$/i.test(path) ? 'dockerfile' : 'text';
}
