import type { MappedText } from '../model/text.ts';

/** Where a place of the file stands in a text. */
export function offsetOf(text: MappedText, place: number): number {
  for (let at = 0; at < text.length; at++) if (text.sourceStart(at) >= place) return at;
  return text.length;
}
