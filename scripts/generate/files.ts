import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../rules/core/rule.ts';
import { configSchema } from './config-schema.ts';
import { manifestWithRules } from './manifest.ts';
import { loadRules, root, ruleFiles, ruleIndex } from './rule-files.ts';
import { rulePage } from './rule-page.ts';
import { rulesOverview, withRuleTables } from './rule-table.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** All that follows from the rules, by path from the repository's root; `undefined` where a file has to go. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string | undefined>> {
  const rules = await loadRules();
  const files = new Map<string, string | undefined>();
  files.set('rules/index.ts', ruleIndex(ruleFiles()));
  for (const language of languages) {
    const folder = `docs/rules/${language}`;
    for (const name of existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : []) {
      files.set(`${folder}/${name}`, undefined);
    }
    for (const rule of rules) files.set(`${folder}/${rule.id}.md`, rulePage(rule, language));
    files.set(`${folder}/README.md`, rulesOverview(rules, language));
  }
  files.set('schema/plimsoll.schema.json', `${JSON.stringify(configSchema(rules), null, 2)}\n`);
  files.set('package.json', manifestWithRules(read('package.json'), rules));
  files.set('README.md', withRuleTables(read('README.md'), rules));
  return files;
}

/** The generated files that are missing, out of date, or left over. */
export async function staleFiles(): Promise<ReadonlyMap<string, string | undefined>> {
  const stale = new Map<string, string | undefined>();
  for (const [path, text] of await generatedFiles()) {
    const current = existsSync(join(root, path)) ? read(path) : undefined;
    // Git may check files out with CRLF.
    if (current?.replaceAll('\r\n', '\n') !== text) stale.set(path, text);
  }
  return stale;
}
