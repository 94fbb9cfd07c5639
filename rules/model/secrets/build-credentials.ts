import type { KeyValueInstruction } from '../dockerfile/kinds.ts';

/** Variables by which package managers take credentials, and the programs that read them. */
const rows: readonly (readonly [pattern: RegExp, programs: readonly string[]])[] = [
  [/^BUNDLE_[A-Z0-9]+(?:__[A-Z0-9]+)+$/, ['bundle', 'bundler']],
  [
    /^(?:NPM_TOKEN|NPM_AUTH_TOKEN|NODE_AUTH_TOKEN|NPM_CONFIG__AUTH(?:TOKEN)?|YARN_NPM_AUTH_TOKEN|FONTAWESOME_NPM_AUTH_TOKEN)$/i,
    ['npm', 'yarn', 'pnpm', 'bun', 'npx'],
  ],
  [
    /^(?:PIP_(?:EXTRA_)?INDEX_URL|PIP_PASSWORD|UV_(?:EXTRA_|DEFAULT_)?INDEX_URL|UV_INDEX_\w+_PASSWORD)$/,
    ['pip', 'pip3', 'uv', 'pipenv'],
  ],
  [/^POETRY_(?:HTTP_BASIC_\w+_PASSWORD|PYPI_TOKEN_\w+)$/, ['poetry']],
  [/^COMPOSER_AUTH$/, ['composer']],
  [/^CARGO_(?:REGISTRIES_\w+_TOKEN|REGISTRY_TOKEN)$/, ['cargo']],
  [
    /^(?:NUGET_(?:TOKEN|PASSWORD|PAT|API_KEY)|NuGetPackageSourceCredentials_\w+|VSS_NUGET_EXTERNAL_FEED_ENDPOINTS|FEED_ACCESSTOKEN)$/i,
    ['dotnet', 'nuget'],
  ],
  [/^(?:HEX_API_KEY|HEX_AUTH_KEY)$/, ['mix']],
  [/^(?:GEM_HOST_API_KEY|BUNDLE_GEMS__\w+)$/, ['gem', 'bundle']],
  [
    /^(?:MAVEN_(?:PASSWORD|TOKEN)|ARTIFACTORY_(?:PASSWORD|TOKEN|API_KEY)|ORG_GRADLE_PROJECT_\w*(?:[Pp]assword|[Tt]oken))$/,
    ['mvn', 'mvnw', 'gradle', 'gradlew'],
  ],
  [/^(?:SENTRY_AUTH_TOKEN)$/, ['npm', 'yarn', 'pnpm', 'sentry-cli']],
];

/** The programs that take credentials from a variable of this name. */
export const packageManagerOf = (name: string): readonly string[] | undefined =>
  rows.find(([pattern]) => pattern.test(name))?.[1];

/** The programs in later RUNs of the stage, and of stages built on it, that take credentials from the variable. */
export function buildCredentialUsers(declaration: KeyValueInstruction, name: string): readonly string[] {
  const programs = packageManagerOf(name);
  const { stage, doc } = declaration;
  if (!programs || !stage) return [];
  return doc
    .runCommands(...programs)
    .filter((command) => {
      const run = doc.instructionOf(command);
      const sees = run.stage === stage || (declaration.keyword === 'ENV' && run.stage?.lineage.includes(stage));
      return sees && run.range.start > declaration.range.start;
    })
    .map((command) => command.name!);
}
