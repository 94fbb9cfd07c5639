import { imageFacts } from './knowledge.ts';
import type { ImageRef } from './reference.ts';
import { parseTag } from './tag.ts';

const suites = /^(?:trixie|bookworm|bullseye|buster|noble|jammy|focal)$/;
/** Images that put `slim` before the Debian release: `3.13-slim-bookworm`; the others put it behind. */
const slimFirst = new Set(['python', 'ruby', 'rust', 'perl', 'openjdk']);

/** The tag of the slim variant (`jre` for a JDK) of an image whose tag names the full one; `undefined`: none is known. */
export function slimTag(image: ImageRef): string | undefined {
  const word = imageFacts(image)?.siblings.slim;
  if ((word !== 'slim' && word !== 'jre') || !image.valid || image.tagDynamic || image.hasVariable) return undefined;
  const written = image.tag?.value ?? 'latest';
  const { variants } = parseTag(written);
  const isFull = (each: string): boolean =>
    suites.test(each) || each === 'latest' || each === 'lts' || (word === 'jre' && each === 'jdk');
  if (!variants.every(isFull)) return undefined;
  if (word === 'jre') return written.includes('-jdk') ? written.replace('-jdk', '-jre') : jreTag(written);
  // `debian:latest` has no slim tag of that name.
  if (written === 'latest') return image.familiarName === 'debian' ? 'stable-slim' : 'slim';
  const suite = variants.find((each) => suites.test(each));
  if (suite !== undefined && suite !== written && slimFirst.has(image.familiarName ?? '')) {
    return written.replace(suite, `slim-${suite}`);
  }
  return `${written}-slim`;
}

/** `21` becomes `21-jre`; what has a suite becomes `21-jre-noble`. */
function jreTag(written: string): string | undefined {
  if (written === 'latest') return undefined;
  const dash = written.indexOf('-');
  return dash < 0 ? `${written}-jre` : `${written.slice(0, dash)}-jre${written.slice(dash)}`;
}

/** The size of an image, where it was measured at a tag of the same major version; `date` is the month. */
export function downloadSize(image: ImageRef): { readonly mb: number; readonly date: string } | undefined {
  const size = imageFacts(image)?.size;
  if (!size?.date) return undefined;
  const [measured] = parseTag(size.tag ?? '').numbers;
  const [own] = parseTag(image.tag?.value ?? '').numbers;
  const isSame = measured === undefined || own === undefined || measured === own;
  return isSame ? { mb: Math.round(size.mb), date: size.date.slice(0, 7) } : undefined;
}
