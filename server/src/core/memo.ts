/** Pure functions that remember: the same text or object is asked about at every keystroke, and by many rules. */

/** So many texts are remembered; then all are forgotten, which costs less than keeping count of their use. */
const MOST = 5000;

/** A function of a text that is worked out once for each text. */
export function ofText<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    if (known.size >= MOST) known.clear();
    const value = compute(text);
    known.set(text, value);
    return value;
  };
}

/** A function of an object that never changes, worked out once for each object. */
export function ofObject<K extends object, T>(compute: (object: K) => T): (object: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (object) => {
    const before = known.get(object);
    if (before !== undefined) return before.value;
    const value = compute(object);
    known.set(object, { value });
    return value;
  };
}
