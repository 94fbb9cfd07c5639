/** The workbench as a person sees it: screenshots, mouse and keyboard. Only where a browser shows it. */

/** Where the host takes requests about its window; desktop VS Code has no such thing. */
const url = process.env.SUITE_WORKBENCH;

type Query = Record<string, string>;

async function ask<T>(verb: string, query: Query): Promise<T> {
  const response = await fetch(`${url}/${verb}?${new URLSearchParams(query)}`);
  if (!response.ok) throw new Error(`${verb} ${JSON.stringify(query)}: ${await response.text()}`);
  return (await response.json()) as T;
}

export const workbench = {
  visible: url !== undefined,
  /** Writes a picture, after `settle` milliseconds. */
  screenshot: (name: string, { settle = 300 } = {}): Promise<void> =>
    ask('screenshot', { name, settle: String(settle) }),
  /** Writes a picture of the editors alone, as the README shows it. */
  picture: (name: string): Promise<void> =>
    ask('screenshot', { name: `picture-${name}`, settle: '1500', part: '.part.editor' }),
  /** Waits until an element with this text is there. */
  waitFor: (selector: string, text = '', milliseconds = 10_000): Promise<void> =>
    ask('wait', { selector, text, milliseconds: String(milliseconds) }),
  texts: (selector: string): Promise<string[]> => ask('texts', { selector }),
  /** Moves the mouse to an element with this text. */
  hover: (selector: string, text: string): Promise<void> => ask('hover', { selector, text }),
  click: (selector: string, text: string): Promise<void> => ask('click', { selector, text }),
  press: (key: string): Promise<void> => ask('press', { key }),
};
