/** A filing, or a list of filings, that cannot be used; the message is a sentence for an editor. */
export class FilingError extends Error {
  override readonly name = "FilingError";
}

/** A document in which a filing's number does not stand, although nothing is wrong: it covers another time. */
export class AbsentError extends FilingError {}
