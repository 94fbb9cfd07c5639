/** Reads texts, and knows what some of them say. */
export interface Reader<T> {
  (text: string): T;
  /** What this text says is not kept any longer. */
  readonly forget: (text: string) => void;
}

/**
 * Reads each text once, and keeps what the last few texts gave. That is shared, so it must be immutable, and must not
 * depend on where the text stands.
 * @param count how many are kept
 * @param longest texts with more UTF-16 units are read each time
 */
export function remembering<T>(read: (text: string) => T, count: number, longest = Infinity): Reader<T> {
  const answers = new Map<string, T>();
  const remember = (text: string): T => {
    if (text.length > longest) return read(text);
    const answer = answers.get(text) ?? read(text);
    answers.delete(text);
    answers.set(text, answer);
    if (answers.size > count) answers.delete(answers.keys().next().value!);
    return answer;
  };
  return Object.assign(remember, { forget: (text: string) => void answers.delete(text) });
}
