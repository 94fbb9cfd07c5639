/** What the rules about undeclared networks, volumes, secrets and configs have in common. */
import { crossReferences, type ReferenceKind, renameReference } from '../model/compose/cross-reference.ts';
import { declare } from '../model/compose/declare.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { Composition } from '../model/project/composition.ts';
import type { Project } from '../model/project/project.ts';
import type { Range } from '../model/text.ts';
import { type FixDraft, safeFix, unsafeFix } from './rule.ts';
import { suggest } from './suggest.ts';

type Declared = 'networks' | 'volumes' | 'secrets' | 'configs';

export interface MissingDeclaration {
  readonly name: string;
  readonly range: Range;
  /** A declared name that is nearly the same. */
  readonly similar: string | undefined;
  /** Titles: `rename` with `similar`, `declare` with `name`. */
  readonly fixes: readonly FixDraft<'rename' | 'declare'>[];
}

const kinds: Readonly<Record<Declared, ReferenceKind>> = {
  networks: 'network',
  volumes: 'volume',
  secrets: 'secret',
  configs: 'config',
};

/** The names that services use and no file of the project declares in a section. */
export function missingDeclarations(
  doc: ComposeDocument,
  project: Project,
  section: Declared,
): readonly MissingDeclaration[] {
  const composition = Composition.of(project, doc);
  return crossReferences(doc).flatMap((reference) => {
    const { kind, name, range } = reference;
    if (kind !== kinds[section] || !composition.lacks(section, name)) return [];
    const similar = suggest(name, composition.candidates(section));
    const renaming = similar === undefined ? [] : renameReference(doc, reference, similar);
    const renamed = renaming.length > 0 ? [unsafeFix('rename', renaming, { data: { similar: similar! } })] : [];
    return [{ name, range, similar, fixes: [...renamed, ...declared(doc, section, name, similar)] }];
  });
}

/** Next to a name that is nearly the same, a new one would hide the slip; what needs a source is left to be filled in. */
function declared(
  doc: ComposeDocument,
  section: Declared,
  name: string,
  similar: string | undefined,
): readonly FixDraft<'declare'>[] {
  const needsSource = section === 'secrets' || section === 'configs';
  const edits = declare(doc, section, name, needsSource ? ['file: ${1:./path}'] : []);
  if (edits.length === 0) return [];
  if (needsSource) return [unsafeFix('declare', edits, { data: { name }, snippet: true })];
  return [(similar === undefined ? safeFix : unsafeFix)('declare', edits, { data: { name } })];
}
