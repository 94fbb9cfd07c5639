import type { ComposeDocument } from '../compose/document.ts';
import type { Entry } from '../compose/entry.ts';
import type { Service } from '../compose/service.ts';
import { oncePer } from '../once-per.ts';
import { isRemote } from './compose-build.ts';
import { composeOf } from './neighbours.ts';
import { baseName, directoryOf, joinPath, pathWithin } from './path.ts';
import type { ComposeFile, Project } from './project.ts';

export type Section = 'services' | 'networks' | 'volumes' | 'secrets' | 'configs' | 'models';

/** How deep files may include each other. */
const deepest = 20;
/** Nobody finds a name by its likeness among more. */
const mostCandidates = 300;

const compositions = oncePer((project: Project) =>
  oncePer((document: ComposeDocument) => new Composition(project, document)),
);

/**
 * A Compose file with everything Compose may lay over it or take in with it: the files beside it (overrides, and
 * whatever `-f` may name), what they include, and files above that include it. Where a name is declared in any of
 * them, it counts as declared.
 */
export class Composition {
  /** The linted file comes first. */
  readonly files: readonly ComposeFile[];
  /** Something takes part that was not read: nothing can be said to be missing. */
  readonly isOpen: boolean;
  readonly #services = new Map<string, Service[]>();
  readonly #names = new Map<Section, readonly string[]>();

  constructor(project: Project, document: ComposeDocument) {
    const own = { path: project.path, document };
    const directory = directoryOf(own.path);
    const beside = project.composeFiles.filter(({ path }) => path !== own.path && directoryOf(path) === directory);
    const above = project.composeFiles.filter(
      ({ path, document: other }) =>
        directoryOf(path) !== directory && includedPaths(path, other).paths.includes(own.path),
    );
    const roots = [own, ...beside, ...above];
    const { files, isOpen } = withIncluded(project, roots);
    this.files = files;
    this.isOpen = isOpen || lacksItsBase(own.path, beside) || namesOtherFiles(project, directory);
    for (const service of files.flatMap((file) => file.document.services)) {
      const known = this.#services.get(service.name);
      if (known) known.push(service);
      else this.#services.set(service.name, [service]);
    }
  }

  static of(project: Project, document: ComposeDocument): Composition {
    return compositions(project)(document);
  }

  /** What is written under a name, in each file that has it. */
  declarations(section: Section, name: string): readonly Entry[] {
    return this.files.flatMap(({ document }) => {
      const entry = document.root.get(section)?.get(name);
      return entry && !entry.isReset ? [entry] : [];
    });
  }

  /** A service in each file that has it. */
  services(name: string): readonly Service[] {
    return this.#services.get(name) ?? [];
  }

  /** The names of a section that a wrong one may mean; none where there are too many to compare. */
  candidates(section: Section): readonly string[] {
    let names = this.#names.get(section);
    if (!names) {
      const all = this.files.flatMap(({ document }) => document.root.get(section)?.entries.map(({ key }) => key) ?? []);
      names = all.length > mostCandidates ? [] : all;
      this.#names.set(section, names);
    }
    return names;
  }

  /** The name is surely declared nowhere. */
  lacks(section: Section, name: string): boolean {
    return !this.isOpen && this.declarations(section, name).length === 0;
  }
}

/** The local files a Compose file includes, from the project's root; `isOpen` where some cannot be told. */
export function includedPaths(path: string, document: ComposeDocument): { paths: readonly string[]; isOpen: boolean } {
  const paths: string[] = [];
  let isOpen = false;
  for (const { file } of includedFiles(document)) {
    const value = file.value;
    const full = value.known && !isRemote(value.value) ? joinPath(directoryOf(path), value.value) : undefined;
    if (full === undefined || pathWithin('', full) === undefined) isOpen = true;
    else paths.push(full);
  }
  return { paths, isOpen };
}

/** The paths in `include`, short and long, one or several. */
export const includedFiles = (
  document: ComposeDocument,
): readonly { readonly file: Entry; readonly include: Entry }[] =>
  document.includes.flatMap((include) => {
    const path = include.kind === 'map' ? include.get('path') : include;
    const files = path?.kind === 'list' ? path.items : path ? [path] : [];
    return files.filter(({ kind }) => kind === 'scalar').map((file) => ({ file, include }));
  });

function withIncluded(
  project: Project,
  roots: readonly ComposeFile[],
): { files: readonly ComposeFile[]; isOpen: boolean } {
  const files = new Map<string, ComposeFile>();
  let isOpen = false;
  const add = (file: ComposeFile, depth: number): void => {
    if (files.has(file.path)) return;
    files.set(file.path, file);
    const included = includedPaths(file.path, file.document);
    isOpen ||= included.isOpen || depth === deepest;
    for (const path of depth < deepest ? included.paths : []) {
      const text = project.read(path);
      if (text === undefined) isOpen = true;
      else add({ path, document: composeOf(text) }, depth + 1);
    }
  };
  for (const root of roots) add(root, 0);
  return { files: [...files.values()], isOpen };
}

/** An override says what to change in a file that is not there. */
const lacksItsBase = (path: string, beside: readonly ComposeFile[]): boolean =>
  baseName(path).includes('override') && beside.length === 0;

/** `.env` can name the files that make up the project. */
const namesOtherFiles = (project: Project, directory: string): boolean =>
  /^(?:export )?COMPOSE_FILE=/m.test(project.read(joinPath(directory, '.env')) ?? '');
