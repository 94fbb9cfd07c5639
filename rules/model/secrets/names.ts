/** What the name of a variable, an option or a key says about its value. */

/** The words of a name, in lower case: cut at punctuation and in camelCase. */
export function wordsOf(name: string): readonly string[] {
  return name
    .slice(0, 200)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Whoever reads it may: one such word is enough. */
const openWords = set(
  'public publishable pub fingerprint fingerprints checksum checksums digest sha sha1 sha224 sha256 sha384 sha512 md5 gpg pgp asc keyring keyserver keyboard keymap anon site recaptcha goprivate',
);
/** A name that ends so is about a secret, but is none itself. */
const aboutWords = set(
  'encryption file files path paths dir directory folder name names id ids alias version ttl length len size policy hash hashes algorithm alg algo url urls uri uris endpoint host hostname port type types method mode enabled enable disabled disable expiry expires expiration expire timeout header headers cookie prefix suffix issuer format realm salt min max minimum maximum count limit age lifetime rotation interval days hours minutes seconds required provider source sources store storage manager backend driver field column label encoding rounds strength hint reset regex pattern charset prompt strategy scheme plugin plugins server service domain user username email group role scope scopes audience subject bucket region zone level check checker validation validator generator migration link location repo repository image tag usage ref reference locked rules rule cost iterations uses origin origins secure insecure only index',
);
const passwordWords = set(
  'password passwords passwd passwort pass pwd pw pword passphrase psk webpassword requirepass masterauth userpass adminpass rootpass dbpass storepass keypass',
);
const secretWords = set(
  'secret secrets token tokens apikey apitoken authtoken accesstoken credential credentials pat authkey secretkey privatekey accesskey jwt',
);
/** Before `key` these make a secret of it. */
const keyWords = set(
  'api secret private signing encryption encrypt master license licence jwt session fernet account shared service admin auth application app storage crypto cipher hmac webhook deploy write ingest',
);

export type NameKind = 'password' | 'secret' | 'weak';

/** What a name promises. `weak`: a lone `key` or `auth` proves little. */
export function nameKind(name: string): NameKind | undefined {
  const words = wordsOf(name);
  const last = words.at(-1);
  if (last === undefined || words.some((word) => openWords.has(word))) return undefined;
  if (words.includes('vapid') && !words.includes('private')) return undefined;
  // SECRET_KEY_BASE of Rails; SECRET_KEY_BASE_DUMMY is a switch.
  if (/(?:^| )(?:key base|erlang cookie)$/.test(words.join(' '))) return 'secret';
  if (aboutWords.has(last) || last === 'dummy' || last === 'base') return undefined;
  if (/^(?:allow|random|no|use|disable|enable|require|is|has|generate|skip|show)$/.test(words[0]!)) {
    return undefined;
  }
  if (words.some((word) => passwordWords.has(word)) || /(?:password|passwd)\d?$/.test(last)) return 'password';
  if (words.some((word) => secretWords.has(word))) return 'secret';
  const key = words.lastIndexOf('key') >= 0 ? words.lastIndexOf('key') : words.lastIndexOf('keys');
  if (key > 0 && words.slice(0, key).some((word) => keyWords.has(word) || word === 'access')) return 'secret';
  return key >= 0 || last === 'auth' || last === 'pin' ? 'weak' : undefined;
}

const buildkitName = /(?:_|^)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)/i;
const buildkitExempt = /(?:_|^)(?:public|file|version)(?:_|$)/i;

/** Whether BuildKit's SecretsUsedInArgOrEnv looks at the name (`dockerfile2llb/convert.go`). */
export const isBuildkitSecretName = (name: string): boolean => buildkitName.test(name) && !buildkitExempt.test(name);

/** Halves of a credential and account names that DL3064 lists although they open nothing by themselves. */
const accountNames =
  /^(?:AWS_(?:ACCESS_KEY_ID|ACCOUNT_ID|SECURITY_TOKEN)|AZURE_(?:CLIENT|TENANT|SUBSCRIPTION)_ID|ARM_(?:CLIENT|TENANT|SUBSCRIPTION)_ID|GOOGLE_(?:APPLICATION_)?CREDENTIALS|GCLOUD_SERVICE_KEY|GITHUB_(?:APP_ID|CLIENT_ID)|TWILIO_ACCOUNT_SID|.*_ACCESS_KEY_ID)$/i;
const suspicious = /passw(?:or)?d|secret|token|api_?key|access_?key|private_?key|credential|auth_?key/i;

/** Whether hadolint's DL3064 looks at the name: what its manual says, names with a suspicious part. */
export const isHadolintSecretName = (name: string): boolean => accountNames.test(name) || suspicious.test(name);

/** Prefixes with which front-end tools put a variable into what every browser loads. */
export const publicPrefix =
  /^(?:NEXT_PUBLIC|NUXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|GATSBY|PUBLIC|VUE_APP|NG_APP|STORYBOOK)_/;
