import { tokenChecksum } from '../../rules/model/secrets/checksum.ts';

const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Characters that look random and are the same every time. They are put together at run time, so that no text in the form of a token is in the repository. */
export function randomText(length: number, alphabet = characters, seed = 7): string {
  let state = seed;
  let text = '';
  for (let i = 0; i < length; i++) {
    state = (state * 1103515245 + 12345) % 2147483648;
    text += alphabet[Math.floor((state / 2147483648) * alphabet.length)];
  }
  return text;
}

export const hex = (length: number): string => randomText(length, '0123456789abcdef');

/** A token in the form of GitHub's or npm's, with its checksum. */
export function checkedToken(prefix: string): string {
  const body = randomText(30);
  return prefix + body + tokenChecksum(body);
}

export const githubToken = checkedToken(['gh', 'p_'].join(''));

export const privateKey = (lineBreak = '\n'): string =>
  [`-----BEGIN ${'RSA'} PRIVATE KEY-----`, `MII${randomText(61)}`, `-----END ${'RSA'} PRIVATE KEY-----`].join(
    lineBreak,
  );

/** Standard base64 of ASCII text. */
export const base64 = (text: string): string => Buffer.from(text, 'latin1').toString('base64');
