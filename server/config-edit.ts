import { modify } from 'jsonc-parser';
import type { TextEdit } from 'vscode-languageserver';
import type { Edit } from '../rules/core/rule.ts';
import { parseCompose } from '../rules/model/compose/document.ts';
import { LineIndex } from '../rules/model/text.ts';
import { configFileNames } from './config-file.ts';
import { toTextEdits } from './convert.ts';
import type { Linted } from './documents.ts';
import type { Workspace } from './workspace.ts';

/** Edits of a configuration file, which may have to be made first. */
export interface ConfigEdit {
  readonly path: string;
  readonly exists: boolean;
  readonly edits: readonly TextEdit[];
}

/**
 * What turns a rule off in the configuration that applies to a document, or in a new one at the project's root.
 * Undefined for documents that lie nowhere, and where the file has a form that cannot be edited with certainty.
 */
export async function turnOffInConfig(
  rule: string,
  { circumstances: { configFile, root } }: Linted,
  workspace: Workspace,
): Promise<ConfigEdit | undefined> {
  if (root === '') return undefined;
  if (configFile === undefined) {
    const text = `${JSON.stringify({ rules: { [rule]: 'off' } }, null, 2)}\n`;
    const start = { line: 0, character: 0 };
    const edits = [{ range: { start, end: start }, newText: text }];
    return { path: `${root}/${configFileNames[0]}`, exists: false, edits };
  }
  const read = await workspace.files.read(configFile);
  if ('failure' in read) return undefined;
  const edits = /\.ya?ml$/.test(configFile) ? editYaml(read.text, rule) : editJson(read.text, rule);
  return edits && { path: configFile, exists: true, edits: toTextEdits(edits, new LineIndex(read.text)) };
}

function editJson(text: string, rule: string): Edit[] | undefined {
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  try {
    return modify(text, ['rules', rule], 'off', { formattingOptions }).map(({ offset, length, content }) => ({
      range: { start: offset, end: offset + length },
      text: content,
    }));
  } catch {
    // `rules`, or the whole file, is no object.
    return undefined;
  }
}

/** The configuration's YAML is as tame as a Compose file's. */
function editYaml(text: string, rule: string): Edit[] | undefined {
  const { root, lines } = parseCompose(text);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const rules = root.get('rules');
  const own = rules?.get(rule);
  if (own) return own.kind === 'scalar' ? [{ range: own.range, text: '"off"' }] : undefined;
  if (rules?.kind === 'map' && rules.style === 'block') {
    const first = rules.entries[0]?.keyRange;
    if (!first) return undefined;
    const { start } = lines.lineRange(lines.position(first.start).line);
    return [{ range: { start, end: start }, text: `${text.slice(start, first.start)}${rule}: "off"${eol}` }];
  }
  if (rules || (root.kind !== 'map' && root.kind !== 'null') || root.style === 'flow') return undefined;
  const separator = text === '' || text.endsWith('\n') ? '' : eol;
  const end = { start: text.length, end: text.length };
  return [{ range: end, text: `${separator}rules:${eol}  ${rule}: "off"${eol}` }];
}
