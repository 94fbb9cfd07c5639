import { scalarSource } from '../model/compose/edits.ts';
import type { Entry } from '../model/compose/entry.ts';
import { mountFault } from '../model/compose/spec/mount-format.ts';
import type { VolumeMount } from '../model/compose/volume.ts';
import { type Field, isInFlow, longText, standsAlone } from './item-syntax.ts';
import type { Refactoring } from './refactoring.ts';

/** An item of a service's `volumes` in the other syntax. Not with variables, nor with paths of Windows. */
export function volumeSyntax(mount: VolumeMount): readonly Refactoring[] {
  const { entry } = mount;
  if (!standsAlone(entry)) return [];
  const text = mount.isShort ? long(mount) : short(entry);
  if (text === undefined) return [];
  const title = mount.isShort
    ? { en: 'Write the mount in long syntax', de: 'Den Mount in langer Syntax schreiben' }
    : { en: 'Write the mount in short syntax', de: 'Den Mount in kurzer Syntax schreiben' };
  return [{ kind: 'rewrite', title, edits: [{ range: entry.range, text }] }];
}

const isHostPath = (path: string): boolean => /^(?:[./~])/.test(path);
const isPlainPath = (path: string): boolean => !/[\\:$]/.test(path);
const isName = (name: string): boolean => /^[A-Za-z0-9][\w.-]+$/.test(name);

function long({ entry, type, source, target, options, readOnly }: VolumeMount): string | undefined {
  if (!entry.scalar || entry.string?.includes('$') || mountFault(entry.scalar)) return undefined;
  if (!target || !isPlainPath(target.text.text) || !target.text.text.startsWith('/')) return undefined;
  if (options.some(({ value }) => value !== 'ro' && value !== 'rw')) return undefined;
  const from = source?.text.text;
  if (from !== undefined && (!isPlainPath(from) || isHostPath(from) !== (type === 'bind'))) return undefined;
  const scalar = (text: string): string => scalarSource(text, 'plain', { inFlow: isInFlow(entry) });
  const fields: Field[] = [['type', type === 'bind' ? 'bind' : 'volume']];
  if (from !== undefined) fields.push(['source', scalar(from)]);
  fields.push(['target', scalar(target.text.text)]);
  if (readOnly) fields.push(['read_only', 'true']);
  // What the short syntax always means; versions of Compose differ in what the long one means without it.
  if (type === 'bind') fields.push(['bind', [['create_host_path', 'true']]]);
  return longText(entry, fields);
}

const known = new Set(['type', 'source', 'target', 'read_only', 'bind']);

function short(entry: Entry): string | undefined {
  const { entries } = entry;
  if (entries.some(({ key, string }) => !known.has(key) || string?.includes('$'))) return undefined;
  const type = entry.get('type')?.string;
  const source = entry.get('source')?.string;
  const target = entry.get('target')?.string;
  const readOnly = entry.get('read_only');
  const bind = entry.get('bind');
  if (!target?.startsWith('/') || !isPlainPath(target) || (readOnly && readOnly.boolean === undefined))
    return undefined;
  if (source !== undefined && !isPlainPath(source)) return undefined;
  if (type === 'bind') {
    const createsPath = bind?.entries.length === 1 && bind.get('create_host_path')?.boolean === true;
    if (!source || !isHostPath(source) || !createsPath) return undefined;
  } else if (type !== 'volume' || bind || (source !== undefined && !isName(source))) {
    return undefined;
  }
  if (readOnly?.boolean && source === undefined) return undefined;
  const text = `${source === undefined ? '' : `${source}:`}${target}${readOnly?.boolean ? ':ro' : ''}`;
  return scalarSource(text, 'plain', { inFlow: isInFlow(entry) });
}
