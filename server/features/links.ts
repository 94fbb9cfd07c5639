/** Links to what a file names: other files of the project, pages of images, pages of ignored rules. */
import type { DocumentLink } from 'vscode-languageserver';
import type { Language, RegisteredRule } from '../../rules/core/rule.ts';
import { rulePage } from '../../rules/core/rule-page.ts';
import { RuleSet } from '../../rules/core/rule-set.ts';
import { type LintedDocument, readSuppressions } from '../../rules/core/suppress.ts';
import type { ComposeDocument } from '../../rules/model/compose/document.ts';
import type { Entry } from '../../rules/model/compose/entry.ts';
import { itemsOf } from '../../rules/model/compose/lists.ts';
import type { DockerfileDocument } from '../../rules/model/dockerfile/document.ts';
import type { ImageRef } from '../../rules/model/image/reference.ts';
import { baseName, directoryOf, joinPath } from '../../rules/model/project/path.ts';
import type { Project } from '../../rules/model/project/project.ts';
import type { Range } from '../../rules/model/text.ts';
import { toRange } from '../convert.ts';
import type { Linted } from '../documents.ts';
import type { FileReader } from '../file-reader.ts';
import { uriOfPath } from '../locations.ts';

interface Target {
  readonly range: Range;
  /** A file, by its path from the project's root. */
  readonly path: string;
}

/** Where images and rules are described. */
export function pageLinks(
  document: LintedDocument,
  language: Language,
  rules: readonly RegisteredRule[] | undefined,
): DocumentLink[] {
  const pages = [...imagePages(document), ...rulePages(document, language, rules)];
  return pages.map(({ range, target }) => ({ range: toRange(range, document.lines), target }));
}

/** The files of the project that a document names. */
export async function fileLinks(
  { document, project, circumstances }: Linted,
  files: FileReader,
): Promise<DocumentLink[]> {
  const { surroundings, root } = circumstances;
  if (!surroundings) return [];
  const targets = document.kind === 'dockerfile' ? copiedFiles(document, project) : composeTargets(document, project);
  const links = await Promise.all(
    targets.map(async ({ range, path }) => {
      const absolute = joinPath(root, path);
      const link = { range: toRange(range, document.lines), target: uriOfPath(absolute) };
      return (await isFile(absolute, files)) ? [link] : [];
    }),
  );
  return links.flat();
}

/** Editors complain when they are sent to what is not there, or is a directory. */
async function isFile(path: string, files: FileReader): Promise<boolean> {
  const entries = await files.list(directoryOf(path) || '/');
  return entries?.some(({ name, kind }) => kind === 'file' && name === baseName(path)) ?? false;
}

function copiedFiles(document: DockerfileDocument, { context }: Project): Target[] {
  if (!context) return [];
  return [...document.ofType('COPY'), ...document.ofType('ADD')].flatMap((copy) =>
    copy.from || copy.isOnbuild
      ? []
      : copy.sources.flatMap(({ value, range }) =>
          value.known && isFixed(value.value)
            ? [{ range, path: joinPath(context.directory, value.value.replace(/^\/+/, '')) }]
            : [],
        ),
  );
}

function composeTargets(document: ComposeDocument, project: Project): Target[] {
  const directory = directoryOf(project.path);
  const at = (entry: Entry | undefined, base = directory): Target[] =>
    entry?.value.known && isFixed(entry.value.value)
      ? [{ range: entry.range, path: joinPath(base, entry.value.value) }]
      : [];
  const pathOf = (item: Entry): Entry | undefined => (item.kind === 'map' ? item.get('path') : item);
  const inServices = document.services.flatMap(({ build, entry, extends: extension }) => [
    ...(build?.dockerfile && build.context?.value.known !== false
      ? at(build.dockerfile, joinPath(directory, build.context?.value.known ? build.context.value.value : '.'))
      : []),
    ...itemsOf(entry.get('env_file')).flatMap((item) => at(pathOf(item))),
    ...itemsOf(entry.get('label_file')).flatMap((item) => at(item)),
    ...at(extension?.file),
  ]);
  const declared = [...document.secrets, ...document.configs].flatMap((entry) => at(entry.get('file')));
  const included = document.includes.flatMap((item) => itemsOf(pathOf(item)).flatMap((path) => at(path)));
  const places = new Map([...inServices, ...declared, ...included].map((target) => [target.range.start, target]));
  return [...places.values()];
}

/** A path of one file: no pattern, no address, no home directory. */
const isFixed = (path: string): boolean => path !== '' && !/[*?[]|:\/\/|^~|^<<|^git@/.test(path);

interface Page {
  readonly range: Range;
  readonly target: string;
}

function imagePages(document: LintedDocument): Page[] {
  const images =
    document.kind === 'dockerfile'
      ? document.stages.flatMap((stage) => (stage.baseStage ? [] : (stage.from?.image ?? [])))
      : document.services.flatMap(({ image }) => image ?? []);
  return images.flatMap((image) => {
    const target = imagePage(image);
    return target ? [{ range: image.text.range(), target }] : [];
  });
}

/** Where a registry shows an image to people; registries that have no such place, or want a login, are left out. */
function imagePage(image: ImageRef): string | undefined {
  const { name } = image;
  if (!image.valid || image.isScratch || name === undefined) return undefined;
  const path = encodeURI(name.slice(name.indexOf('/') + 1));
  switch (image.registryHost) {
    case 'docker.io':
      return path.startsWith('library/')
        ? `https://hub.docker.com/_/${path.slice('library/'.length)}`
        : `https://hub.docker.com/r/${path}`;
    case 'quay.io':
      return `https://quay.io/repository/${path}`;
    case 'ghcr.io':
      return `https://ghcr.io/${path}`;
    case 'mcr.microsoft.com':
      return `https://mcr.microsoft.com/artifact/mar/${path}`;
    default:
      return undefined;
  }
}

/** The pages of the rules that our comments name. */
function rulePages(document: LintedDocument, language: Language, rules: readonly RegisteredRule[] | undefined): Page[] {
  const { byId } = RuleSet.of(rules);
  return readSuppressions(document)
    .filter(({ tool }) => tool === 'plimsoll')
    .flatMap(({ names }) => names)
    .filter(({ name }) => byId.has(name))
    .map(({ name, range }) => ({ range, target: rulePage(name, language) }));
}
