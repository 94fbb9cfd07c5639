/** What dockerfile-ast takes for granted and browsers lack: it looks for a byte order mark. For bundles of the web. */
export const Buffer = { from: (text: string): Uint8Array => new TextEncoder().encode(text) };
