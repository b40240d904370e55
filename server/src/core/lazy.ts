/** Values that are worked out when they are asked for: one alone, or fields of an object. */

/** The value of a function, computed at the first call. */
export function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/** What is asked for the fields of an object. */
export type Sources<T, Field extends keyof T> = { readonly [Name in Field]: () => T[Name] };

/** Fields that objects of one kind do not hold but ask for. */
export interface AskedFields<T, Field extends keyof T> {
  /** An object from the fields that it holds and what the others ask. */
  readonly object: (held: Omit<T, Field>, sources: Sources<T, Field>) => T;
  /** The same object, but that some fields ask something else. */
  readonly but: (object: T, sources: Partial<Sources<T, Field>>) => T;
}

/**
 * A kind of objects that ask for some of their fields. Getters in a literal would do the same, but give each object a
 * shape of its own; V8 keeps shapes until it collects everything, and with them all that the getters know.
 */
export function askedFields<T extends object, Field extends keyof T>(names: readonly Field[]): AskedFields<T, Field> {
  type Asking = T & { readonly sources: Sources<T, Field> };
  const shared: object = {};
  for (const name of names) {
    Object.defineProperty(shared, name, {
      get(this: Asking) {
        return this.sources[name]();
      },
    });
  }
  const made = (held: object, sources: object): T => Object.assign(Object.create(shared) as T, held, { sources });
  return {
    object: made,
    but: (object, sources) => made(object, { ...(object as Asking).sources, ...sources }),
  };
}
