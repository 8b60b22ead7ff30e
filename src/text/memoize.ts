/** Calls a function once for each argument, and returns the same result for the same argument. */
export function memoize<Argument, Value>(make: (argument: Argument) => Value): (argument: Argument) => Value {
  const made = new Map<Argument, Value>();
  return (argument) => {
    const value = made.get(argument) ?? make(argument);
    made.set(argument, value);
    return value;
  };
}

/**
 * Remembers only the last result for each name: in development one file changes, and the others need not be read again.
 * `isSame` says whether an input is the one that the last result was made from.
 */
export function memoizeLast<Input, Value>(
  make: (input: Input) => Value,
  {
    nameOf = () => "",
    isSame = Object.is,
  }: {
    readonly nameOf?: (input: Input) => string;
    readonly isSame?: (input: Input, last: Input) => boolean;
  } = {},
): (input: Input) => Value {
  const lasts = new Map<string, { readonly input: Input; readonly value: Value }>();
  return (input) => {
    const name = nameOf(input);
    const last = lasts.get(name);
    if (last !== undefined && isSame(input, last.input)) return last.value;
    const value = make(input);
    lasts.set(name, { input, value });
    return value;
  };
}
