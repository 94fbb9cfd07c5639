/** Who may log in to a database that an image creates at its first start. */
import type { Service } from '../compose/service.ts';
import type { MappedText } from '../text.ts';

/** Accounts that the variables of a database's image create; what they leave open is undefined. */
export interface DatabaseAccounts {
  /** The account that the variables name; for MySQL the one beside root. */
  readonly user: string | undefined;
  readonly database: string | undefined;
  /** Every account there is; undefined where a variable hides one. */
  readonly users: readonly string[] | undefined;
  /** The password of an account, where it is written in the file. */
  readonly passwordOf: (user: string) => MappedText | undefined;
}

const postgres: ReadonlySet<string> = new Set([
  'postgres',
  'postgis/postgis',
  'pgvector/pgvector',
  'timescale/timescaledb',
]);
const mysql: ReadonlySet<string> = new Set(['mysql', 'mariadb', 'percona']);

/** The accounts of a database that a service runs, where the file says it all: scripts of the first start may add more. */
export function databaseAccounts(service: Service): DatabaseAccounts | undefined {
  const name = service.build || service.extends ? undefined : service.defaultImage?.familiarName;
  if (name === undefined || service.envFiles.length > 0 || hasScripts(service)) return undefined;
  if (postgres.has(name)) return ofPostgres(service);
  return mysql.has(name) ? ofMysql(service) : undefined;
}

const hasScripts = ({ volumes, configs }: Service): boolean =>
  [...volumes, ...configs].some(({ target }) => target?.text.text.startsWith('/docker-entrypoint-initdb.d'));

function ofPostgres(service: Service): DatabaseAccounts {
  const user = valueOf(service, ['POSTGRES_USER'], 'postgres');
  return {
    user,
    database: valueOf(service, ['POSTGRES_DB'], user),
    users: user === undefined ? undefined : [user],
    passwordOf: (name) => (name === user ? passwordIn(service, 'POSTGRES_PASSWORD') : undefined),
  };
}

function ofMysql(service: Service): DatabaseAccounts {
  const user = valueOf(service, ['MARIADB_USER', 'MYSQL_USER'], '');
  return {
    user: user === '' ? undefined : user,
    database: valueOf(service, ['MARIADB_DATABASE', 'MYSQL_DATABASE'], undefined),
    users: user === undefined ? undefined : ['root', ...(user === '' ? [] : [user])],
    passwordOf: (name) =>
      name === 'root'
        ? passwordIn(service, 'MARIADB_ROOT_PASSWORD', 'MYSQL_ROOT_PASSWORD')
        : name === user
          ? passwordIn(service, 'MARIADB_PASSWORD', 'MYSQL_PASSWORD')
          : undefined,
  };
}

/** `otherwise` where none of the variables is set; undefined where a value is hidden. */
function valueOf(service: Service, names: readonly string[], otherwise: string | undefined): string | undefined {
  for (const name of names) {
    if (service.env(`${name}_FILE`)) return undefined;
    const variable = service.env(name);
    if (variable) return variable.value.known ? variable.value.value : undefined;
  }
  return otherwise;
}

function passwordIn(service: Service, ...names: readonly string[]): MappedText | undefined {
  const variable = names.map((name) => service.env(name)).find((found) => found !== undefined);
  return variable?.hasInterpolation ? undefined : variable?.text;
}
