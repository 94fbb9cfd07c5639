import { baseName } from './path.ts';

export type Ecosystem =
  | 'node'
  | 'python'
  | 'go'
  | 'java'
  | 'ruby'
  | 'php'
  | 'rust'
  | 'dotnet'
  | 'elixir'
  | 'dart'
  | 'deno';

/** A file in which a program declares what it needs, or a lock file that pins it. */
export interface Manifest {
  /** Relative to the project's root. */
  readonly path: string;
  readonly name: string;
  readonly ecosystem: Ecosystem;
  readonly isLock: boolean;
}

const manifests: Readonly<Record<Ecosystem, readonly string[]>> = {
  node: ['package.json'],
  python: ['pyproject.toml', 'requirements.txt', 'Pipfile', 'setup.py', 'setup.cfg', 'environment.yml'],
  go: ['go.mod'],
  java: ['pom.xml', 'build.gradle', 'build.gradle.kts'],
  ruby: ['Gemfile'],
  php: ['composer.json'],
  rust: ['Cargo.toml'],
  dotnet: ['global.json', 'Directory.Packages.props'],
  elixir: ['mix.exs'],
  dart: ['pubspec.yaml'],
  deno: ['deno.json', 'deno.jsonc'],
};
const locks: Readonly<Record<Ecosystem, readonly string[]>> = {
  node: ['package-lock.json', 'npm-shrinkwrap.json', 'yarn.lock', 'pnpm-lock.yaml', 'bun.lock', 'bun.lockb'],
  python: ['poetry.lock', 'uv.lock', 'Pipfile.lock', 'pdm.lock', 'pylock.toml', 'conda-lock.yml'],
  go: ['go.sum'],
  java: ['gradle.lockfile'],
  ruby: ['Gemfile.lock'],
  php: ['composer.lock'],
  rust: ['Cargo.lock'],
  dotnet: ['packages.lock.json'],
  elixir: ['mix.lock'],
  dart: ['pubspec.lock'],
  deno: ['deno.lock'],
};

interface Kind {
  readonly ecosystem: Ecosystem;
  readonly isLock: boolean;
}

const namesOf = (table: Readonly<Record<Ecosystem, readonly string[]>>, isLock: boolean): (readonly [string, Kind])[] =>
  (Object.keys(table) as Ecosystem[]).flatMap((ecosystem) =>
    table[ecosystem].map((name) => [name, { ecosystem, isLock }] as const),
  );

const kinds: ReadonlyMap<string, Kind> = new Map([...namesOf(manifests, false), ...namesOf(locks, true)]);

/** What kind of manifest a path names, or undefined for any other file. */
export function manifestAt(path: string): Manifest | undefined {
  const name = baseName(path);
  const kind = kinds.get(name) ?? byPattern(name);
  return kind && { path, name, ...kind };
}

function byPattern(name: string): Kind | undefined {
  // requirements-dev.txt, requirements.prod.txt, dev-requirements.txt
  if (name.endsWith('.txt') && name.includes('requirements')) return { ecosystem: 'python', isLock: false };
  if (name.endsWith('.csproj') || name.endsWith('.fsproj')) return { ecosystem: 'dotnet', isLock: false };
  if (name.endsWith('.gemspec')) return { ecosystem: 'ruby', isLock: false };
  return undefined;
}
