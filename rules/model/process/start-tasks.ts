/** Work that belongs before the start of a program: to the build, or to a task of its own. */
import { oncePer } from '../once-per.ts';
import { packageAction } from '../shell/installs.ts';
import type { Invocation } from './invocation.ts';
import { scriptName } from './package-script.ts';

export interface StartTask {
  readonly kind: 'install' | 'build' | 'build-and-run' | 'fetch' | 'migration' | 'seed';
  /** As people call it: `npm install`, `alembic upgrade`. */
  readonly label: string;
}

type Table = Readonly<Record<string, string>>;

/** First operands (the start of them, for words with a colon), by program; `*`: whatever follows. */
const migrations: Table = {
  'manage.py': 'migrate syncdb',
  rails: 'db:migrate db:prepare db:setup db:schema:load',
  rake: 'db:migrate db:prepare db:setup db:schema:load',
  alembic: 'upgrade',
  artisan: 'migrate',
  console: 'doctrine:migrations:migrate d:m:m doctrine:schema:update',
  flyway: 'migrate',
  liquibase: 'update',
  goose: 'up',
  dbmate: 'up migrate',
  migrate: 'up',
  knex: 'migrate:latest migrate:up',
  sequelize: 'db:migrate',
  'sequelize-cli': 'db:migrate',
  typeorm: 'migration:run migrations:run schema:sync',
  'drizzle-kit': 'migrate push',
  'node-pg-migrate': 'up',
  mikro: 'migration:up',
  'mikro-orm': 'migration:up',
  aerich: 'upgrade',
  atlas: 'migrate',
};
/** Two operands that together mean a migration. */
const migrationPairs: Table = {
  prisma: 'migrate deploy,migrate dev,db push',
  flask: 'db upgrade',
  diesel: 'migration run,setup',
  sqlx: 'migrate run,database setup',
  dotnet: 'ef database',
  'sea-orm-cli': 'migrate up',
};
const seeds: Table = {
  'manage.py': 'loaddata createsuperuser',
  rails: 'db:seed db:reset',
  rake: 'db:seed db:reset',
  artisan: 'db:seed',
  knex: 'seed:run',
  sequelize: 'db:seed',
  'sequelize-cli': 'db:seed',
};
const builds: Table = {
  tsc: '*',
  webpack: 'build *',
  vite: 'build',
  next: 'build',
  nuxt: 'build',
  nuxi: 'build',
  astro: 'build',
  ng: 'build',
  'react-scripts': 'build',
  'vue-cli-service': 'build',
  parcel: 'build',
  nest: 'build',
  go: 'build',
  cargo: 'build',
  dotnet: 'build publish',
  mvn: 'package install compile',
  mvnw: 'package install compile',
  gradle: 'build assemble jar bootJar',
  gradlew: 'build assemble jar bootJar',
  'manage.py': 'collectstatic compilemessages',
  rails: 'assets:precompile',
  rake: 'assets:precompile',
  make: 'build all',
};
/** Commands that build and then run what came out. */
const runs: Table = {
  go: 'run',
  cargo: 'run',
  dotnet: 'run',
  mvn: 'spring-boot:run exec:java jetty:run tomcat7:run',
  mvnw: 'spring-boot:run exec:java jetty:run',
  gradle: 'bootRun run',
  gradlew: 'bootRun run',
  stack: 'run',
  cabal: 'run',
  sbt: 'run',
};
const fetches: Table = { git: 'clone pull fetch' };

const lists = (table: Table, name: string, operand: string | undefined): boolean =>
  Object.hasOwn(table, name) &&
  table[name]!.split(' ').some(
    (word) => word === '*' || (operand !== undefined && (operand === word || operand.startsWith(`${word}:`))),
  );

/** The task a command is, if it is one. */
export const startTask = oncePer((invocation: Invocation): StartTask | undefined => {
  const { name, args, command } = invocation;
  const [first, second] = args.operands.map(({ value }) => value);
  const label = first === undefined ? name : `${name} ${first}`;
  const task = (kind: StartTask['kind'], text = label): StartTask => ({ kind, label: text });
  if (Object.hasOwn(migrationPairs, name)) {
    const pair = `${first} ${second}`;
    if (migrationPairs[name]!.split(',').some((each) => pair === each || (!each.includes(' ') && each === first)))
      return task('migration', `${name} ${pair}`);
  }
  if (lists(migrations, name, first)) return task('migration');
  if (lists(seeds, name, first)) return task('seed');
  if (lists(runs, name, first)) return task('build-and-run');
  if (lists(builds, name, first) && !args.flag('-v', '--version')) return task('build');
  if (lists(fetches, name, first)) return task('fetch');
  const action = packageAction(command)?.action;
  if (action === 'install' || action === 'lockfile-install' || action === 'upgrade') return task('install');
  const script = scriptName(command);
  if (script !== undefined && /^(?:build|compile|bundle)(?::|$)/.test(script))
    return task('build', `${name} run ${script}`);
  if (script !== undefined && /^(?:db[:-])?migrat(?:e|ions?)(?::|$)/.test(script))
    return task('migration', `${name} run ${script}`);
  return undefined;
});
