/** An IPv4 or IPv6 address, as Go's net.ParseIP takes it. */
export function isIp(text: string): boolean {
  if (text.includes(':')) return isIpv6(text);
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
}

function isIpv6(text: string): boolean {
  if (text.length > 45) return false;
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1);
  const isMapped = last?.includes('.') ?? false;
  if (isMapped && !isIp(last!)) return false;
  const plain = isMapped ? groups.slice(0, -1) : groups;
  const length = plain.length + (isMapped ? 2 : 0);
  return plain.every((group) => /^[\da-fA-F]{1,4}$/.test(group)) && (halves.length === 2 ? length < 8 : length === 8);
}

/** An address with the number of bits that name the network: `10.0.0.0/24`. */
export function isCidr(text: string): boolean {
  const [address = '', bits = '', ...rest] = text.split('/');
  const most = address.includes(':') ? 128 : 32;
  return rest.length === 0 && isIp(address) && /^\d{1,3}$/.test(bits) && Number(bits) <= most;
}

/** `02:42:ac:11:00:02`, with colons or dashes. */
export const isMac = (text: string): boolean =>
  /^[\da-fA-F]{2}(?:([:-])[\da-fA-F]{2}(?:\1[\da-fA-F]{2}){4})$/.test(text);
