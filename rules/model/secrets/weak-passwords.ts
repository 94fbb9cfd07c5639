import { nameKind } from './names.ts';

/** Passwords that everybody tries first, and those of the documentation of well-known images. */
const known: ReadonlySet<string> = new Set(
  'password passwd pass pwd secret secrets changeme changeit changethis change changemenow admin administrator root toor user username guest test testing tester demo example sample default dev develop development local localhost prod production postgres postgresql pg mysql mariadb mongo mongodb redis rabbitmq rabbit minio minioadmin grafana wordpress somewordpress nextcloud keycloak gitea gitlab drupal joomla ghost odoo sonar sonarqube elastic elasticsearch kibana influx influxdb clickhouse neo4j couchdb mysecretpassword mysecretpw mypassword mypass mypw secretpassword supersecret supersecretpassword topsecret verysecret letmein welcome qwerty qwertz abc abcd foobar foo bar dragon master hunter docker django laravel flask rails spring app appuser application database db sa dbuser dbpass dbpassword strongpassword yourstrongpassword yourpassword passwordpassword rootpassword rootpass rootroot adminadmin adminpassword adminpass userpass userpassword postgrespassword mysqlpassword dbpasswd testtest testpassword examplepassword hello helloworld keyboardcat'.split(
    ' ',
  ),
);

const leet: Readonly<Record<string, string>> = { '@': 'a', '4': 'a', '3': 'e', '0': 'o', $: 's', '5': 's' };

/**
 * Whether a password is among the first that anybody tries: a well-known word, a name next to it (the user, the
 * database, the service), with digits behind, or plain digits.
 */
export function isWellKnownPassword(password: string, neighbours: readonly string[] = []): boolean {
  if (/^\d{1,10}$/.test(password) || password.length < 4) return true;
  if (/^(.)\1*$/.test(password)) return true;
  const plain = bare(password);
  const unleeted = bare([...password].map((character) => leet[character] ?? character).join(''));
  const words = new Set(neighbours.map(bare).filter((word) => word.length > 2));
  return [plain, unleeted, withoutDigits(plain), withoutDigits(unleeted)].some(
    (word) => word === '' || known.has(word) || words.has(word),
  );
}

const bare = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
const withoutDigits = (text: string): string => text.replace(/^\d{0,12}|\d{0,12}$/g, '');

/** Variables by which an image sets its own password or key: whatever is written there is the real one. */
const selfIssued: ReadonlySet<string> = new Set(
  'POSTGRES_PASSWORD POSTGRESQL_PASSWORD POSTGRESQL_POSTGRES_PASSWORD PGPASSWORD MYSQL_ROOT_PASSWORD MYSQL_PASSWORD MARIADB_ROOT_PASSWORD MARIADB_PASSWORD MONGO_INITDB_ROOT_PASSWORD MONGODB_ROOT_PASSWORD MONGODB_PASSWORD MINIO_ROOT_PASSWORD MINIO_SECRET_KEY KC_BOOTSTRAP_ADMIN_PASSWORD KEYCLOAK_ADMIN_PASSWORD KEYCLOAK_PASSWORD GF_SECURITY_ADMIN_PASSWORD RABBITMQ_DEFAULT_PASS SA_PASSWORD MSSQL_SA_PASSWORD REDIS_PASSWORD ELASTIC_PASSWORD KIBANA_PASSWORD COUCHDB_PASSWORD CLICKHOUSE_PASSWORD DOCKER_INFLUXDB_INIT_PASSWORD DOCKER_INFLUXDB_INIT_ADMIN_TOKEN INFLUXDB_ADMIN_PASSWORD PGADMIN_DEFAULT_PASSWORD WORDPRESS_DB_PASSWORD NEXTCLOUD_ADMIN_PASSWORD WEBPASSWORD ME_CONFIG_BASICAUTH_PASSWORD ME_CONFIG_MONGODB_ADMINPASSWORD SECRET_KEY SECRET_KEY_BASE JWT_SECRET DJANGO_SECRET_KEY FLASK_SECRET_KEY APP_SECRET SESSION_SECRET MEILI_MASTER_KEY OPENSEARCH_INITIAL_ADMIN_PASSWORD ORACLE_PASSWORD ORACLE_PWD DB_ROOT_PASSWORD CODE_SERVER_PASSWORD VNC_PASSWORD'.split(
    ' ',
  ),
);

/** Whether the variable makes the secret it names, so that a placeholder in it is in force. */
export const isSelfIssued = (name: string): boolean =>
  selfIssued.has(name.toUpperCase()) || nameKind(name) === 'password';
