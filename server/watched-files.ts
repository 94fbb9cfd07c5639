/** Which files an editor is to watch, and what is made of its messages about them. */
import { type FileEvent, type FileSystemWatcher, WatchKind } from 'vscode-languageserver';
import { isOpaqueName } from '../rules/model/project/surroundings.ts';
import { pathOfUri } from './locations.ts';

/** Files whose contents matter to the documents beside them. */
const readFiles =
  '**/{.plimsoll.*,.gitignore,*.dockerignore,.env*,*.env,*Dockerfile*,*dockerfile*,*Containerfile*,*.yml,*.yaml,*.json,*.jsonc,*.toml,*.txt,*.xml,*.gradle*,*.mod,*.sh,*entrypoint*,Procfile,Gemfile,Pipfile,*.csproj,*.cfg,*.conf}';

/** Any file may come or go in a build context; only some are read. */
export const fileWatchers: FileSystemWatcher[] = [
  { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
  { globPattern: readFiles, kind: WatchKind.Change },
];

/** The paths of changed files, without those that lie where nobody looks. */
export const changedPaths = (changes: readonly FileEvent[]): string[] =>
  changes.flatMap(({ uri }) => pathOfUri(uri) ?? []).filter((path) => !isUnseen(path));

/** What git and package managers do in their own directories changes nothing. */
const isUnseen = (path: string): boolean =>
  path
    .split('/')
    .slice(0, -1)
    .some((name) => name === '.vscode' || isOpaqueName(name));
