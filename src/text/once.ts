/** Calls a function once, and returns its result from then on; a promise that fails is forgotten, so that the next call tries again. */
// Bundlers leave out a result that nothing uses.
/* @__NO_SIDE_EFFECTS__ */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    if (made !== undefined) return made.value;
    const value = make();
    made = { value };
    if (value instanceof Promise) value.catch(() => (made = undefined));
    return value;
  };
}
