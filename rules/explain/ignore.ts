/** What there is to say about a line of a `.dockerignore`. */
import type { Language } from '../core/rule.ts';
import { DockerIgnore, type IgnorePattern } from '../model/project/dockerignore.ts';
import { isGlob } from '../model/project/glob.ts';
import { LineIndex } from '../model/text.ts';
import type { Both, Explanations } from './content.ts';
import { code, type Explained, renderSubject } from './render.ts';

const docs = 'https://docs.docker.com/build/concepts/context/#dockerignore-files';
const seeAlso = ['unneeded-files-in-image', 'dockerignore-missing', 'copy-ignored-file'];

export const ignoreTexts = {
  pattern: {
    en: {
      what: 'keeps what matches out of the build context: no `COPY` and no `ADD` sees it.',
      why: 'The path counts from the root of the build context, not from anywhere below: `node_modules` does not match `web/node_modules`, `**/node_modules` matches both. A directory takes everything in it along. What is left out is not sent to the builder, cannot end up in the image (`.env`, `.git`), and does not make the cache of `COPY . .` invalid when it changes.',
    },
    de: {
      what: 'hält aus dem Build-Kontext heraus, was passt: Kein `COPY` und kein `ADD` sieht es.',
      why: 'Der Pfad zählt ab der Wurzel des Build-Kontexts, nicht irgendwo darunter: `node_modules` passt nicht auf `web/node_modules`, `**/node_modules` auf beides. Ein Verzeichnis nimmt alles mit, was darin liegt. Was draußen bleibt, wird nicht zum Builder übertragen, kann nicht ins Image geraten (`.env`, `.git`) und entwertet bei Änderungen nicht den Cache von `COPY . .`.',
    },
    good: '**/node_modules\n.git\n.env*\n!.env.example',
    seeAlso,
    docs,
  },
  exception: {
    en: {
      what: 'takes back into the build context what an earlier line left out.',
      why: 'The last line that matches decides, so the order counts: an exception above the line it is an exception to has no effect. With `*` first and exceptions below, the file lists what a build may see; new files then stay out until somebody allows them.',
    },
    de: {
      what: 'nimmt wieder in den Build-Kontext auf, was eine Zeile weiter oben ausgeschlossen hat.',
      why: 'Die letzte passende Zeile entscheidet, also zählt die Reihenfolge: Über der Zeile, von der sie eine Ausnahme ist, bewirkt die Ausnahme nichts. Mit `*` am Anfang und Ausnahmen darunter zählt die Datei auf, was ein Build sehen darf; neue Dateien bleiben dann draußen, bis jemand sie zulässt.',
    },
    good: '*\n!package*.json\n!src',
    seeAlso,
    docs,
  },
} satisfies Explanations;

/**
 * The line of an ignore file at an offset, explained; undefined for comments and empty lines.
 * @param text of the ignore file
 */
export function explainIgnoreFile(text: string, offset: number, language: Language): Explained | undefined {
  const { patterns } = new DockerIgnore('', text);
  const lines = new LineIndex(text);
  const at = patterns.findIndex(({ range }) => range.start <= offset && offset <= range.end);
  const pattern = patterns[at];
  if (!pattern) return undefined;
  const explanation = pattern.negated ? ignoreTexts.exception : ignoreTexts.pattern;
  const written = text.slice(pattern.range.start, pattern.range.end);
  const above = new DockerIgnore('', text.slice(0, pattern.range.start));
  const facts = pattern.invalid
    ? [broken]
    : [...ownFacts(pattern, written), ...orderFacts(pattern, patterns.slice(at + 1), above, lines)];
  return renderSubject({ name: written, explanation, range: pattern.range, facts }, language, 'ignore');
}

const broken: Both = {
  en: 'Docker cannot read this line and refuses the build.',
  de: 'Diese Zeile kann Docker nicht lesen und bricht den Build ab.',
};

function* ownFacts({ pattern, negated }: IgnorePattern, written: string): Generator<Both> {
  const read = negated ? `!${pattern}` : pattern;
  if (read !== written)
    yield { en: `Docker reads the line as ${code(read)}.`, de: `Docker liest die Zeile als ${code(read)}.` };
  if (pattern.includes('**')) {
    yield {
      en: '`**` stands for any number of directories, none too.',
      de: '`**` steht für beliebig viele Verzeichnisse, auch keines.',
    };
  } else if (pattern.includes('*')) {
    yield { en: '`*` stands for any characters but `/`.', de: '`*` steht für beliebige Zeichen außer `/`.' };
  }
}

/** What other lines have to do with this one, where names without wildcards tell. */
function* orderFacts(
  { pattern, negated }: IgnorePattern,
  below: readonly IgnorePattern[],
  above: DockerIgnore,
  lines: LineIndex,
): Generator<Both> {
  const lineOf = ({ range }: IgnorePattern): number => lines.position(range.start).line + 1;
  if (!negated) {
    const isAll = pattern === '*' || pattern === '**';
    const exceptions = below.filter((later) => later.negated && (isAll || later.pattern.startsWith(`${pattern}/`)));
    if (exceptions.length === 0) return;
    const places = exceptions.map(lineOf);
    yield {
      en: `${places.length === 1 ? 'Line' : 'Lines'} ${listed(places, 'and')} ${places.length === 1 ? 'makes an exception' : 'make exceptions'}.`,
      de: `${places.length === 1 ? 'Zeile' : 'Die Zeilen'} ${listed(places, 'und')} ${places.length === 1 ? 'macht eine Ausnahme' : 'machen Ausnahmen'}.`,
    };
    return;
  }
  const excluding = isGlob(pattern) ? undefined : above.decidingPattern(pattern);
  if (excluding && !excluding.negated) {
    const line = lineOf(excluding);
    yield { en: `Line ${line} leaves it out.`, de: `Zeile ${line} schließt es aus.` };
  }
}

const listed = (places: readonly number[], and: string): string =>
  places.length < 2 ? places.join('') : `${places.slice(0, -1).join(', ')} ${and} ${places.at(-1)}`;
