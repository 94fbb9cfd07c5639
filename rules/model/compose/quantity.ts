const units: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** A duration such as `1m30s` in milliseconds; undefined for anything else (Compose Specification, "Duration"). */
export function durationOf(text: string | undefined): number | undefined {
  if (!text || text.length > 40) return undefined;
  let total = 0;
  let rest = text;
  while (rest) {
    const part = /^(\d+(?:\.\d+)?)(ns|us|\u00b5s|ms|s|m|h|d|w)/.exec(rest);
    if (!part) return text === '0' ? 0 : undefined;
    total += Number(part[1]) * units[part[2]!]!;
    rest = rest.slice(part[0].length);
  }
  return total;
}

/** A size such as `512m` or `1.5gb` in bytes, in steps of 1024 as Docker counts; undefined for anything else. */
export function bytesOf(text: string | undefined): number | undefined {
  const part = text && text.length < 40 ? /^(\d+(?:\.\d*)?|\.\d+) ?(?:([kmgtp])(?:i?b)?|b)?$/i.exec(text) : null;
  return part
    ? Number(part[1]) * 1024 ** ['', 'k', 'm', 'g', 't', 'p'].indexOf((part[2] ?? '').toLowerCase())
    : undefined;
}
