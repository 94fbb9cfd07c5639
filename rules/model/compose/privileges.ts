import type { Edit } from '../../core/rule.ts';
import { imageFacts } from '../image/knowledge.ts';
import type { ComposeDocument } from './document.ts';
import { addItem, addKey, joinInsertions } from './edits.ts';
import type { Service } from './service.ts';

/**
 * A service surely runs what its image starts, with the entrypoint of the image and as the image’s own user, root
 * among them: nothing here sets another user, entrypoint or program.
 */
export function startsAsRoot(service: Service): boolean {
  const image = service.build || service.extends ? undefined : service.defaultImage;
  const facts = image && imageFacts(image);
  if (facts?.user !== 'root' || service.user || service.entrypoint) return false;
  return service.get('privileged')?.boolean !== true && startsItsProgram(service);
}

/** No command, or one that gives the image’s own program other options. */
export function startsItsProgram({ command, defaultImage }: Service): boolean {
  const first = command?.words[0]?.text.text;
  if (first === undefined || first.startsWith('-')) return true;
  return first === (defaultImage && imageFacts(defaultImage))?.cmd?.[0];
}

/** A capability without its prefix, in capitals. */
export const capabilityOf = (text: string): string => text.toUpperCase().replace(/^CAP_/, '');

/** Adds capabilities to a service. */
export function addCapabilities(doc: ComposeDocument, service: Service, names: readonly string[]): readonly Edit[] {
  const list = service.get('cap_add');
  if (!list) return addKey(doc, service.entry, 'cap_add', `[${names.join(', ')}]`, service.get('cap_drop'));
  if (list.style === 'flow') return addItem(doc, list, names.join(', '));
  const edits = names.flatMap((name) => addItem(doc, list, name));
  return edits.length === names.length ? joinInsertions(edits) : [];
}
