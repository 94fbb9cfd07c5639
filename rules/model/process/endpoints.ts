/** Addresses of backing services in environment variables: databases, caches, brokers, mail. */

import type { MappedText, Range } from '../text.ts';
import type { VariableSetting } from './variable-uses.ts';

export interface Endpoint {
  readonly host: string;
  readonly hostRange: Range;
  readonly port: number | undefined;
  readonly portRange: Range | undefined;
  /** What serves there, as `KnownServer.product` names it, where scheme or name tell. */
  readonly products: readonly string[];
}

const kinds: readonly { readonly scheme: RegExp; readonly names: RegExp; readonly products: readonly string[] }[] = [
  {
    scheme: /^(?:jdbc:)?postgres(?:ql)?$/,
    names: /(?:^|_)(?:POSTGRES(?:QL)?|PG)(?:_|HOST|$)/,
    products: ['PostgreSQL'],
  },
  {
    scheme: /^(?:jdbc:)?(?:mysql|mariadb)$/,
    names: /(?:^|_)(?:MYSQL|MARIADB)(?:_|$)/,
    products: ['MySQL', 'MariaDB', 'Percona Server'],
  },
  { scheme: /^mongodb$/, names: /(?:^|_)MONGO(?:DB)?(?:_|$)/, products: ['MongoDB'] },
  { scheme: /^(?:rediss?|valkeys?)$/, names: /(?:^|_)(?:REDIS|VALKEY)(?:_|$)/, products: ['Redis', 'Valkey'] },
  { scheme: /^amqps?$/, names: /(?:^|_)(?:RABBIT(?:MQ)?|AMQP)(?:_|$)/, products: ['RabbitMQ'] },
  { scheme: /^kafka$/, names: /(?:^|_)KAFKA_(?:BROKERS?|BOOTSTRAP_SERVERS?|HOST|URL)$/, products: ['Kafka'] },
  { scheme: /^(?:memcached?)$/, names: /(?:^|_)MEMCACHED?(?:_|$)/, products: ['Memcached'] },
  { scheme: /^(?:jdbc:)?(?:sqlserver|mssql)$/, names: /(?:^|_)(?:MSSQL|SQLSERVER)(?:_|$)/, products: ['SQL Server'] },
  { scheme: /^(?:jdbc:)?clickhouse$/, names: /(?:^|_)CLICKHOUSE(?:_|$)/, products: ['ClickHouse'] },
  {
    scheme: /^elasticsearch$/,
    names: /(?:^|_)(?:ELASTIC(?:SEARCH)?|ES)(?:_|$)/,
    products: ['Elasticsearch', 'OpenSearch'],
  },
  { scheme: /^(?:nats|smtps?|ldaps?|couchdb|influxdb)$/, names: /(?:^|_)(?:NATS|SMTP|MAIL|LDAP)(?:_|$)/, products: [] },
  {
    scheme: /^database$/,
    names: /(?:^|_)(?:DATABASE|DB)(?:_|$)/,
    products: ['PostgreSQL', 'MySQL', 'MariaDB', 'Percona Server', 'MongoDB', 'SQL Server'],
  },
];

const addressNames = /(?:HOST(?:NAME)?|URLS?|URI|DSN|ENDPOINT|ADDR(?:ESS)?|SERVERS?|BROKERS?)$/;

/** The address a variable holds: one with the scheme of a backing service, or host[:port] under a telling name. */
export function endpointOf({ name, mapped }: VariableSetting): Endpoint | undefined {
  const { text } = mapped;
  if (text.length > 2000) return undefined;
  const scheme = /^((?:jdbc:)?[a-z][a-z0-9]{0,20})(?:\+[a-z0-9+]{1,30})?:\/\//i.exec(text);
  const byScheme = scheme && kinds.find((kind) => kind.scheme.test(scheme[1]!.toLowerCase()));
  const upper = name.toUpperCase();
  const byName = addressNames.test(upper) ? kinds.find((kind) => kind.names.test(upper)) : undefined;
  const kind = byScheme ?? byName;
  return kind && addressIn(mapped, scheme ? scheme[0].length : 0, kind.products);
}

function addressIn(mapped: MappedText, from: number, products: readonly string[]): Endpoint | undefined {
  const rest = mapped.text.slice(from);
  const length = rest.search(/[/?#,\s]/);
  const authority = length < 0 ? rest : rest.slice(0, length);
  const start = from + authority.lastIndexOf('@') + 1;
  const match = /^(\[[0-9a-f:]+\]|[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?|::1)(?::(\d{1,5}))?$/i.exec(
    mapped.text.slice(start, from + authority.length),
  );
  if (!match) return undefined;
  const host = match[1]!;
  const end = start + host.length;
  return {
    host: host.toLowerCase(),
    hostRange: mapped.range(start, end),
    port: match[2] ? Number(match[2]) : undefined,
    portRange: match[2] ? mapped.range(end + 1, end + 1 + match[2].length) : undefined,
    products,
  };
}

/** This very container. */
export const isLoopback = (host: string): boolean => /^(?:localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(host);

/** One certain machine: a domain name or an address, not the name of a neighbour. */
export const isConcrete = (host: string): boolean =>
  host.includes('.') &&
  !isLoopback(host) &&
  host !== '0.0.0.0' &&
  !/(?:^|\.)example\.(?:com|org|net)$|\.(?:docker\.internal|local|localhost)$/.test(host);
