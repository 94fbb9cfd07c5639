/** Scripts of package.json, wherever a build context has one. */
import type { DockerfileDocument } from '../dockerfile/document.ts';
import type { CopyInstruction } from '../dockerfile/kinds.ts';
import { scriptsOf } from '../process/package-script.ts';
import type { BuildContext } from './build-context.ts';
import { baseName } from './path.ts';

/**
 * The names of all scripts that an image can have from its build context; undefined where not every package.json was
 * read, none is copied as it is, or the build makes or changes one.
 */
export function scriptNames(context: BuildContext, document: DockerfileDocument): ReadonlySet<string> | undefined {
  const { included } = context;
  if (!included.known || makesManifest(document)) return undefined;
  const manifests = included.value.filter((path) => baseName(path) === 'package.json');
  if (!manifests.some((path) => document.ofType('COPY').some((copy) => mayCopy(copy, path)))) return undefined;
  const names = new Set<string>();
  for (const path of manifests) {
    const text = context.read(path);
    const scripts = text === undefined ? undefined : scriptsOf(text);
    if (!scripts) return undefined;
    for (const name of Object.keys(scripts)) names.add(name);
  }
  return names;
}

const mayCopy = ({ from, sources }: CopyInstruction, path: string): boolean =>
  !from &&
  sources.some(({ value }) => {
    const source = value.known ? value.value.replace(/^(?:\.?\/)+|\/+$/g, '') : undefined;
    return source !== undefined && (source === '' || source === '.' || path.startsWith(source.replace(/\*.*$/, '')));
  });

const makers: ReadonlySet<string> = new Set('git npx pnpx bunx degit curl wget tar unzip jq'.split(' '));
const verbs: ReadonlySet<string> = new Set(['init', 'create', 'pkg', 'exec', 'dlx', 'pack']);

/** Brings or writes a package.json that the build context does not have. */
const makesManifest = (document: DockerfileDocument): boolean =>
  document.ofType('ADD').length > 0 ||
  document.ofType('COPY').some(({ from, heredocs }) => heredocs.length > 0 || from?.image !== undefined) ||
  document
    .runCommands()
    .some(
      ({ name, operands, words }) =>
        name === undefined ||
        makers.has(name) ||
        verbs.has(operands[0]?.value ?? '') ||
        (name !== 'npm' && words.some(({ text }) => text.includes('package.json'))),
    );
