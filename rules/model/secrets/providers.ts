import { decodeText } from './base64.ts';
import { hasTokenChecksum } from './checksum.ts';
import { isMasked } from './placeholders.ts';

/** The form of what a service issues. Facts from the services' documentation and announcements, 2026. */
export interface Provider {
  /** As its owner writes it. */
  readonly name: string;
  readonly kind: 'token' | 'key';
  /** Every match holds this text: what a quick look asks for. */
  readonly gate: string;
  /** Without boundaries; where it has a group, that is the secret. Every repetition is bounded. */
  readonly pattern: RegExp;
  /** Sees the secret; `false` for what only looks like one. */
  readonly validate?: (secret: string) => boolean;
}

type Row = readonly [name: string, gate: string, pattern: string, validate?: (secret: string) => boolean];

const checked = (secret: string): boolean => hasTokenChecksum(secret.slice(4));

const rows: readonly Row[] = [
  ['GitHub', 'ghp_', 'ghp_[A-Za-z0-9]{36}', checked],
  ['GitHub', 'gho_', 'gho_[A-Za-z0-9]{36}', checked],
  ['GitHub', 'ghu_', 'ghu_[A-Za-z0-9]{36}', checked],
  // Since April 2026 tokens of GitHub Apps hold a JWT.
  ['GitHub', 'ghs_', 'ghs_[A-Za-z0-9]{1,20}_eyJ[A-Za-z0-9_.-]{80,900}'],
  ['GitHub', 'ghs_', 'ghs_[A-Za-z0-9]{36}', checked],
  ['GitHub', 'ghr_', 'ghr_[A-Za-z0-9]{36,76}'],
  ['GitHub', 'github_pat_', 'github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}'],
  [
    'GitLab',
    'gl',
    'gl(?:pat|dt|rt|cbt|ptt|ft|soat|imt|agent|oas|ffct)-[A-Za-z0-9_=-]{20,300}(?:\\.[0-9a-z]{2}\\.[0-9a-z]{9})?',
  ],
  ['npm', 'npm_', 'npm_[A-Za-z0-9]{36}', checked],
  ['npm', '_authToken', '_authToken["\']?[ \\t]{0,3}[=:][ \\t]{0,3}["\']?([A-Za-z0-9_./+=-]{16,400})'],
  ['npm', ':_password', ':_password[ \\t]{0,3}=[ \\t]{0,3}["\']?([A-Za-z0-9_./+=-]{6,400})'],
  ['npm', '_auth', ':?_auth[ \\t]{0,3}=[ \\t]{0,3}["\']?([A-Za-z0-9+/=]{12,400})'],
  ['PyPI', 'pypi-AgE', 'pypi-AgE[A-Za-z0-9_-]{50,500}'],
  ['RubyGems', 'rubygems_', 'rubygems_[a-f0-9]{48}'],
  ['crates.io', 'cio', 'cio[A-Za-z0-9]{32}', (secret) => /\d/.test(secret) && /[A-Z]/.test(secret.slice(3))],
  ['Docker Hub', 'dckr_', 'dckr_(?:pat|oat)_[A-Za-z0-9_-]{27,60}'],
  ['Docker Swarm', 'SWM', 'SWM(?:TKN|KEY)-1-[A-Za-z0-9+/-]{40,120}'],
  [
    'Docker registry',
    '"auth"',
    '"auth"[ \\t]{0,3}:[ \\t]{0,3}"([A-Za-z0-9+/]{8,400}={0,2})"',
    (secret) => /^[^\s:]{1,200}:\S{3,}$/.test(decodeText(secret) ?? ''),
  ],
  [
    'AWS',
    'A',
    '(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}',
    (secret) => /[A-Z]/.test(secret.slice(4)) && new Set(secret.slice(4)).size > 6,
  ],
  [
    'AWS',
    'ecret',
    '(?:aws_?)?[Ss]ecret_?[Aa]ccess_?[Kk]ey["\']?[ \\t]{0,3}[=: ][ \\t]{0,3}["\']?([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])',
  ],
  ['Google', 'AIza', 'AIza[A-Za-z0-9_-]{35}'],
  ['Google', 'GOCSPX-', 'GOCSPX-[A-Za-z0-9_-]{28}'],
  ['Azure Storage', 'AccountKey=', 'AccountKey=([A-Za-z0-9+/]{86}==)'],
  ['Azure', 'SharedAccessKey=', 'SharedAccessKey=([A-Za-z0-9+/]{40,90}={0,2})'],
  ['Microsoft Entra', 'Q~', '[A-Za-z0-9_.-]{3}\\dQ~[A-Za-z0-9_~.-]{31,34}'],
  ['Azure Storage', 'sig=', '[?&]sig=([A-Za-z0-9%+/]{43,80}={0,2})', (secret) => /\d/.test(secret)],
  ['DigitalOcean', '_v1_', 'do[opr]_v1_[a-f0-9]{64}'],
  ['Cloudflare', 'cf', 'cf(?:k|ut|at)_[A-Za-z0-9]{40}[a-f0-9]{8}'],
  ['Cloudflare Tunnel', 'eyJhIjoi', 'eyJhIjoi[A-Za-z0-9+/_-]{90,400}={0,2}', isTunnelToken],
  ['HashiCorp Vault', 'hv', 'hv[sbr]\\.[A-Za-z0-9_-]{24,300}'],
  ['Terraform Cloud', '.atlasv1.', '[A-Za-z0-9]{14}\\.atlasv1\\.[A-Za-z0-9_=-]{60,70}'],
  ['Pulumi', 'pul-', 'pul-[a-f0-9]{40}'],
  ['Doppler', 'dp.', 'dp\\.(?:pt|st|ct|sa|scim|audit)\\.[A-Za-z0-9_.-]{40,90}'],
  ['1Password', 'ops_eyJ', 'ops_eyJ[A-Za-z0-9+/_-]{200,2000}={0,2}'],
  ['Databricks', 'dapi', 'dapi[a-f0-9]{32}(?:-\\d)?'],
  ['New Relic', 'NRAK-', 'NRAK-[A-Z0-9]{27}'],
  ['Grafana', 'glsa_', 'glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}'],
  ['Grafana Cloud', 'glc_', 'glc_[A-Za-z0-9+/]{32,400}={0,2}'],
  ['Sentry', 'sntry', 'sntrys_eyJ[A-Za-z0-9+/=_]{40,400}'],
  ['Sentry', 'sntryu_', 'sntryu_[a-f0-9]{64}'],
  ['Slack', 'xox', 'xox[abeoprs]-[A-Za-z0-9-]{10,250}', (secret) => /\d{4}/.test(secret)],
  ['Slack', 'xapp-', 'xapp-\\d-[A-Z0-9]{8,14}-\\d{8,16}-[a-z0-9]{32,80}'],
  [
    'Slack',
    'hooks.slack.com',
    'hooks\\.slack\\.com/(?:services|workflows)/[A-Z][A-Z0-9]{6,14}/[A-Z][A-Z0-9]{6,14}/[A-Za-z0-9]{16,32}',
  ],
  ['Discord', '/api/webhooks/', 'discord(?:app)?\\.com/api/webhooks/\\d{17,20}/[A-Za-z0-9_-]{60,80}'],
  [
    'Discord',
    '.',
    '[MNO][A-Za-z\\d_-]{23,27}\\.[A-Za-z\\d_-]{6}\\.[A-Za-z\\d_-]{27,40}',
    (secret) => /\d/.test(secret) && /^\d+$/.test(decodeText(secret.slice(0, secret.indexOf('.'))) ?? ''),
  ],
  ['Telegram', ':AA', '\\d{8,10}:AA[A-Za-z0-9_-]{33}'],
  [
    'Microsoft Teams',
    'webhook.office.com',
    'webhook\\.office\\.com/webhookb2/[a-f0-9-]{36}@[a-f0-9-]{36}/IncomingWebhook/[a-f0-9]{32}',
  ],
  ['Twilio', 'SK', 'SK[a-f0-9]{32}'],
  ['SendGrid', 'SG.', 'SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}'],
  ['Mailgun', 'key-', 'key-[a-f0-9]{32}'],
  ['Mailchimp', '-us', '[a-f0-9]{32}-us\\d{1,2}'],
  ['Brevo', 'xkeysib-', 'xkeysib-[a-f0-9]{64}-[A-Za-z0-9]{16}'],
  ['Stripe', 'k_', '(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,250}'],
  ['Stripe', 'whsec_', 'whsec_[A-Za-z0-9]{32,64}'],
  ['Shopify', 'shp', 'shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}'],
  ['PlanetScale', 'pscale_', 'pscale_(?:tkn|pw|oauth)_[A-Za-z0-9_=.-]{32,64}'],
  ['Supabase', 'sbp_', 'sbp_[a-f0-9]{40}'],
  ['Supabase', 'sb_secret_', 'sb_secret_[A-Za-z0-9_-]{20,60}'],
  ['OpenAI', 'T3BlbkFJ', 'sk-[A-Za-z0-9_-]{16,100}T3BlbkFJ[A-Za-z0-9_-]{16,100}'],
  ['Anthropic', 'sk-ant-', 'sk-ant-[a-z]{3,8}\\d{2}-[A-Za-z0-9_-]{60,120}'],
  ['OpenRouter', 'sk-or-', 'sk-or-v1-[a-f0-9]{64}'],
  ['Groq', 'gsk_', 'gsk_[A-Za-z0-9]{52}'],
  ['Hugging Face', 'hf_', 'hf_[A-Za-z0-9]{34,40}'],
  ['Linear', 'lin_api_', 'lin_api_[A-Za-z0-9]{40}'],
  ['Notion', 'ntn_', 'ntn_[A-Za-z0-9]{40,50}'],
  ['Figma', 'figd_', 'figd_[A-Za-z0-9_-]{36,50}'],
  ['Tailscale', 'tskey-', 'tskey-[a-z]{3,12}-[A-Za-z0-9]{8,24}-[A-Za-z0-9]{16,64}'],
  ['Atlassian', 'ATATT3', 'ATATT3[A-Za-z0-9_=-]{150,220}'],
  ['Postman', 'PMAK-', 'PMAK-[a-f0-9]{24}-[a-f0-9]{34}'],
  ['Fly.io', 'fm2_', 'fm2_[A-Za-z0-9+/]{90,700}={0,3}'],
  ['SQL', 'IDENTIFIED BY', 'IDENTIFIED BY [\'"]([^\'"$\\s]{4,100})[\'"]'],
  ['SQL', 'PASSWORD', "(?:WITH|LOGIN|USER|ENCRYPTED) {1,3}PASSWORD {1,3}'([^'$\\s]{4,100})'"],
  ['age', 'AGE-SECRET-KEY-1', 'AGE-SECRET-KEY-1[A-Z0-9]{58}'],
];

const token = ([name, gate, pattern, validate]: Row): Provider => ({
  name,
  kind: 'token',
  gate,
  pattern: new RegExp(`(?<![A-Za-z0-9_])(?:${pattern})(?![A-Za-z0-9_])`, 'g'),
  validate: (secret) => !isMasked(secret) && (validate?.(secret) ?? true),
});

/** A JSON web token: its head is JSON with `alg`. Supabase's key for everybody, of the role `anon`, is meant to be read. */
const webToken: Provider = {
  name: 'JSON Web Token',
  kind: 'token',
  gate: 'eyJ',
  pattern:
    /(?<![A-Za-z0-9_.])eyJ[A-Za-z0-9_-]{8,500}\.eyJ[A-Za-z0-9_-]{8,3000}\.[A-Za-z0-9_-]{20,900}(?![A-Za-z0-9_])/g,
  validate: (secret) => {
    const [head = '', claims = ''] = secret.split('.');
    return (decodeText(head) ?? '').includes('"alg"') && !/"role"\s?:\s?"anon"/.test(decodeText(claims) ?? '');
  },
};

/** A private key in PEM; its first line begins with an ASN.1 sequence or OpenSSH's magic. Line breaks may be `\n`. */
const privateKey: Provider = {
  name: 'PEM',
  kind: 'key',
  gate: 'PRIVATE KEY',
  pattern:
    /-----BEGIN (?:(?:RSA|EC|DSA|OPENSSH|ENCRYPTED) )?PRIVATE KEY-----(?:\s|\\n|\\r|\\\\n){1,12}(?:M[A-Z]|b3BlbnNzaC1r)[A-Za-z0-9+/=]{16,8000}/g,
};
const pgpKey: Provider = {
  name: 'OpenPGP',
  kind: 'key',
  gate: 'PGP PRIVATE KEY',
  pattern: /-----BEGIN PGP PRIVATE KEY BLOCK-----/g,
};

let table: readonly Provider[] | undefined;
/** The places in the table, by the code of the character the gate begins with. */
let places: readonly (readonly number[])[] | undefined;

/** What is recognised by its form alone and has its gate in a text; the special before the general. */
export function providersIn(text: string): readonly Provider[] {
  // Built when first asked for.
  table ??= [...rows.map(token), webToken, privateKey, pgpKey];
  places ??= byFirstCharacter(table);
  const found = new Set<number>();
  for (let at = 0; at < text.length; at++) {
    for (const place of places[text.charCodeAt(at)] ?? []) {
      if (text.startsWith(table[place]!.gate, at)) found.add(place);
    }
  }
  return [...found].sort((a, b) => a - b).map((place) => table![place]!);
}

function byFirstCharacter(providers: readonly Provider[]): readonly (readonly number[])[] {
  const found = Array.from({ length: 128 }, (): number[] => []);
  for (const [place, { gate }] of providers.entries()) found[gate.charCodeAt(0)]!.push(place);
  return found;
}

/** The JSON of a tunnel token has account, tunnel and secret. */
function isTunnelToken(secret: string): boolean {
  const text = decodeText(secret) ?? '';
  return text.includes('"a":') && text.includes('"t":') && text.includes('"s":');
}
