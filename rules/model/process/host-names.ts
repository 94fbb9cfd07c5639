/** Names of hosts in the environment of services, and what they can mean inside a Compose project. */
import type { ComposeDocument } from '../compose/document.ts';
import type { Entry } from '../compose/entry.ts';
import { itemsOf } from '../compose/lists.ts';
import type { Service } from '../compose/service.ts';
import { oncePer } from '../once-per.ts';
import type { Composition } from '../project/composition.ts';
import type { Range } from '../text.ts';
import { endpointOf, isLoopback } from './endpoints.ts';
import { type VariableSetting, variableSettings } from './variable-uses.ts';

/** A host of one label (`db`, not `db.example.com`) that a variable of a service names. */
export interface HostUse {
  readonly service: Service;
  /** In small letters. */
  readonly host: string;
  readonly range: Range;
  /** What serves there, as `KnownServer.product` names it; empty where neither scheme nor name tell. */
  readonly products: readonly string[];
}

/** The hosts of addresses: with a scheme, with a port, or under the name of a backing service. */
export const hostUses = oncePer((doc: ComposeDocument): readonly HostUse[] =>
  variableSettings(doc).flatMap((setting) => {
    const { service } = setting;
    if (!service) return [];
    const endpoint = endpointOf(setting);
    const found = endpoint
      ? [{ host: endpoint.host, range: endpoint.hostRange, products: endpoint.products }]
      : withPort(setting);
    return found
      .filter(({ host }) => /^[a-z][a-z0-9_-]{0,62}$/.test(host) && !isLoopback(host) && !/^(?:true|false)$/.test(host))
      .map((use) => ({ ...use, service }));
  }),
);

type Found = Pick<HostUse, 'host' | 'range' | 'products'>;

/** Images, and addresses that a browser or another service calls. */
const otherPurpose =
  /IMAGE|VERSION|TAG$|CORS|ORIGIN|ALLOW|TRUSTED|REDIRECT|CALLBACK|WEBHOOK|PUBLIC|EXTERNAL|ADVERTISED|LISTENER|FRONT|CLIENT|ISSUER|DOMAIN|SITE|(?:BASE|APP|ROOT|WEB|HOME)_?UR[LI]$/i;

/** `http://web/`, `grpc://api:50051`, and lists of `kafka:9092`; names of images have tags that look the same. */
function withPort({ name, mapped }: VariableSetting): readonly Found[] {
  const { text } = mapped;
  if (text.length > 2000 || otherPurpose.test(name)) return [];
  const matches = text.matchAll(
    /(?:(?:^|,)[a-z][a-z0-9+]{0,20}:\/\/(?:[^\s/@,]{0,100}@)?([a-z][\w-]{1,62})(?::\d{2,5})?|(?:^|,)([a-z][\w-]{1,62}):\d{2,5})(?=$|[/?,])/gi,
  );
  return [...matches].map((match) => {
    const [whole, withScheme, plain] = match;
    const host = withScheme ?? plain!;
    const before = whole.lastIndexOf('@') + 1 || whole.indexOf('//') + 2;
    const at = match.index + (withScheme === undefined ? whole.indexOf(plain!) : before);
    return { host: host.toLowerCase(), range: mapped.range(at, at + host.length), products: [] };
  });
}

/** Names of services, in small letters, and the names that containers have besides. */
interface Names {
  readonly services: ReadonlyMap<string, Service>;
  /** Aliases, container and host names; some may be hidden behind variables. */
  readonly others: ReadonlySet<string>;
  readonly isOpen: boolean;
}

const namesOf = (all: readonly Service[]): Names => {
  const services = new Map<string, Service>();
  const others = new Set<string>();
  let isOpen = false;
  for (const service of all) {
    const name = service.name.toLowerCase();
    if (!services.has(name)) services.set(name, service);
    const aliases = service.networks.flatMap((network) => network.aliases);
    for (const key of ['container_name', 'hostname', 'domainname']) {
      const entry = service.get(key);
      if (entry) aliases.push(entry);
    }
    for (const { value } of aliases) {
      if (!value.known) isOpen = true;
      else if (value.value.toLowerCase() !== name) others.add(value.value.toLowerCase());
    }
  }
  return { services, others, isOpen };
};

const namesIn = oncePer((doc: ComposeDocument) => namesOf(doc.services));
const namesAround = oncePer((composition: Composition) =>
  namesOf(composition.files.flatMap(({ document }) => document.services)),
);

/** The service of the file that a host name means; undefined where another one answers to the name, too. */
export function serviceAt(doc: ComposeDocument, host: string): Service | undefined {
  const { services, others } = namesIn(doc);
  return others.has(host.toLowerCase()) ? undefined : services.get(host.toLowerCase());
}

/**
 * Whether a container of a service can surely not look up a name: no file of the project gives it to anybody. Unknown
 * is not sure: names behind variables, networks that containers of other projects join, settings of DNS.
 */
export function isUnknownHost(host: string, service: Service, composition: Composition): boolean {
  const { services, others, isOpen } = namesAround(composition);
  if (isOpen || composition.isOpen || services.has(host) || others.has(host)) return false;
  const own = composition.services(service.name);
  if (own.some(hasOtherHosts) || sharedNetwork(own, composition)) return false;
  const links = own.flatMap((each) => [...itemsOf(each.get('links')), ...itemsOf(each.get('external_links'))]);
  if (links.some(({ value }) => !value.known || value.value.toLowerCase().split(':').includes(host))) return false;
  if (own.flatMap(extraHosts).some((name) => name.toLowerCase() === host)) return false;
  // Containers have names too: `project-db-1`, `project_db_1`.
  return !/[-_]\d+$/.test(host) || ![...services.keys()].some((name) => host.includes(name));
}

/** Another network stack, another resolver, or settings that are not all here. */
const hasOtherHosts = (service: Service): boolean =>
  ['network_mode', 'dns', 'dns_search', 'extends'].some((key) => service.get(key) !== undefined) ||
  itemsOf(service.get('extra_hosts')).some(({ value }) => !value.known);

function extraHosts(service: Service): readonly string[] {
  const hosts = service.get('extra_hosts');
  if (hosts?.kind === 'map') return hosts.entries.map(({ key }) => key);
  return itemsOf(hosts).map(({ string }) => string?.split(/[:=]/, 1)[0] ?? '');
}

/** A network that outlives the project, or has a name that others can use, may hold more than this project. */
const sharedNetwork = (own: readonly Service[], composition: Composition): boolean =>
  networksOf(own).some((name) => composition.declarations('networks', name).some(isShared));

const isShared = (network: Entry): boolean =>
  network.inherited || network.get('external') !== undefined || network.get('name') !== undefined;

/** The networks that any file attaches a service to. */
function networksOf(versions: readonly Service[]): readonly string[] {
  const names = versions.flatMap((each) =>
    each.get('networks') ? each.networks.map(({ name }) => name) : ['default'],
  );
  return [...new Set(names)];
}

/**
 * Two services have surely no network in common; false where variables, other files or the network of the host may
 * join them.
 */
export function areApart(one: Service, other: Service, composition: Composition): boolean {
  const sides = [one, other].map(({ name }) => composition.services(name));
  if (composition.isOpen || sides.flat().some((each) => each.get('network_mode') ?? each.extends)) return false;
  const [first, second] = sides.map((versions) => networksOf(versions).map((name) => actualName(name, composition)));
  if (!first?.length || !second?.length) return false;
  return [...first, ...second].every((name) => name !== undefined) && !first.some((name) => second.includes(name));
}

/** What a network is called outside of the file: two declarations may mean the same one. */
function actualName(name: string, composition: Composition): string | undefined {
  if (name.includes('$')) return undefined;
  const names = composition.declarations('networks', name).flatMap((entry) => entry.get('name') ?? []);
  const [first = undefined, ...others] = names;
  if (!first) return name;
  return others.length === 0 && first.value.known ? first.value.value : undefined;
}
