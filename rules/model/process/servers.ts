/** Packages of servers: what each belongs to. Clients and modules are not among them. */
import type { Instruction } from '../dockerfile/instruction.ts';
import type { Stage } from '../dockerfile/stage.ts';
import { oncePer } from '../once-per.ts';
import type { InstalledPackage, PackageAction } from '../shell/installs.ts';

const products: Readonly<Record<string, string>> = {
  nginx: 'nginx',
  'nginx-full': 'nginx',
  'nginx-light': 'nginx',
  'nginx-extras': 'nginx',
  apache2: 'Apache',
  httpd: 'Apache',
  lighttpd: 'lighttpd',
  'mysql-server': 'MySQL',
  'default-mysql-server': 'MySQL',
  'mariadb-server': 'MariaDB',
  mariadb: 'MariaDB',
  postgresql: 'PostgreSQL',
  'postgresql-server': 'PostgreSQL',
  'redis-server': 'Redis',
  redis: 'Redis',
  valkey: 'Valkey',
  'valkey-server': 'Valkey',
  'mongodb-org': 'MongoDB',
  mongodb: 'MongoDB',
  'mongodb-server': 'MongoDB',
  'rabbitmq-server': 'RabbitMQ',
  elasticsearch: 'Elasticsearch',
  opensearch: 'OpenSearch',
  memcached: 'Memcached',
  varnish: 'Varnish',
  haproxy: 'HAProxy',
  squid: 'Squid',
  rsyslog: 'rsyslog',
  'syslog-ng': 'syslog-ng',
  postfix: 'Postfix',
  exim4: 'Exim',
  dovecot: 'Dovecot',
  'dovecot-imapd': 'Dovecot',
  bind9: 'BIND',
  bind: 'BIND',
  dnsmasq: 'dnsmasq',
  slapd: 'OpenLDAP',
  vsftpd: 'vsftpd',
  proftpd: 'ProFTPD',
};

/** `postgresql-16` is PostgreSQL, `postgresql-client-16` is none. */
export function serverProduct(name: string): string | undefined {
  const stem = name.replace(/-?\d[\d.]*$/, '');
  return Object.hasOwn(products, name) ? products[name] : Object.hasOwn(products, stem) ? products[stem] : undefined;
}

const systemManagers: ReadonlySet<string> = new Set(['apt', 'apk', 'yum', 'dnf', 'microdnf', 'zypper']);

/** A package of the distribution that ends up in the image. */
export interface InstalledInImage {
  readonly run: Instruction;
  readonly entry: InstalledPackage;
}

/**
 * The packages that a stage, or one it builds on, installs from the distribution, or with any package manager; those
 * of ONBUILD too.
 */
export function installedPackages(stage: Stage, managers: 'system' | 'all' = 'system'): readonly InstalledInImage[] {
  const all = allInstalled(stage);
  return managers === 'all' ? all : all.filter(({ manager }) => systemManagers.has(manager));
}

const allInstalled = oncePer((stage: Stage): readonly (InstalledInImage & Pick<PackageAction, 'manager'>)[] => {
  const runs = stage.doc.ofType('RUN').filter((run) => run.stage && stage.lineage.includes(run.stage));
  return runs.flatMap((run) =>
    run.packageActions
      .filter(({ action }) => action === 'install')
      .flatMap(({ packages, manager }) => packages.map((entry) => ({ run, entry, manager }))),
  );
});
