/**
 * Server programs: whether they go to the background by themselves, and what keeps them in the foreground. From their
 * manual pages.
 */
export interface Daemon {
  /** What it is part of: two programs of one product belong together. */
  readonly product: string;
  /** It goes to the background unless one of these arguments is there. */
  readonly staysWith?: string;
  /** It goes to the background with one of these arguments. */
  readonly leavesWith?: string;
  /** It goes to the background with this first operand; the second one is what keeps it in the foreground. */
  readonly verb?: readonly [leaves: string, stays?: string];
  /** Words that keep it in the foreground, to be appended. */
  readonly append?: readonly string[];
  /** Arguments with which it serves nothing: it prints, checks or controls. */
  readonly never?: string;
  /** Words of file names that may say the same: with such a file, or the option that names one, nobody can tell. */
  readonly config?: string;
  readonly configOption?: string;
}

const info = '-h --help -v -V --version';

const daemons: Readonly<Record<string, Daemon>> = {
  nginx: {
    product: 'nginx',
    staysWith: 'daemon off;',
    append: ['-g', 'daemon off;'],
    never: '-t -T -v -V -h -? -s',
    config: 'nginx.conf /etc/nginx /nginx',
    configOption: '-c -p',
  },
  openresty: {
    product: 'nginx',
    staysWith: 'daemon off;',
    append: ['-g', 'daemon off;'],
    never: '-t -T -v -V -h -? -s',
    config: 'nginx.conf /usr/local/openresty/nginx/conf',
    configOption: '-c -p',
  },
  httpd: {
    product: 'apache',
    staysWith: '-DFOREGROUND -DNO_DETACH -X FOREGROUND NO_DETACH',
    append: ['-DFOREGROUND'],
    never: '-t -v -V -S -M -l -L -h -k',
  },
  apache2: {
    product: 'apache',
    staysWith: '-DFOREGROUND -DNO_DETACH -X FOREGROUND NO_DETACH',
    append: ['-DFOREGROUND'],
    never: '-t -v -V -S -M -l -L -h -k',
  },
  apachectl: {
    product: 'apache',
    staysWith: '-DFOREGROUND -DNO_DETACH -X FOREGROUND NO_DETACH',
    verb: ['start', '-DFOREGROUND'],
    never: '-k -t -v -V -S -M -l -L -h configtest status fullstatus stop graceful graceful-stop restart',
  },
  apache2ctl: {
    product: 'apache',
    staysWith: '-DFOREGROUND -DNO_DETACH -X FOREGROUND NO_DETACH',
    verb: ['start', '-DFOREGROUND'],
    never: '-k -t -v -V -S -M -l -L -h configtest status fullstatus stop graceful graceful-stop restart',
  },
  'apache2-foreground': { product: 'apache' },
  'httpd-foreground': { product: 'apache' },
  'php-fpm': { product: 'php-fpm', leavesWith: '-D --daemonize', never: '-t --test -i -m -v --version -h --help' },
  caddy: { product: 'caddy', verb: ['start', 'run'], never: 'validate fmt adapt reload stop hash-password version' },
  traefik: { product: 'traefik', never: `version ${info}` },
  envoy: { product: 'envoy', never: info },
  haproxy: { product: 'haproxy', leavesWith: '-D', never: '-c -v -vv -h' },
  varnishd: { product: 'varnish', staysWith: '-F -d -C -V -I', append: ['-F'], never: '-? -x' },
  squid: { product: 'squid', staysWith: '-N --foreground', append: ['-N'], never: '-z -k -v -h' },
  lighttpd: { product: 'lighttpd', staysWith: '-D -i', append: ['-D'], never: '-t -tt -v -V -h -p -1' },
  mysqld: {
    product: 'mysql',
    leavesWith: '-D --daemonize',
    never: '--initialize --initialize-insecure --verbose --help',
  },
  mariadbd: { product: 'mysql', never: '--verbose --help' },
  mysqld_safe: { product: 'mysql' },
  mariadbd_safe: { product: 'mysql' },
  postgres: { product: 'postgresql', never: '--single --check --describe-config -C --help --version -V' },
  pg_ctl: { product: 'postgresql', verb: ['start'], never: 'stop status init initdb reload promote' },
  'redis-server': { product: 'redis', config: 'redis.conf', never: info },
  'valkey-server': { product: 'valkey', never: info },
  mongod: { product: 'mongodb', leavesWith: '--fork', never: '--shutdown --repair --help --version' },
  mongos: { product: 'mongodb', leavesWith: '--fork', never: '--help --version' },
  'rabbitmq-server': { product: 'rabbitmq', leavesWith: '-detached' },
  memcached: { product: 'memcached', leavesWith: '-d --daemon', never: '-h -V' },
  elasticsearch: { product: 'elasticsearch', leavesWith: '-d --daemonize', never: info },
  cassandra: { product: 'cassandra', staysWith: '-f', append: ['-f'], never: '-h -v' },
  'zkServer.sh': { product: 'zookeeper', verb: ['start', 'start-foreground'], never: 'stop status restart version' },
  'kafka-server-start.sh': { product: 'kafka', leavesWith: '-daemon' },
  neo4j: { product: 'neo4j', verb: ['start', 'console'], never: 'stop status restart version' },
  activemq: { product: 'activemq', verb: ['start', 'console'], never: 'stop status restart' },
  'catalina.sh': { product: 'tomcat', verb: ['start', 'run'], never: 'stop version configtest' },
  gunicorn: { product: 'gunicorn', leavesWith: '-D --daemon', never: `--check-config --print-config ${info}` },
  uvicorn: { product: 'uvicorn', never: info },
  hypercorn: { product: 'hypercorn', never: info },
  daphne: { product: 'daphne', never: info },
  uwsgi: { product: 'uwsgi', leavesWith: '-d --daemonize --daemonize2', never: info },
  puma: { product: 'puma', never: info },
  unicorn: { product: 'unicorn', leavesWith: '-D --daemonize', never: info },
  sidekiq: { product: 'sidekiq', leavesWith: '-d --daemon', never: info },
  celery: {
    product: 'celery',
    leavesWith: '-D --detach',
    verb: ['multi'],
    never: `inspect status report purge call control graph migrate list ${info}`,
  },
  pm2: {
    product: 'pm2',
    verb: ['start'],
    staysWith: '--no-daemon',
    never: 'save install ping logs list stop delete startup link',
  },
  cron: { product: 'cron', staysWith: '-f', append: ['-f'] },
  crond: { product: 'cron', staysWith: '-f -n -d -foreground' },
  anacron: { product: 'cron', staysWith: '-d', append: ['-d'] },
  sshd: { product: 'sshd', staysWith: '-D -d -i -t -T', append: ['-D', '-e'] },
  dropbear: { product: 'sshd', staysWith: '-F -i', append: ['-F', '-E'], never: '-V -h' },
  rsyslogd: { product: 'rsyslog', staysWith: '-n -N -v', append: ['-n'] },
  'syslog-ng': {
    product: 'syslog-ng',
    staysWith: '-F --foreground -s --syntax-only',
    append: ['-F'],
    never: '-V --version',
  },
  postfix: {
    product: 'postfix',
    verb: ['start', 'start-fg'],
    never: 'check stop status reload set-permissions upgrade-configuration',
  },
  dovecot: { product: 'dovecot', staysWith: '-F', append: ['-F'], never: '-n -a --version stop reload' },
  named: { product: 'bind', staysWith: '-f -g', append: ['-f'], never: '-v -V' },
  dnsmasq: {
    product: 'dnsmasq',
    staysWith: '-k --keep-in-foreground -d --no-daemon',
    append: ['-k'],
    never: '--test -v --version',
    config: 'dnsmasq',
    configOption: '-C --conf-file -7 --conf-dir',
  },
  unbound: {
    product: 'unbound',
    staysWith: '-d',
    append: ['-d'],
    config: 'unbound',
    configOption: '-c',
    never: '-V -h',
  },
  chronyd: { product: 'chrony', staysWith: '-d -n -q -Q -p', append: ['-d'], never: '-v --version' },
  ntpd: { product: 'ntp', staysWith: '-n -d -q', append: ['-n'] },
  snmpd: { product: 'snmpd', staysWith: '-f', append: ['-f'], never: '-v -h -H' },
  slapd: { product: 'openldap', staysWith: '-d', never: '-V -T' },
  proftpd: { product: 'proftpd', staysWith: '-n --nodaemon', append: ['--nodaemon'], never: '-t -v -l -V' },
  xinetd: { product: 'xinetd', staysWith: '-dontfork -d', append: ['-dontfork'], never: '-version' },
  zabbix_server: { product: 'zabbix', staysWith: '-f --foreground', append: ['-f'], never: '-R -V -h -T' },
  zabbix_agentd: { product: 'zabbix-agent', staysWith: '-f --foreground', append: ['-f'], never: '-t -p -R -V -h -T' },
  'transmission-daemon': { product: 'transmission', staysWith: '-f --foreground', append: ['-f'], never: '-d -V -h' },
  supervisord: {
    product: 'supervisor',
    staysWith: '-n --nodaemon',
    append: ['-n'],
    config: 'supervisor',
    configOption: '-c --configuration',
    never: '-v --version -h --help',
  },
};

/** The facts of a server program; `php-fpm8.3` and `postgres-16` are known by their stem. */
export function daemon(name: string | undefined): Daemon | undefined {
  if (name === undefined) return undefined;
  if (Object.hasOwn(daemons, name)) return daemons[name];
  const stem = name.replace(/-?[\d.]+$/, '');
  return stem !== name && Object.hasOwn(daemons, stem) ? daemons[stem] : undefined;
}

/** Services of init scripts whose program has another name. */
const services: Readonly<Record<string, string>> = {
  apache2: 'apache2ctl',
  httpd: 'httpd',
  ssh: 'sshd',
  sshd: 'sshd',
  mysql: 'mysqld',
  mysqld: 'mysqld',
  mariadb: 'mariadbd',
  postgresql: 'postgres',
  redis: 'redis-server',
  'redis-server': 'redis-server',
  cron: 'cron',
  crond: 'crond',
  rsyslog: 'rsyslogd',
  mongodb: 'mongod',
  mongod: 'mongod',
  supervisor: 'supervisord',
};

/** The program an init script of this name starts. */
export function serviceProgram(service: string): string | undefined {
  const stem = service.startsWith('php') && service.endsWith('-fpm') ? 'php-fpm' : service;
  return Object.hasOwn(services, stem) ? services[stem] : daemon(stem) ? stem : undefined;
}
