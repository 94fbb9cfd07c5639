/** Texts that stand where a secret belongs, and are none. */

/** Runs that mask a value or fill a form. */
const masks = /x{4}|X{4}|\*{3}|\.{3}|_{4}|0{8}|1{8}|a{6}|\u2026/;
const documented = /EXAMPLE|example|placeholder|redacted|REDACTED|PLACEHOLDER/;

/** A token that is masked, a documented example, or of hardly any different characters. */
export const isMasked = (token: string): boolean =>
  masks.test(token) || documented.test(token) || new Set(token).size < Math.min(6, token.length / 2);

/**
 * A value that points to the real one (a variable, a template, a path, an address without a password) or cannot be a
 * secret (empty, a number, a switch).
 */
export function isReference(value: string): boolean {
  if (value === '' || /^\$|\$\{|\$\(|\{\{|<%|^%[^%]{1,200}%$|%\w+\.\w+%/.test(value)) return true;
  if (/^[<[{(].{0,200}[>\]})]$/.test(value)) return true;
  if (/^(?:true|false|yes|no|on|off|none|null|nil|undefined|enabled?|disabled?|required|optional)$/i.test(value))
    return true;
  if (/^(?:\.{0,2}|~|[A-Za-z]:)[/\\]/.test(value)) return true;
  // Encrypted by dotenvx, sops and jasypt.
  if (/^(?:encrypted:|ENC[[(])/.test(value)) return true;
  if (/^(?:env|file|vault|ssm|secret|arn|sops|gcp|aws|op|bws|ref|secretRef|valueFrom)[:+]/i.test(value)) return true;
  return /^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(value);
}

const fillers =
  /^(?:change[\s_-]?(?:me|this|it)|replace|insert|your|my|the|enter|set|put|use|add|todo|fixme|tbd|dummy|fake|mock|sample|example|some|any|test|foo|bar|baz|xxx|n\/a|unset|secret|token|key|password|apikey|api[_-]key)(?:$|[\s_.:<-]|[A-Z0-9])/i;
const phrases =
  /(?:^|[_\s.-])(?:here|placeholder|change[_-]?me|changeit|replace[_-]?me|example|your|goes|dummy|redacted|not[_-]?(?:a[_-]?)?(?:real|secret|set))(?:$|[_\s.!-])/i;
const valueWords = /token|secret|password|passwd|apikey|key|credential/i;

/** What documentation writes where a third party's secret belongs: `your-token`, `changeme`, `MyApiToken`, `<key>`. */
export function isPlaceholder(value: string): boolean {
  if (isMasked(value) || phrases.test(value)) return true;
  if (fillers.test(value) && (!/\d{3}/.test(value) || value.length < 16)) return true;
  // Words alone that say what belongs here.
  return valueWords.test(value) && /^[A-Za-z][A-Za-z\s_.-]*$/.test(value);
}

/** Lower-case words with dashes, dots or underscores between: a name, not a random value. */
export const isWords = (value: string): boolean =>
  (value.length < 16 || /[a-z]/.test(value)) &&
  /^[A-Za-z]{2,20}(?:[_.\s-](?:[A-Za-z]{2,20}|\d{1,3})){0,12}$/.test(value);

export const isUuid = (value: string): boolean => /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/.test(value);

/** A digest, a version or a public key, by its form. */
export const isIdentifier = (value: string): boolean =>
  /^(?:sha(?:1|256|384|512)[:-])[A-Za-z0-9+/=]{20,128}$/.test(value) ||
  /^v?\d{1,6}(?:\.\d{1,6}){1,4}(?:[-+.][\w.]{1,40})?$/.test(value) ||
  /^ssh-(?:rsa|ed25519|dss) /.test(value);

/** A number, an amount of time or size. */
export const isQuantity = (value: string): boolean => /^-?\d{1,12}(?:\.\d{1,6})?\s?(?:[a-zA-Z]{1,3}|%)?$/.test(value);

/** Shannon entropy in bits per character. */
export function entropy(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}
