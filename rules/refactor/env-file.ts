import type { ComposeDocument } from '../model/compose/document.ts';
import type { EnvVar } from '../model/compose/environment.ts';
import type { Service } from '../model/compose/service.ts';
import type { Range } from '../model/text.ts';
import type { Refactoring } from './refactoring.ts';

/**
 * The variables of a service in a file of their own, with their comments. Only values that both files read alike: in an
 * env file quotes, blanks, `#` and `$` mean something of their own.
 */
export function environmentFile(doc: ComposeDocument, service: Service): readonly Refactoring[] {
  const entry = service.get('environment');
  const { name, environment } = service;
  if (!entry || entry.inherited || entry.style === 'flow' || entry.tag || entry.anchor) return [];
  if (doc.documents.length > 1 || !/^[\w.-]+$/.test(name)) return [];
  // What these bring would come behind the file, or before it.
  if (service.get('env_file') || service.get('extends') || entry.written.length !== environment.length) return [];
  if (environment.length === 0 || !environment.every(readsTheSame)) return [];
  const inside = ({ range }: { readonly range: Range }): boolean =>
    entry.fullRange.start <= range.start && range.end <= entry.fullRange.end;
  const comments = doc.comments.filter(inside);
  let passed = 0;
  const lines = environment.flatMap(({ name: variable, text, entry: own }) => {
    // A comment behind a variable comes above it.
    const { line } = doc.lines.position(own.fullRange.end);
    const above = comments.filter((comment, index) => index >= passed && comment.line <= line);
    passed += above.length;
    return [...above.map((comment) => `#${comment.text.trimEnd()}`), `${variable}=${text!.text}`];
  });
  if (passed < comments.length) return [];
  const file = `.env.${name}`;
  return [
    {
      kind: 'extract',
      title: { en: `Move environment to ${file}`, de: `environment in die Datei ${file} verschieben` },
      edits: [{ range: entry.fullRange, text: `env_file: ${file}` }],
      newFile: { name: file, text: `${lines.join('\n')}\n` },
      needsReview: true,
    },
  ];
}

const readsTheSame = ({ name, text, entry, form }: EnvVar): boolean =>
  !entry.inherited &&
  entry.anchor === undefined &&
  text !== undefined &&
  (form === 'list' || entry.isString || /^(?:0|[1-9]\d{0,14})$/.test(entry.string ?? '')) &&
  /^[A-Za-z_]\w*$/.test(name) &&
  /^[^\s"'`#$\\]*$/.test(text.text);
