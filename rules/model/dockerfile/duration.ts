/** Durations as HEALTHCHECK takes them: Go's `time.ParseDuration`. */

const nanoseconds: ReadonlyMap<string, number> = new Map([
  ['ns', 1],
  ['us', 1e3],
  ['µs', 1e3],
  ['μs', 1e3],
  ['ms', 1e6],
  ['s', 1e9],
  ['m', 60e9],
  ['h', 3600e9],
]);

export type Duration =
  | { readonly milliseconds: number }
  /** `no-unit`: a plain number; `syntax`: anything else Go refuses. */
  | { readonly fault: 'no-unit' | 'syntax' };

/** Reads a duration such as `30s`, `1m30s`, `1.5h`, `-2m` or `0`. */
export function parseDuration(text: string): Duration {
  const unsigned = text.replace(/^[+-]/, '');
  if (unsigned === '0') return { milliseconds: 0 };
  if (/^\d+(?:\.\d*)?$/.test(unsigned)) return { fault: 'no-unit' };
  const part = /(\d+(?:\.\d*)?|\.\d+)([a-z\u00b5\u03bc]+)/y;
  let sum = 0;
  let at = 0;
  while (at < unsigned.length) {
    part.lastIndex = at;
    const match = part.exec(unsigned);
    const unit = nanoseconds.get(match?.[2] ?? '');
    if (!match || unit === undefined) return { fault: 'syntax' };
    sum += Number(match[1]) * unit;
    at = part.lastIndex;
  }
  if (at === 0) return { fault: 'syntax' };
  return { milliseconds: (text.startsWith('-') ? -sum : sum) / 1e6 };
}
