/** What a hover says about a place in a Compose file. */
import type { Language } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import type { Entry } from '../model/compose/entry.ts';
import { inlineDockerfiles } from '../model/compose/inline-dockerfile.ts';
import type { Interpolation } from '../model/compose/interpolation.ts';
import { placeOf } from '../model/compose/spec/lookup.ts';
import { Project } from '../model/project/project.ts';
import type { Range } from '../model/text.ts';
import { composeFacts, interpolationFacts, serviceOf } from './compose-facts.ts';
import { composeKeyText } from './compose-keys/index.ts';
import { languageTexts } from './compose-keys/language.ts';
import type { Explanation } from './content.ts';
import { explainDockerfile } from './dockerfile.ts';
import { dotEnvFacts, neighbourFacts } from './neighbour-facts.ts';
import { type Explained, renderSubject, type Subject, withoutSecrets } from './render.ts';

/**
 * Explains the smallest construct at an offset: a variable, a tag, what stands in `dockerfile_inline`, or the key whose
 * key or value is there.
 * @param project adds what other files say about it
 */
export function explainCompose(
  doc: ComposeDocument,
  offset: number,
  language: Language,
  project = Project.empty,
): Explained | undefined {
  const entry = doc.nodeAt(offset);
  const inline = entry && dockerfileAt(doc, entry, offset, language, project);
  if (inline) return inline;
  const subject = entry && (languageAt(entry, offset, project) ?? keySubject(doc, entry, offset, project));
  return subject && renderSubject(withoutSecrets(subject, doc), language, 'yaml');
}

/** What a Dockerfile in the Compose file says at an offset; where Compose fills something in, nobody can tell. */
function dockerfileAt(
  doc: ComposeDocument,
  { range: { start }, key, hasInterpolation }: Entry,
  offset: number,
  language: Language,
  project: Project,
): Explained | undefined {
  if (key !== 'dockerfile_inline' || hasInterpolation) return undefined;
  const inline = inlineDockerfiles(doc).find(({ entry }) => entry.range.start === start);
  const inside = inline?.text.offsetAt(offset);
  // Neither the indentation nor the key belongs to the text.
  if (!inline || inside === undefined || inline.text.sourceStart(inside) !== offset) return undefined;
  const explained = explainDockerfile(
    inline.document,
    inside,
    language,
    new Project(project.surroundings, doc, inline),
  );
  return explained && { ...explained, range: inline.range(explained.range) };
}

const holds = (range: Range | undefined, offset: number): range is Range =>
  range !== undefined && range.start <= offset && offset <= range.end;

/** What Compose adds to YAML, and YAML to itself: variables, tags, merge keys. */
function languageAt(entry: Entry, offset: number, project: Project): Subject | undefined {
  const use = innermost(entry.interpolations, offset);
  if (use) {
    return {
      name: `\${${use.name}}`,
      explanation: languageTexts.interpolation,
      range: use.range,
      facts: interpolationFacts(use),
      projectFacts: dotEnvFacts(use.name, project),
    };
  }
  if (holds(entry.tagRange, offset) && (entry.tag === '!reset' || entry.tag === '!override')) {
    return { name: entry.tag, explanation: languageTexts[entry.tag], range: entry.tagRange };
  }
  if (entry.key === '<<' && !entry.isItem && holds(entry.keyRange, offset)) {
    return { name: '<<', explanation: languageTexts['<<'], range: entry.keyRange };
  }
  return undefined;
}

function innermost(uses: readonly Interpolation[], offset: number): Interpolation | undefined {
  const use = uses.find(({ range }) => holds(range, offset));
  return use && (innermost(use.nested, offset) ?? use);
}

/** A key's own text; a value is explained by the nearest key above it, as long as no unknown key lies between. */
function keySubject(doc: ComposeDocument, at: Entry, offset: number, project: Project): Subject | undefined {
  const range = holds(at.keyRange, offset) ? at.keyRange : at.range;
  if (!holds(range, offset) || range.start === range.end) return undefined;
  for (let entry: Entry | undefined = at; entry?.parent; entry = entry.parent) {
    const pattern = patternOf(entry);
    const text = composeKeyText(textPattern(pattern));
    if (text) {
      const explanation = withVersion(text, entry);
      // Blanks and brackets inside a map or list are no place to explain it.
      if ((at.kind === 'map' || at.kind === 'list') && !holds(at.keyRange, offset)) return undefined;
      const facts = composeFacts(doc, entry, pattern);
      const projectFacts = neighbourFacts(entry, pattern, serviceOf(doc, entry), project);
      const named = pattern.endsWith('.*') && entry.isItem ? listedName(entry) : undefined;
      if (named && entry === at) {
        return {
          name: named.name,
          explanation,
          range: holds(named.range, offset) ? named.range : range,
          facts,
          projectFacts,
        };
      }
      return { name: nameOf(entry, explanation), explanation, range, facts, projectFacts };
    }
    if (!entry.isItem && !hasChosenName(entry)) return undefined;
  }
  return undefined;
}

/** The name in a list item such as `- KEY=value`; the value is not shown, it may be secret. */
function listedName(item: Entry): { readonly name: string; readonly range: Range } | undefined {
  const { text } = item;
  if (!text) return undefined;
  const equals = text.text.indexOf('=');
  const end = equals < 0 ? text.length : equals;
  return { name: text.text.slice(0, end), range: text.range(0, end) };
}

const nameOf = (entry: Entry, explanation: Explanation): string => {
  if (explanation.name) return '';
  return entry.isItem ? (entry.parent?.key ?? '') : entry.key;
};

/** The map an entry stands in has names the author chose. */
const hasChosenName = ({ parent }: Entry): boolean =>
  parent !== undefined && placeOf(parent)?.shape.map?.().names !== undefined;

/** The path of an entry with chosen names as `*` and list items as `[]`; none where the Specification knows no key. */
function patternOf(entry: Entry): string {
  if (entry.parent && !entry.parent.parent && entry.key.startsWith('x-')) return 'x-*';
  return placeOf(entry)?.pattern ?? '';
}

/** The text with the first version of Compose that knows the key, which the table of keys tells. */
function withVersion(text: Explanation, entry: Entry): Explanation {
  const place = entry.isItem ? entry.parent : entry;
  const version = place && placeOf(place)?.shape.since;
  if (version === undefined) return text;
  const since = `Docker Compose ${version}`;
  return { ...text, since: text.since === undefined ? since : `${since}, ${text.since}` };
}

/** A list item of a key is explained by the key's own text. */
const textPattern = (pattern: string): string => (pattern.endsWith('[]') ? pattern.slice(0, -2) : pattern);
