import type { ComposeText } from '../interpolation.ts';
import type { FormatFault } from './format.ts';

/**
 * The short syntax `[source:]target[:options]`, as compose-go `format/volume.go` takes it apart: a letter with a
 * colon behind it is a drive of Windows.
 */
export function mountFault(value: ComposeText): FormatFault | undefined {
  const { text } = value.text;
  if (text.length < 3) return undefined;
  let section = 0;
  let sections = 1;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && text[at] !== ':') continue;
    const isDrive = at - section === 1 && /[a-zA-Z]/.test(text[section]!) && at < text.length;
    if (isDrive) continue;
    if (at === section) return { code: 'mount-empty-section', range: value.range, value: text };
    if (at === text.length) return undefined;
    if (++sections > 3) return { code: 'mount-colons', range: value.text.range(at, at + 1), value: text };
    section = at + 1;
  }
  return undefined;
}
