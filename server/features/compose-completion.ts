/** Completion in Compose files: keys, words, and names of what the project declares. */
import { type CompletionItem, CompletionItemKind, type CompletionList } from 'vscode-languageserver';
import type { Language } from '../../rules/core/rule.ts';
import { composeKeyText } from '../../rules/explain/compose-keys/index.ts';
import type { ComposeDocument } from '../../rules/model/compose/document.ts';
import {
  type Place,
  placeAt,
  proposedKeys,
  proposedValues,
  type Shape,
} from '../../rules/model/compose/spec/lookup.ts';
import { Composition, type Section } from '../../rules/model/project/composition.ts';
import type { Project } from '../../rules/model/project/project.ts';
import { toRange } from '../convert.ts';
import type { Linted } from '../documents.ts';
import { type ComposePlace, composePlaceAt } from './compose-place.ts';

/** What to offer: some of it may come from elsewhere. */
export interface ComposeOffer {
  /** Keys and words that the Specification knows. */
  readonly vocabulary: boolean;
  /** What files of the project declare. */
  readonly names: boolean;
}

/** What the item of a key is resolved by. */
export interface ComposeItemData {
  /** As `composeKeyText` has it. */
  readonly composeKey: string;
  readonly language: Language;
}

const nothing: CompletionList = { isIncomplete: false, items: [] };

/** @param isBlank a blank was typed: only a value is looked for then, for nobody asks for keys by indenting */
export function completeCompose(
  { document, project }: Linted,
  offset: number,
  language: Language,
  isBlank: boolean,
  offer: ComposeOffer,
): CompletionList {
  if (document.kind !== 'compose') return nothing;
  const at = composePlaceAt(document.source, document.lines, offset);
  const place = at && placeAt(at.path);
  if (!at || !place) return nothing;
  const names = offer.names ? namesAt(at, place, document, project) : [];
  const words = offer.vocabulary ? proposedValues(place.shape) : [];
  const keys = offer.vocabulary ? proposedKeys(place.shape) : [];
  const range = toRange(at.range, document.lines);
  const item = (label: string, kind: CompletionItemKind, rank: number, newText: string): CompletionItem => ({
    label,
    kind,
    sortText: `${rank}${label}`,
    textEdit: { range, newText },
  });
  const items: CompletionItem[] = [];
  if (at.keys && !isBlank) {
    const isBare = at.hasColon || at.isQuoted;
    for (const { key, shape, isRequired } of keys) {
      if (at.keys.includes(key) || shape.obsolete !== undefined) continue;
      const newText = isBare ? key : key + opening(shape);
      const data: ComposeItemData = { composeKey: placeAt([...at.path, key])!.pattern, language };
      items.push({ ...item(key, CompletionItemKind.Property, isRequired ? 0 : 1, newText), data });
    }
    // Where a map names what is declared elsewhere, its keys are these names.
    for (const name of place.shape.map?.().names ? names : []) {
      const newText = isBare ? name : `${name}:`;
      if (!at.keys.includes(name)) items.push(item(name, CompletionItemKind.Reference, 0, newText));
    }
  }
  if (at.values && place.shape.scalar) {
    const isFree = (value: string): boolean => !at.values!.includes(value);
    for (const name of names.filter(isFree)) {
      const newText = at.hasColon ? name.replace(/:$/, '') : name;
      items.push(item(name, CompletionItemKind.Reference, 0, newText));
    }
    for (const word of words.filter(isFree)) {
      const newText = at.isQuoted || !needsQuotes(word, place.shape) ? word : `"${word}"`;
      items.push(item(word, CompletionItemKind.EnumMember, 1, newText));
    }
  }
  return { isIncomplete: false, items };
}

/** What follows a key: a scalar on the same line, anything else below. */
const opening = ({ scalar }: Shape): string => (scalar ? ': ' : ':');

/** `no` is `false` to Compose. */
const needsQuotes = (word: string, { scalar }: Shape): boolean =>
  /^(?:yes|no|on|off|true|false)$/.test(word) && !scalar?.types.includes('boolean');

/** Where names of a section stand; the path of a service is left out. */
const sections: Readonly<Record<string, Section>> = {
  'depends_on.*': 'services',
  depends_on: 'services',
  extends: 'services',
  'extends.service': 'services',
  'links.*': 'services',
  'links[]': 'services',
  'volumes_from[]': 'services',
  'networks.*': 'networks',
  networks: 'networks',
  'volumes[]': 'volumes',
  'volumes[].source': 'volumes',
  'secrets[]': 'secrets',
  'secrets[].source': 'secrets',
  'build.secrets[]': 'secrets',
  'build.secrets[].source': 'secrets',
  'configs[]': 'configs',
  'configs[].source': 'configs',
  'models.*': 'models',
  models: 'models',
};

const servicePattern = 'services.*.';

/** Names of what the project declares and a place can mean. */
function namesAt(at: ComposePlace, { pattern }: Place, document: ComposeDocument, project: Project): readonly string[] {
  if (!pattern.startsWith(servicePattern)) return [];
  const own = at.path[1]!;
  const below = pattern.slice(servicePattern.length);
  if (below === 'build.target') return stagesOf(own, document, project);
  if (below === 'profiles[]') return profilesOf(document);
  // A base in another file is not among them.
  if (below === 'extends.service' && document.service(own)?.extends?.file) return [];
  const section = Object.hasOwn(sections, below) ? sections[below] : undefined;
  if (!section) return [];
  const names = new Set(Composition.of(project, document).candidates(section));
  if (section === 'services') names.delete(own);
  if (section === 'networks') names.add('default');
  return [...names].filter((name) => !name.startsWith('x-')).map((name) => (below === 'volumes[]' ? `${name}:` : name));
}

function stagesOf(name: string, document: ComposeDocument, project: Project): readonly string[] {
  const service = document.service(name);
  const built = service && project.dockerfileOf(service);
  return built?.document.stages.flatMap((stage) => stage.name ?? []) ?? [];
}

function profilesOf({ services }: ComposeDocument): readonly string[] {
  const names = services.flatMap(({ profiles }) => profiles.flatMap(({ value }) => (value.known ? value.value : [])));
  return [...new Set(names)].filter((name) => name !== '');
}

/** Adds what a key is for. */
export function explainComposeItem(composeKey: string, language: Language): string | undefined {
  const explanation = composeKeyText(composeKey.replace(/\[\]$/, ''));
  if (!explanation) return undefined;
  const key = composeKey.slice(composeKey.lastIndexOf('.') + 1);
  return `**\`${key}\`** ${explanation[language].what}\n\n[docs.docker.com](${explanation.docs})`;
}
