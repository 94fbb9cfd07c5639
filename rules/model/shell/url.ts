import type { ShellWord } from './word.ts';

/** The host of an address, without user and port; undefined where it is not written out. */
export function hostOf(url: string): string | undefined {
  const address = url.slice(0, 2000).replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
  const [authority = ''] = address.split(/[/?#]/, 1);
  const match = /^(\[[0-9a-f:]+\]|[^:$`{}]+)(?::|$)/i.exec(authority.slice(authority.lastIndexOf('@') + 1));
  return match?.[1]?.toLowerCase();
}

/** The host of an address in a script, as far as it is static. */
export const hostOfWord = (url: ShellWord): string | undefined =>
  hostOf(url.value ?? (/\/\/[^/]+\//.test(url.prefix) ? url.prefix : ''));

/** On this machine or in a private network: a name without a dot, a loopback or private address, an internal domain. */
export function isLocalHost(host: string): boolean {
  if (!host.includes('.') || host.startsWith('[')) return true;
  if (/\.(?:local|localhost|internal|intranet|lan|corp|home|test|svc)$/.test(host)) return true;
  return (
    /^(?:127\.|10\.|192\.168\.|169\.254\.|0\.0\.0\.0$|172\.(?:1[6-9]|2\d|3[01])\.)/.test(host) && /^[\d.]+$/.test(host)
  );
}
