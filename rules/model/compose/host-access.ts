/** Services and mounts that reach into the host. */
import type { ComposeText } from './interpolation.ts';
import type { Service } from './service.ts';
import type { VolumeMount } from './volume.ts';

/** Programs whose task is to look at the host: what they mount read-only, or see of its processes, is meant. */
const monitors: ReadonlySet<string> = new Set([
  'docker.io/prom/node-exporter',
  'quay.io/prometheus/node-exporter',
  'docker.io/bitnami/node-exporter',
  'gcr.io/cadvisor/cadvisor',
  'ghcr.io/google/cadvisor',
  'docker.io/google/cadvisor',
  'docker.io/zcube/cadvisor',
  'docker.io/datadog/agent',
  'gcr.io/datadoghq/agent',
  'public.ecr.aws/datadog/agent',
  'docker.io/netdata/netdata',
  'ghcr.io/netdata/netdata',
  'docker.io/library/telegraf',
  'docker.io/newrelic/infrastructure',
  'docker.io/newrelic/infrastructure-bundle',
  'docker.io/grafana/alloy',
  'docker.io/grafana/promtail',
  'docker.io/nicolargo/glances',
  'docker.elastic.co/beats/metricbeat',
  'docker.elastic.co/beats/filebeat',
  'docker.io/portainer/agent',
  'docker.io/zabbix/zabbix-agent',
  'docker.io/zabbix/zabbix-agent2',
  'docker.io/sysdig/falco',
  'docker.io/falcosecurity/falco',
]);

/** Programs that start, replace and remove containers for people: without the whole API of the engine they do nothing. */
const engineManagers: ReadonlySet<string> = new Set([
  'docker.io/portainer/portainer',
  'docker.io/portainer/portainer-ce',
  'docker.io/portainer/portainer-ee',
  'docker.io/portainer/agent',
  'docker.io/containrrr/watchtower',
  'ghcr.io/containrrr/watchtower',
  'docker.io/nickfedor/watchtower',
  'docker.io/louislam/dockge',
  'docker.io/selfhostedpro/yacht',
  'ghcr.io/getarcaneapp/arcane',
  'ghcr.io/moghtech/komodo-periphery',
]);

/** Programs that give others a part of the engine's API only. */
const socketProxies = /(?:^|\/)(?:docker-)?socket-proxy(?:$|[^a-z])/;

export const isHostMonitor = (service: Service): boolean => monitors.has(service.defaultImage?.name ?? '');

export const isEngineManager = (service: Service): boolean => engineManagers.has(service.defaultImage?.name ?? '');

export const isSocketProxy = (service: Service): boolean => socketProxies.test(service.defaultImage?.name ?? '');

/** The absolute path on the host that a bind mount brings in; with `~` for a home directory, `undefined` for others. */
export function hostPath({ type, source }: VolumeMount): string | undefined {
  return type === 'bind' && source ? absolute(source) : undefined;
}

/** A path without doubled and trailing slashes; `${HOME}` is `~`, `${XDG_RUNTIME_DIR}` is `/run/user/$UID`. */
export function absolute(source: ComposeText): string | undefined {
  const home = source.text.text.replace(/^\$(?:HOME\b|\{HOME(?:[:?-][^}]*)?\})/, '~');
  // The XDG Base Directory Specification leaves the path open; systemd makes this one for each user.
  const runtime = home.replace(/^\$(?:XDG_RUNTIME_DIR\b|\{XDG_RUNTIME_DIR(?:[:?-][^}]*)?\})/, '/run/user/$UID');
  const isWritten = home.startsWith('~') || runtime !== home;
  const text = isWritten ? runtime : source.value.known ? source.value.value : source.defaultText?.text;
  if (text === undefined || !/^[/~]/.test(text)) return undefined;
  return text.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
}

const engineSockets =
  /^(?:\/var)?\/run\/(?:docker\.sock|docker\/docker\.sock|containerd\/containerd\.sock|podman\/podman\.sock|crio\/crio\.sock|user\/(?:\d+|\$UID)\/(?:docker|podman\/podman)\.sock)$/;

/** The control socket of a container engine. */
export const isEngineSocket = (path: string): boolean => engineSockets.test(path);

/** A directory that holds the control socket of a container engine, and little that others need. */
export const holdsEngineSocket = (path: string): boolean =>
  /^(?:\/var)?\/run(?:\/(?:docker|containerd|podman|crio))?$/.test(path);

const systemPaths =
  /^\/(?:$|(?:bin|boot|dev|etc|home|lib|lib64|proc|root|sbin|sys|usr|var)$|(?:boot|proc|root|sys)\/|etc\/(?:passwd|shadow|group|gshadow|sudoers|sudoers\.d|ssh|kubernetes|docker|crontab|cron\.d|pam\.d|systemd)(?:$|\/)|var\/lib\/(?:docker|containers|containerd|kubelet)$)/;
const secretPaths =
  /^~\/\.(?:ssh|aws|docker|kube|gnupg|azure|netrc|npmrc|pypirc|git-credentials|config\/gcloud)(?:$|\/)/;

/** Host paths through which a container rules the host or reads its credentials. */
export const isSensitivePath = (path: string): boolean =>
  (systemPaths.test(path) && !harmless.test(path)) || secretPaths.test(path) || path === '~';

/** Kernel facts and control groups that programs are documented to need. */
const harmless =
  /^\/sys\/(?:fs\/cgroup|class|devices|bus)(?:$|\/)|^\/proc\/(?:cpuinfo|meminfo|uptime|loadavg|version)$/;
