const answers = Symbol('answers');

/** An object that was asked something. */
interface Asked {
  [answers]?: Map<unknown, unknown>;
}

/**
 * A question that is answered once per object and then remembered as long as the object lives. The answers are kept on
 * the object itself: what is in a WeakMap survives V8's minor garbage collections, and as answers refer to their
 * documents, so did every version of a file that somebody types in.
 */
export function oncePer<K extends object, V>(answer: (key: K) => V): (key: K) => V {
  return (key) => {
    const known = (key as Asked)[answers] ?? firstAnswers(key);
    const kept = known.get(answer);
    if (kept !== undefined || known.has(answer)) return kept as V;
    const value = answer(key);
    known.set(answer, value);
    return value;
  };
}

function firstAnswers(key: object): Map<unknown, unknown> {
  const value = new Map<unknown, unknown>();
  // Not enumerable: copies of the object begin anew.
  Object.defineProperty(key, answers, { value });
  return value;
}
