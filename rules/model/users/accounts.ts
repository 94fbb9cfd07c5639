/** Accounts of an image: those it brings, and those that are created in the file. */
import type { Instruction } from '../dockerfile/instruction.ts';
import type { Stage } from '../dockerfile/stage.ts';
import { type ImageUser, imageFacts } from '../image/knowledge.ts';
import { oncePer } from '../once-per.ts';
import { type CreatedAccount, createdAccounts } from '../shell/accounts.ts';
import type { ShellCommand } from '../shell/command.ts';

/** An account that a RUN creates. */
export interface StageAccount extends CreatedAccount {
  readonly run: Instruction;
}

/** The accounts created in a stage and those it builds on, the oldest first. ONBUILD bodies are not among them. */
export const stageAccounts = oncePer((stage: Stage): readonly StageAccount[] => [
  ...(stage.baseStage ? stageAccounts(stage.baseStage) : []),
  ...stage
    .ofType('RUN')
    .flatMap((run) => (run.script ? createdAccounts(run.script).map((account) => ({ ...account, run })) : [])),
]);

/** The accounts made for the program of the base image, such as `node`; `undefined` where they are not known. */
export function imageUsers(stage: Stage): readonly ImageUser[] | undefined {
  const image = stage.externalImage;
  if (!image) return undefined;
  if (image.isScratch) return [];
  const facts = imageFacts(image);
  // The account `app` came with .NET 8 (dotnet/dotnet-docker, "Non-root user").
  const isOldDotnet =
    facts?.name.startsWith('mcr.microsoft.com/dotnet/') && Number.parseInt(image.tag?.value ?? '', 10) < 8;
  return isOldDotnet ? undefined : facts?.users;
}

/** Accounts every image of a distribution has, or had in one of its releases. */
const systemAccounts: Readonly<Record<string, string>> = {
  debian:
    'root daemon bin sys sync games man lp mail news uucp proxy www-data backup list irc gnats nobody _apt systemd-network systemd-resolve systemd-timesync',
  ubuntu:
    'root daemon bin sys sync games man lp mail news uucp proxy www-data backup list irc gnats nobody _apt ubuntu systemd-network systemd-resolve systemd-timesync',
  alpine:
    'root bin daemon adm lp sync shutdown halt mail news uucp operator man postmaster cron ftp sshd at squid xfs games cyrus vpopmail ntp smmsp guest nobody',
};

/**
 * The names a base image surely has no other accounts than; `undefined` where its accounts are not known. Those of
 * other releases of the distribution are among them.
 */
export function baseAccountNames(stage: Stage): ReadonlySet<string> | undefined {
  const image = stage.externalImage;
  if (!image) return undefined;
  if (image.isScratch) return new Set();
  const facts = imageFacts(image);
  const system = facts?.system === undefined ? undefined : systemAccounts[facts.system];
  if (!facts || system === undefined || (!facts.users && facts.kind !== 'os')) return undefined;
  return new Set([...system.split(' '), ...(facts.users ?? []).map(({ name }) => name)]);
}

/**
 * Whether a RUN may create or rename accounts in a way that is not read here: scripts, edits of /etc/passwd, names in
 * variables, packages that bring an account of this name.
 */
export function mayCreateAccount(run: Instruction, name: string): boolean {
  if (!run.script || run.heredocs.length > (run.onlyHeredoc ? 1 : 0)) return true;
  if (run.mounts.some(({ type }) => type === 'bind')) return true;
  const accounts = createdAccounts(run.script);
  if (accounts.some((account) => account.name.value === undefined || account.name.value === name)) return true;
  const installs = run.packageActions.some(
    ({ action, hasUnknownPackages, packages }) =>
      /install|upgrade/.test(action) &&
      (hasUnknownPackages || serviceAccounts.has(name) || packages.some((each) => isRelated(each.name, name))),
  );
  return installs || run.commands.some(isOpaque);
}

/** Accounts that packages bring under a name of their own. */
const serviceAccounts: ReadonlySet<string> = new Set(
  'www-data www http apache nginx haproxy mysql postgres redis valkey memcache memcached mongodb mongod rabbitmq elasticsearch tomcat jetty jenkins git gitea postfix sshd named ntp chrony dnsmasq squid varnish grafana prometheus influxdb telegraf nagios zabbix messagebus dbus polkitd tss systemd-network munge slurm couchdb cassandra kafka zookeeper solr neo4j openldap ldap asterisk freeswitch icinga znc tor privoxy unbound powerdns pdns clamav amavis opendkim dovecot vmail exim mail lighttpd caddy php-fpm puppet chef salt docker containerd libvirt qemu kvm rtkit pulse avahi geoclue colord saned xrdp'.split(
    ' ',
  ),
);

const isRelated = (pkg: string, account: string): boolean => {
  const normal = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  const [a, b] = [normal(pkg), normal(account)];
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
};

const shells: ReadonlySet<string> = new Set(['sh', 'bash', 'ash', 'dash', 'zsh', '.', 'source']);
const installers: ReadonlySet<string> = new Set(
  'newusers vipw usermod groupmod dpkg rpm make ansible ansible-playbook chef-client chef-solo puppet salt-call nix-env guix systemd-sysusers addusers pw cmake ninja'.split(
    ' ',
  ),
);

function isOpaque(command: ShellCommand): boolean {
  const { name, path } = command;
  if (name === undefined || installers.has(name)) return true;
  if (name.endsWith('.sh') || path?.startsWith('./')) return true;
  if (shells.has(name) && !command.hasFlag('-c')) return true;
  if (/^(?:\/opt|\/tmp|\/src|\/app|\/build|\/scripts?)\//.test(path ?? '')) return true;
  const touched = [...command.words, ...command.redirects.flatMap(({ target }) => target ?? [])];
  return touched.some(({ text }) => text.includes('/etc/passwd') || text.includes('/etc/group'));
}

/** What somebody is called who is created here with a fixed number: `10001` for `useradd -u 10001 app`. */
export function numericId(stage: Stage, name: string): number | undefined {
  const created = stageAccounts(stage).findLast((account) => account.kind === 'user' && account.name.value === name);
  if (created)
    return created.id?.value !== undefined && /^\d{1,9}$/.test(created.id.value) ? Number(created.id.value) : undefined;
  return imageUsers(stage)?.find((user) => user.name === name)?.uid;
}
