/** Whether the programs that health checks call are in an image. */

import type { Stage } from '../dockerfile/stage.ts';
import { imageFacts } from '../image/knowledge.ts';
import type { ImageRef } from '../image/reference.ts';
import { parseTag } from '../image/tag.ts';

export type ProbeTool = 'curl' | 'wget' | 'bash';
export const probeTools: readonly ProbeTool[] = ['curl', 'wget', 'bash'];

export const isProbeTool = (name: string | undefined): name is ProbeTool => probeTools.some((tool) => tool === name);

/** `undefined`: nobody described the image. */
export const imageHasTool = (image: ImageRef, tool: ProbeTool): boolean | undefined =>
  image.isScratch ? false : imageFacts(image)?.tools[tool];

/**
 * Clients that newer releases of a server's image have under another name only: MongoDB 6.0 removed the old shell, the
 * images of MariaDB 11 came without the names of MySQL.
 */
const renamed: Readonly<Record<string, { readonly image: string; readonly since: number; readonly now: string }>> = {
  mongo: { image: 'mongo', since: 6, now: 'mongosh' },
  mysql: { image: 'mariadb', since: 11, now: 'mariadb' },
  mysqladmin: { image: 'mariadb', since: 11, now: 'mariadb-admin' },
};

/** What a client that an image surely lacks is called there now; undefined where it may be there. */
export function newNameOf(tool: string, { familiarName, tag, tagDynamic, digest }: ImageRef): string | undefined {
  const change = Object.hasOwn(renamed, tool) ? renamed[tool] : undefined;
  if (!change || change.image !== familiarName || tagDynamic || (digest && !tag)) return undefined;
  const isCurrent = !tag || tag.value === 'latest' || tag.value === 'lts';
  const major = tag && parseTag(tag.value).numbers[0];
  return isCurrent || (major !== undefined && major >= change.since) ? change.now : undefined;
}

/** There is no shell to run a line of text; `undefined`: unknown. */
export function imageLacksShell(image: ImageRef): boolean | undefined {
  const shell = image.isScratch ? 'none' : imageFacts(image)?.shell;
  return shell === undefined ? undefined : shell === 'none';
}

const systemManagers: ReadonlySet<string> = new Set(['apt', 'apk', 'yum', 'dnf', 'microdnf', 'zypper']);

/**
 * Whether a stage has a program at its end. Unknown as soon as something else than packages of the distribution could
 * have brought it: files from other images or archives, scripts, other package managers.
 */
export function stageHasTool(stage: Stage, tool: ProbeTool): boolean | undefined {
  const base = stage.externalImage;
  const inBase = base && imageHasTool(base, tool);
  if (inBase !== false) return inBase;
  return stage.lineage.every((each) => bringsNothing(each, tool)) ? false : undefined;
}

export function stageLacksShell(stage: Stage): boolean | undefined {
  const base = stage.externalImage;
  const lacks = base && imageLacksShell(base);
  return lacks &&
    stage.lineage.every((each) => each.ofType('COPY').length + each.ofType('ADD').length === 0 || onlyPlainCopies(each))
    ? true
    : lacks === false
      ? false
      : undefined;
}

/** Nothing that could be a program from elsewhere, as busybox in a distroless image. */
const onlyPlainCopies = (stage: Stage): boolean =>
  stage.ofType('ADD').length === 0 &&
  stage
    .ofType('COPY')
    .every(({ sources }) =>
      sources.every(({ value }) => value.known && !/busybox|\/bin\/?$|\/bin\/(?:ba|da|a)?sh$|^\/$/.test(value.value)),
    );

function bringsNothing(stage: Stage, tool: ProbeTool): boolean {
  if (stage.ofType('ADD').length > 0) return false;
  const copies = stage
    .ofType('COPY')
    .every(({ from, sources }) =>
      sources.every(
        ({ value }) =>
          value.known && !value.value.includes(tool) && !(from && /\/s?bin\/?$|^\/(?:usr)?\/?$/.test(value.value)),
      ),
    );
  return (
    copies &&
    stage
      .ofType('RUN')
      .every(
        (run) =>
          run.script !== undefined &&
          run.mounts.every(({ from }) => from === undefined) &&
          run.commands.every(
            ({ name, path }) =>
              name !== undefined &&
              !/[/]/.test(path ?? '') &&
              !/^(?:sh|bash|ash|source|\.|eval|nix|brew|conda|mamba)$/.test(name),
          ) &&
          run.packageActions.every(
            ({ manager, packages, hasUnknownPackages, action }) =>
              !systemManagers.has(manager) ||
              action !== 'install' ||
              (!hasUnknownPackages &&
                packages.every(
                  (entry) => entry.kind !== 'group' && entry.kind !== 'file' && !entry.name.includes(tool),
                )),
          ),
      )
  );
}
