// Widths and heights at which the layout changes. Style sheets use each constant as @custom-media: `phone` is `(--phone)`.

/** The stage has room for the wide canvas: beside the text, or above it on an upright tablet. */
export const wideStage =
  "(((min-width: 1000px) and (min-height: 521px)) or ((min-width: 640px) and (max-width: 899px) and (min-height: 840px)))";
/** A picture between paragraphs uses the wide canvas. */
export const widePicture = "(min-width: 720px)";
export const tallPicture = "(max-width: 719px)";
/** Text and stage stand side by side. */
export const twoColumns = "(min-width: 900px)";
export const oneColumn = "(max-width: 899px)";
/** A low view with room for two columns. */
export const landscapePhone = "(min-width: 600px) and (max-height: 520px)";
export const portraitTablet = "(max-width: 899px) and (min-height: 521px)";
export const phone = "(max-width: 599px)";
export const widerThanPhone = "(min-width: 600px)";
/** Too low for a card beside its number. */
export const lowView = "(max-height: 420px)";
export const notLowView = "(min-height: 421px)";
/** The ledger shows a table rather than a card for each claim. */
export const ledgerTable = "(min-width: 75rem)";
export const ledgerCards = "(max-width: 74.99rem)";
/** Small tables show a card for each row. */
export const tableCards = "(max-width: 33rem)";
export const tableRows = "(min-width: 33.01rem)";
/** Little room for text: a reading shows its first clause until it is opened. */
export const foldedReadings = "((max-width: 899px) or (max-height: 800px))";
