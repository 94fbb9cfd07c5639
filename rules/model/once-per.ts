/** A question that is answered once per object and then remembered as long as the object lives. */
export function oncePer<K extends object, V>(answer: (key: K) => V): (key: K) => V {
  const answers = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let kept = answers.get(key);
    if (!kept) {
      kept = { value: answer(key) };
      answers.set(key, kept);
    }
    return kept.value;
  };
}
