const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

function crc32(text: string): number {
  let crc = 0xffffffff;
  for (let i = 0; i < text.length; i++) {
    crc ^= text.charCodeAt(i);
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/**
 * The last six characters of a GitHub or npm token, made from the 30 before them: CRC-32 in base 62
 * (github.blog, "Behind GitHub's new authentication token formats").
 */
export function tokenChecksum(body: string): string {
  let rest = crc32(body);
  let text = '';
  for (let i = 0; i < 6; i++) {
    text = base62[rest % 62]! + text;
    rest = Math.floor(rest / 62);
  }
  return text;
}

/** Whether 36 characters end with the checksum of the first 30. A token that fails was never issued. */
export const hasTokenChecksum = (body: string): boolean => tokenChecksum(body.slice(0, 30)) === body.slice(30);
