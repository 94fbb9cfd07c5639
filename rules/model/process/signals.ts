/** Signals as STOPSIGNAL takes them (moby/sys signal_linux.go): by name, with or without SIG, or by number. */

const names =
  'HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS'.split(
    ' ',
  );

/** Other names for the same signals. */
const synonyms: Readonly<Record<string, string>> = { CLD: 'CHLD', POLL: 'IO', IOT: 'ABRT', UNUSED: 'SYS' };

const realtimeFirst = 34;
const last = 64;

export interface Signal {
  readonly number: number;
  /** `SIGTERM`, `SIGRTMIN+3`. */
  readonly canonical: string;
}

/** Reads a signal; `undefined` for what Docker refuses. */
export function parseSignal(text: string): Signal | undefined {
  const upper = text.toUpperCase();
  if (/^\d{1,3}$/.test(upper)) return byNumber(Number(upper));
  const name = upper.startsWith('SIG') ? upper.slice(3) : upper;
  const at = names.indexOf(synonyms[name] ?? name);
  if (at >= 0) return byNumber(at + 1);
  const realtime = /^RT(MIN|MAX)(?:([+-])(\d{1,2}))?$/.exec(name);
  if (!realtime) return undefined;
  const offset = Number(realtime[3] ?? 0);
  if ((realtime[1] === 'MIN') !== ((realtime[2] ?? (realtime[1] === 'MIN' ? '+' : '-')) === '+')) return undefined;
  return byNumber(realtime[1] === 'MIN' ? realtimeFirst + offset : last - offset);
}

function byNumber(number: number): Signal | undefined {
  if (number >= 1 && number <= names.length) return { number, canonical: `SIG${names[number - 1]}` };
  if (number < realtimeFirst || number > last) return undefined;
  const fromMin = number - realtimeFirst;
  if (fromMin === 0) return { number, canonical: 'SIGRTMIN' };
  if (number === last) return { number, canonical: 'SIGRTMAX' };
  return { number, canonical: fromMin <= 15 ? `SIGRTMIN+${fromMin}` : `SIGRTMAX-${last - number}` };
}
