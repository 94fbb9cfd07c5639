/** Where a configuration of nginx passes requests to. */
import type { Service } from '../compose/service.ts';
import { targetOf } from '../compose/storage.ts';
import { MappedText, type Range } from '../text.ts';

export interface Upstream {
  /** In small letters; a name of one label or more. */
  readonly host: string;
  readonly port: number | undefined;
  /** Of host and port. */
  readonly range: Range;
}

/** A file of the project that a service mounts where nginx reads its configuration as it is; templates are none. */
export interface NginxMount {
  /** As the mount names it. */
  readonly file: string;
  readonly range: Range;
}

export const nginxMounts = (service: Service): readonly NginxMount[] =>
  service.volumes.flatMap((mount) => {
    const { type, source } = mount;
    const target = targetOf(mount);
    const isRead = target !== undefined && /^\/etc\/nginx\/(?:.*\.conf|(?:sites|http)[^.]*)$/.test(target);
    return type === 'bind' && source?.value.known && isRead ? [{ file: source.value.value, range: source.range }] : [];
  });

/** `proxy_pass http://api:8080/;` in a server, `server api:8080 weight=2;` in an upstream. */
const pass =
  /(?:^|[\s;{])(?:(?:proxy|fastcgi|uwsgi|scgi|grpc)_pass|server)\s{1,20}(?:(?:https?|grpcs?|uwsgi|suwsgi):\/\/)?([a-z0-9](?:[\w.-]{0,100}\w)?)(?::(\d{1,5}))?(?=[\s;/])/gi;

/**
 * The servers that an nginx configuration names. Addresses with variables are resolved with each request and left out,
 * and so are names of `upstream` blocks.
 */
export function nginxUpstreams(text: string): readonly Upstream[] {
  if (text.length > 200_000) return [];
  const plain = withoutComments(text);
  const groups = new Set([...plain.matchAll(/\bupstream\s{1,20}([\w.-]{1,100})\s{0,20}\{/g)].map((match) => match[1]!));
  const file = MappedText.of(text);
  return [...plain.matchAll(pass)].flatMap((match) => {
    const [whole, host, port] = match;
    if (host === undefined || groups.has(host)) return [];
    const end = match.index + whole.length;
    const start = end - host.length - (port === undefined ? 0 : port.length + 1);
    const number = port === undefined ? undefined : Number(port);
    return [{ host: host.toLowerCase(), port: number, range: file.range(start, end) }];
  });
}

/** The text with blanks for comments; a `#` inside a word begins none. */
const withoutComments = (text: string): string =>
  text.replace(/(^|[\s;{}])#[^\n]*/g, (comment, before: string) => before + ' '.repeat(comment.length - before.length));
