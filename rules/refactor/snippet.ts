/** A text as it stands in an LSP snippet: what would begin or end a tab stop is escaped. */
export const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
