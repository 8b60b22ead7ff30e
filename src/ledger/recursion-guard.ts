/** What to read of a text that is nested so deep that reading it runs out of room; every other error is thrown on. */
export function withRecursionGuard<Read>(read: () => Read, otherwise: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return otherwise();
    throw error;
  }
}
