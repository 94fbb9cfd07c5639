import type { Edit } from '../../core/rule.ts';
import type { ComposeDocument } from '../compose/document.ts';
import { addItem, addKey, joinInsertions, renameKey, replaceScalar } from '../compose/edits.ts';
import type { Entry } from '../compose/entry.ts';
import type { EnvVar } from '../compose/environment.ts';
import type { Service } from '../compose/service.ts';
import { imageFacts } from '../image/knowledge.ts';
import type { Range } from '../text.ts';
import { nameKind } from './names.ts';

const identifier = /^[A-Za-z_]\w*$/;

/** Edits that take the value of a variable from where Compose runs, and stop it there when it is missing. */
export function requireVariable(variable: EnvVar): readonly Edit[] {
  const [only] = variable.interpolations;
  const name = only?.name ?? variable.name;
  if (!identifier.test(name) || !variable.text) return [];
  const value = `\${${name}:?set ${name}}`;
  return replaceScalar(variable.entry, variable.form === 'list' ? `${variable.name}=${value}` : value);
}

/** Replaces the password in the address of a host by a variable: by the one that gives it to the service of this name. */
export function requireInUrl(
  doc: ComposeDocument,
  variable: EnvVar | undefined,
  password: Range,
  host: string,
): readonly Edit[] {
  if (!variable || variable.entry.inherited || variable.entry.quoted === 'block') return [];
  if (variable.interpolations.some(({ range }) => range.start <= password.start && password.start < range.end))
    return [];
  const stem = variable.name.toUpperCase().replace(/_?(?:URL|URI|DSN|CONNECTION(?:_STRING)?)$/, '') || 'DB';
  const written = doc.source.slice(password.start, password.end);
  const same = doc
    .service(host)
    ?.environment.find(({ name, text }) => text?.text === written && nameKind(name) === 'password');
  const name = same?.name ?? `${stem}_PASSWORD`;
  if (!identifier.test(name)) return [];
  const isBare = variable.entry.quoted === undefined;
  if (isBare && (variable.entry.style === 'flow' || written.includes('\n'))) return [];
  return [{ range: password, text: `\${${name}:?set ${name}}` }];
}

/** The image reads `NAME_FILE` in place of the variable. */
export function takesFile(service: Service, name: string): boolean {
  const image = service.defaultImage;
  const names = (image && imageFacts(image)?.fileEnv.names) ?? [];
  return names.some((known) => (known.endsWith('*') ? name.startsWith(known.slice(0, -1)) : known === name));
}

/** Edits that give the service a file instead: `NAME_FILE`, the grant, and the secret at the top level. */
export function fileInsteadOfVariable(doc: ComposeDocument, service: Service, variable: EnvVar): readonly Edit[] {
  const { entry, form, name } = variable;
  if (!takesFile(service, name) || doc.documentCount > 1 || service.env(`${name}_FILE`) || isShared(doc, entry))
    return [];
  const id = name.toLowerCase();
  const path = `/run/secrets/${id}`;
  const renamed =
    form === 'list'
      ? replaceScalar(entry, `${name}_FILE=${path}`)
      : both(renameKey(doc, entry, `${name}_FILE`), replaceScalar(entry, path));
  const granted = grant(doc, service, id);
  const declared = declare(doc, id);
  if (renamed.length === 0 || granted === undefined || declared === undefined) return [];
  return joinInsertions([...renamed, ...granted, ...declared]);
}

/** Other services take over what is written here, through an anchor. */
const isShared = (doc: ComposeDocument, entry: Entry): boolean =>
  (entry.anchor !== undefined && doc.source.includes(`*${entry.anchor.name}`)) ||
  (entry.parent !== undefined && isShared(doc, entry.parent));

const both = (first: readonly Edit[], second: readonly Edit[]): readonly Edit[] =>
  first.length > 0 && second.length > 0 ? [...first, ...second] : [];

/** `undefined`: it cannot be done here. */
function grant(doc: ComposeDocument, service: Service, id: string): readonly Edit[] | undefined {
  if (service.secrets.some(({ source }) => source === id)) return [];
  const list = service.get('secrets');
  const isFlow = service.entry.style === 'flow';
  const edits = list ? addItem(doc, list, id) : addKey(doc, service.entry, 'secrets', isFlow ? `[${id}]` : [`- ${id}`]);
  return edits.length > 0 ? edits : undefined;
}

function declare(doc: ComposeDocument, id: string): readonly Edit[] | undefined {
  if (doc.secrets.some(({ key }) => key === id)) return [];
  const section = doc.root.get('secrets');
  const file = `file: ./secrets/${id}.txt`;
  const edits = section
    ? addKey(doc, section, id, section.style === 'flow' ? `{${file}}` : [file])
    : addKey(doc, doc.root, 'secrets', [`${id}:`, `  ${file}`]);
  return edits.length > 0 ? edits : undefined;
}
