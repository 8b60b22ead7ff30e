/** What `/pictures.json` holds: words that stand beside the pictures. */
export interface PictureRecords {
  /** Claim ids of each picture, `<diagram>/<state>`, in reading order. */
  readonly numbers: Readonly<Record<string, readonly string[]>>;
  /** What each step's picture changes of the one before it, by the step's name. */
  readonly changes: Readonly<Record<string, string>>;
  /** By picture and by name, the claims whose marks the name lights; a name that is not there lights its own marks. */
  readonly lit: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Companies' short names, by their ids. */
  readonly names: Readonly<Record<string, string>>;
}
