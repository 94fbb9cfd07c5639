/** A question that is answered once per object and then remembered as long as the object lives. */
export function oncePer<K extends object, V>(answer: (key: K) => V): (key: K) => V {
  const answers = new WeakMap<K, V>();
  return (key) => {
    const kept = answers.get(key);
    if (kept !== undefined || answers.has(key)) return kept as V;
    const value = answer(key);
    answers.set(key, value);
    return value;
  };
}
