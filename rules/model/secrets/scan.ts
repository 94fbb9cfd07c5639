import type { MappedText, Range } from '../text.ts';
import { isLiteralPassword } from './assignment.ts';
import { decodeText } from './base64.ts';
import { providersIn } from './providers.ts';

/** A secret in a text; what it is, never what it says. */
export interface Match {
  /** `token`, `key`: recognised by its form; `url`: the password in an address. */
  readonly kind: 'token' | 'key' | 'url';
  /** Who issues it; for an address its host. */
  readonly from: string;
  /** For an address: the account. */
  readonly user?: string;
  readonly range: Range;
}

interface Span {
  readonly kind: Match['kind'];
  readonly from: string;
  readonly user?: string;
  readonly start: number;
  readonly end: number;
}

/** How often a text may be packed in base64. */
const depthLimit = 3;
const lengthLimit = 200_000;

/** The secrets that a text shows by their form, also packed in base64; each place once. */
export function scanText(text: MappedText): readonly Match[] {
  return spansIn(text.text.slice(0, lengthLimit), 0).map(({ start, end, ...match }) => ({
    ...match,
    range: text.range(start, end),
  }));
}

function spansIn(text: string, depth: number): readonly Span[] {
  if (text.length < 12) return [];
  const spans: Span[] = [];
  const add = (span: Span) => {
    if (!spans.some(({ start, end }) => start < span.end && span.start < end)) spans.push(span);
  };
  for (const { name, kind, pattern, validate } of providersIn(text)) {
    for (const match of text.matchAll(pattern)) {
      const secret = match[1] ?? match[0];
      if (validate && !validate(secret)) continue;
      const start = match.index + match[0].lastIndexOf(secret);
      add({ kind, from: name, start, end: start + secret.length });
    }
  }
  for (const url of credentialsInUrls(text)) add(url);
  if (depth < depthLimit) for (const packed of packedIn(text, depth)) add(packed);
  return spans.sort((a, b) => a.start - b.start);
}

const base64Run = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/]{24,8000}={0,2}(?![A-Za-z0-9+/_-])/g;

/** Base64 whose content shows a secret: the whole run is the place. */
function packedIn(text: string, depth: number): readonly Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(base64Run)) {
    const inner = decodeText(match[0]);
    const [first] = inner === undefined ? [] : spansIn(inner, depth + 1);
    if (first) found.push({ ...first, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

const userinfo =
  /(?<![A-Za-z0-9.]|(?<!:)[+-])[A-Za-z][A-Za-z0-9+.-]{1,24}:\/\/([^\s:@/"'`<>\\]{0,120}):([^\s@/"'`<>\\]{1,200})@([A-Za-z0-9_.${}[\]-]{1,120})/g;

/** Passwords before the host of an address; the range is the password's. A variable or a blank form is none. */
function credentialsInUrls(text: string): readonly Span[] {
  if (!text.includes('://')) return [];
  return [...text.matchAll(userinfo)].flatMap((match): Span[] => {
    const [whole, user = '', password = '', written = ''] = match;
    // The brace that ends `${NAME:-…}`.
    const host = written.includes('{') ? written : written.replace(/\}.*$/, '');
    if (!isLiteralPassword(password) || /[$%]\w*[{(]?/.test(password.replace(/%[0-9A-Fa-f]{2}/g, ''))) return [];
    if (
      /^(?:user(?:name)?|login|me|foo|myuser|admin)$/i.test(user) &&
      /^(?:pass(?:word|wd)?|pw|pwd|secret|bar|mypass(?:word)?|token)$/i.test(password) &&
      isForm(host)
    ) {
      return [];
    }
    const end = match.index + whole.length - written.length - 1;
    const start = end - password.length;
    // GitHub takes a token as the account, with this password or none.
    if (password === 'x-oauth-basic') {
      return user.length < 16
        ? []
        : [{ kind: 'url', from: host, user: '', start: start - 1 - user.length, end: start - 1 }];
    }
    return [{ kind: 'url', from: host, user: showable(user), start, end }];
  });
}

/** The name of an account; a token in its place is not to be shown. */
const showable = (user: string): string => (user.length > 24 || (user.length > 12 && /\d/.test(user)) ? '' : user);

/** A host that documentation writes. */
const isForm = (host: string): boolean =>
  /example|^host|^proxy(?:\.|$)|^your|^server$|^localhost$|company|corp|acme/i.test(host);
