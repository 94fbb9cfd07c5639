import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { scanText } from '../../../rules/model/secrets/scan.ts';
import { MappedText } from '../../../rules/model/text.ts';
import { base64, checkedToken, githubToken, hex, privateKey, randomText } from '../../support/made-up-secrets.ts';

/** Texts are put together here so that none in the form of a token is in the repository. */
const made = (...parts: readonly string[]) => parts.join('');
const jwt = [base64('{"alg":"HS256"}'), base64('{"sub":"1234567"}'), randomText(43)]
  .map((part) => part.replace(/=+$/, ''))
  .join('.');

const tokens: Readonly<Record<string, string>> = {
  GitHub: githubToken,
  npm: checkedToken(made('np', 'm_')),
  GitLab: made('gl', 'pat-', randomText(20)),
  'Docker Hub': made('dckr', '_pat_', randomText(27)),
  AWS: made('AK', 'IA', randomText(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')),
  Google: made('AI', 'za', randomText(35)),
  DigitalOcean: made('do', 'p_v1_', hex(64)),
  'HashiCorp Vault': made('hv', 's.', randomText(24)),
  Grafana: made('gl', 'sa_', randomText(32), '_', hex(8)),
  Slack: made('xo', 'xb-', '123456789012-', randomText(24)),
  Telegram: made('123456789', ':AA', randomText(33)),
  SendGrid: made('S', 'G.', randomText(22), '.', randomText(43)),
  Stripe: made('sk', '_live_', randomText(24)),
  OpenAI: made('sk', '-proj-', randomText(40), 'T3Blbk', 'FJ', randomText(40)),
  Anthropic: made('sk', '-ant-', 'api03-', randomText(93), 'AA'),
  'Hugging Face': made('h', 'f_', randomText(34)),
  'Azure Storage': made('Account', 'Key=', randomText(86), '=='),
  'JSON Web Token': jwt,
  'Docker registry': `{"auths":{"x":{"auth":"${base64('bot:Kastanie-71')}"}}}`,
};

const found = (text: string) => scanText(MappedText.of(text)).map(({ kind, from }) => `${kind} ${from}`);

describe('scanText', () => {
  for (const [name, token] of Object.entries(tokens)) {
    it(`knows what ${name} issues, and nothing like it`, () => {
      assert.deepEqual(found(`A=${token}`), [`token ${name}`]);
      assert.deepEqual(found(`A="${token}"\r\nB=1`), [`token ${name}`]);
      assert.deepEqual(
        found(`A=x${token}`).filter(
          (match) => match === `token ${name}` && !token.includes('=') && !token.includes('"'),
        ),
        [],
      );
      const masked = token.slice(0, 6) + 'x'.repeat(token.length - 6);
      assert.deepEqual(found(masked), []);
    });
  }

  it('takes a wrong checksum for a fake', () => {
    assert.deepEqual(found(`${githubToken.slice(0, -1)}${githubToken.endsWith('0') ? '1' : '0'}`), []);
  });

  it('finds private keys, with real and with written line breaks', () => {
    assert.deepEqual(found(privateKey()), ['key PEM']);
    assert.deepEqual(found(privateKey('\\n')), ['key PEM']);
    assert.deepEqual(found(made('-----BEGIN ', 'RSA PRIVATE KEY-----\n...')), []);
  });

  it('looks into base64, three deep', () => {
    const packed = base64(base64(base64(`token: ${githubToken}`)));
    const [match] = scanText(MappedText.of(`A=${packed} b`));
    assert.deepEqual(match?.range, { start: 2, end: 2 + packed.length });
    assert.deepEqual(found(base64(packed)), []);
  });

  it('finds passwords in addresses, and only them', () => {
    const text = 'postgres://web:Kastanie-71@db:5432/x';
    const [match] = scanText(MappedText.of(text));
    assert.deepEqual(match, { kind: 'url', from: 'db', user: 'web', range: { start: 15, end: 26 } });
    // A default of Compose, and a scheme in another word.
    const fallback = '${URL:-postgres://web:Kastanie-71@db/x}';
    assert.equal(scanText(MappedText.of(fallback))[0]?.range.start, fallback.indexOf('Kastanie'));
    assert.deepEqual(found('https://u:$P@h/ https://u:${P}@h/ http://h:80/a@b git@h:a/b https://<user>:<pw>@h/'), []);
  });

  it('does not take a token for the name of an account', () => {
    const account = hex(40);
    const old = scanText(MappedText.of(`https://${account}:x-oauth-basic@github.com/a`));
    assert.deepEqual(old, [{ kind: 'url', from: 'github.com', user: '', range: { start: 8, end: 48 } }]);
    assert.equal(scanText(MappedText.of(`https://${account}:Kastanie-71@git.example.com`))[0]?.user, '');
  });

  it('returns nothing of what it finds but the place', () => {
    for (const token of Object.values(tokens)) {
      const told = JSON.stringify(scanText(MappedText.of(`A=${token}`)));
      assert.ok(!told.includes(token.slice(4, 14)), told);
    }
  });

  it('stays within the text, whatever it holds', () => {
    const piece = fc.oneof(fc.constantFrom('://', ':', '@', 'eyJ', '=', githubToken, '-----BEGIN '), fc.string());
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        return scanText(MappedText.of(text)).every(
          ({ range }) => 0 <= range.start && range.start < range.end && range.end <= text.length,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('takes time in proportion to the length', () => {
    const pieces = [
      'a',
      'a://',
      'http://a:b',
      'QUFB',
      'eyJhbGciOiJI.',
      'sk-abcdefghij',
      'glpat-',
      '"auth"   :   "',
      made('-----BEGIN ', 'RSA PRIVATE KEY-----\nMII'),
    ];
    const start = performance.now();
    for (const text of pieces) scanText(MappedText.of(text.repeat(Math.ceil(100_000 / text.length))));
    assert.ok(performance.now() - start < 5000);
  });
});
