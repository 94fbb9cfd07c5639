/** Well-known servers as images: what tells that they are ready, and which ports they serve. */
import type { Service } from '../compose/service.ts';

export interface KnownServer {
  readonly product: string;
  /** A health check as YAML of `test`, with programs the image has; `undefined` where none is known. */
  readonly test: string | undefined;
  /** Needs time for its first start. */
  readonly slow?: true;
  readonly ports: readonly number[];
  /** Reached by programs, hardly ever from outside. */
  readonly isDatastore: boolean;
}

const server = (product: string, ports: readonly number[], test?: string, slow?: true): KnownServer => ({
  product,
  ports,
  test,
  isDatastore: true,
  ...(slow ? { slow } : {}),
});

const postgres = server(
  'PostgreSQL',
  [5432],
  `["CMD-SHELL", "pg_isready -U $\${POSTGRES_USER:-postgres} -d $\${POSTGRES_DB:-$\${POSTGRES_USER:-postgres}}"]`,
);
const redis = server('Redis', [6379], '["CMD", "redis-cli", "ping"]');

/** Facts of the official images' documentation; familiar names. */
const servers: Readonly<Record<string, KnownServer>> = {
  postgres,
  'postgis/postgis': postgres,
  'timescale/timescaledb': postgres,
  'pgvector/pgvector': postgres,
  mysql: server('MySQL', [3306, 33060], '["CMD", "mysqladmin", "ping", "-h", "127.0.0.1", "--silent"]', true),
  percona: server('Percona Server', [3306], '["CMD", "mysqladmin", "ping", "-h", "127.0.0.1", "--silent"]', true),
  mariadb: server('MariaDB', [3306], '["CMD", "healthcheck.sh", "--connect", "--innodb_initialized"]', true),
  redis,
  'redis/redis-stack-server': redis,
  'valkey/valkey': server('Valkey', [6379], '["CMD", "valkey-cli", "ping"]'),
  mongo: server('MongoDB', [27017], `["CMD", "mongosh", "--quiet", "--eval", "db.adminCommand('ping')"]`),
  rabbitmq: server('RabbitMQ', [5672], '["CMD", "rabbitmq-diagnostics", "-q", "ping"]', true),
  elasticsearch: server('Elasticsearch', [9200, 9300]),
  'elastic/elasticsearch': server('Elasticsearch', [9200, 9300]),
  'docker.elastic.co/elasticsearch/elasticsearch': server('Elasticsearch', [9200, 9300]),
  'opensearchproject/opensearch': server('OpenSearch', [9200, 9600]),
  memcached: server('Memcached', [11211]),
  cassandra: server('Cassandra', [9042], '["CMD", "cqlsh", "-e", "DESCRIBE KEYSPACES"]', true),
  couchdb: server('CouchDB', [5984]),
  neo4j: server('Neo4j', [7687]),
  influxdb: server('InfluxDB', [8086]),
  'clickhouse/clickhouse-server': server(
    'ClickHouse',
    [8123, 9000],
    '["CMD", "clickhouse-client", "--query", "SELECT 1"]',
  ),
  'mcr.microsoft.com/mssql/server': server('SQL Server', [1433]),
  'apache/kafka': server('Kafka', [9092]),
  'bitnami/kafka': server('Kafka', [9092]),
  'bitnamilegacy/kafka': server('Kafka', [9092]),
  'bitnami/postgresql': server('PostgreSQL', [5432]),
  'bitnami/mysql': server('MySQL', [3306]),
  'bitnami/mariadb': server('MariaDB', [3306]),
  'bitnami/redis': server('Redis', [6379]),
  'bitnami/mongodb': server('MongoDB', [27017]),
  zookeeper: server('ZooKeeper', [2181]),
  etcd: server('etcd', [2379, 2380]),
  'quay.io/coreos/etcd': server('etcd', [2379, 2380]),
};

/** The server a service runs by its image; `undefined` when it is built here, or the image is none of these. */
export function knownServer(service: Service): KnownServer | undefined {
  const image = service.build ? undefined : (service.defaultImage ?? service.image);
  for (const name of [image?.familiarName, image?.name]) {
    if (name !== undefined && Object.hasOwn(servers, name)) return servers[name];
  }
  return undefined;
}
