/** Styles by their SGR code, on and off. */
const styles = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
  gray: [90, 39],
} as const;
export type Style = keyof typeof styles;

export type Paint = (text: string, ...wanted: readonly Style[]) => string;

/** Paints text for a terminal, or leaves it as it is. */
export const painter = (color: boolean): Paint =>
  color
    ? (text, ...wanted) =>
        wanted.reduce((painted, style) => `\u001b[${styles[style][0]}m${painted}\u001b[${styles[style][1]}m`, text)
    : (text) => text;

/** Whether to colour what goes to a stream: the option, then NO_COLOR and FORCE_COLOR, then the stream itself. */
export function wantsColor(
  option: 'auto' | 'always' | 'never',
  environment: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  if (option !== 'auto') return option === 'always';
  // no-color.org: "when present and not an empty string".
  if (environment.NO_COLOR) return false;
  const forced = environment.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && environment.TERM !== 'dumb';
}
