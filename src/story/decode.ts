/** A file's bytes as text; for a byte that is not UTF-8 it has a sign that is found and told where the text is read. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8").decode(bytes);
}
