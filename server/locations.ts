/**
 * URIs of the protocol and paths of the file reader: `file:///srv/a%20b` is `/srv/a b`. What lies elsewhere gets a path
 * too, so that paths can be put together and taken apart without a second thought: `vscode-vfs://github/a/b` is
 * `/@uri:vscode-vfs:github/a/b`.
 */

/** The path of a URI; undefined for documents that lie nowhere, as `untitled:` ones do. */
export function pathOfUri(uri: string): string | undefined {
  const match = /^([a-z][\w+.-]*):\/\/([^/?#]*)(\/[^?#]*)/i.exec(uri);
  if (!match) return undefined;
  const [, scheme, authority, encoded] = match;
  const path = decode(encoded!);
  if (scheme !== 'file') return `/@uri:${scheme}:${authority}${path}`;
  if (authority) return `//${authority}${path}`;
  // A drive: VS Code writes `file:///c%3A/app`.
  return /^\/[a-z]:/i.test(path) ? path[1]!.toUpperCase() + path.slice(2) : path;
}

/** The URI of a path, as VS Code writes it. */
export function uriOfPath(path: string): string {
  const match = /^\/@uri:([^:/]*):([^/]*)(.*)$/.exec(path);
  if (match) return `${match[1]}://${match[2]}${encode(match[3]!)}`;
  if (path.startsWith('//')) return `file:${encode(path)}`;
  if (/^[a-z]:/i.test(path)) return `file:///${encode(path[0]!.toLowerCase() + path.slice(1))}`;
  return `file://${encode(path)}`;
}

/** Whether a path is that of a file on a disk. */
export const isOnDisk = (path: string): boolean => !path.startsWith('/@uri:');

/** The path of the directory a path lies in. */
export const parentOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0));

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** With `%` for what has a meaning in URIs, slashes aside. Half a surrogate pair, which has no bytes, becomes U+FFFD. */
export const encodePath = (path: string): string => path.toWellFormed().split('/').map(encodeURIComponent).join('/');

const encode = (path: string): string =>
  encodePath(path).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
