import type { Edit } from '../../core/rule.ts';
import type { ComposeDocument } from './document.ts';
import { addKey } from './edits.ts';

/** Declares a name at the top level, in its section, which is made where it is missing. `lines` stand below the name. */
export function declare(
  doc: ComposeDocument,
  section: 'networks' | 'volumes' | 'secrets' | 'configs',
  name: string,
  lines: readonly string[] = [],
): readonly Edit[] {
  if (doc.documentCount > 1) return [];
  const present = doc.root.get(section);
  if (!present) return addKey(doc, doc.root, section, [`${name}:`, ...lines.map((line) => `  ${line}`)]);
  if (present.isReset) return [];
  return present.style === 'flow' && lines.length === 0 && present.kind === 'map'
    ? addKey(doc, present, name, '{}')
    : addKey(doc, present, name, lines);
}
