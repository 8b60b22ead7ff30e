import { gunzipSync } from "node:zlib";
import { FilingError } from "./filing-error.ts";

/** The most bytes that a document may have, unpacked: the largest filings have about 40 million. */
export const maxDocumentBytes = 60_000_000;

/**
 * The bytes of a document that may be packed with gzip, known by its first bytes.
 * @throws FilingError where the packed file is damaged or cut short, or the document is too large.
 */
export function unpack(name: string, bytes: Uint8Array, limit = maxDocumentBytes): Uint8Array {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isPacked) {
    if (bytes.length > limit) throw tooLarge(name, limit);
    return bytes;
  }
  try {
    return gunzipSync(bytes, { maxOutputLength: limit });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(name, limit);
    throw new FilingError(`${name} is a gzip file that is damaged or cut short. Download it again.`);
  }
}

/** The refusal of a document that has more bytes than the limit. */
export function tooLarge(name: string, limit: number): FilingError {
  const megabytes = Math.round(limit / 1_000_000);
  return new FilingError(
    `${name} has more than ${megabytes} MB unpacked, more than any 10-K or 10-Q, and is not read.`,
  );
}
