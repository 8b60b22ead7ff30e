/** What a number is; numbers of different kinds are never added to each other. */
export const kinds = [
  "cash",
  "credit",
  "commitment",
  "backlog",
  "revenue",
  "cost",
  "profit",
  "paper-gain",
  "valuation",
  "share",
  "growth",
  "ratio",
  "count",
  "duration",
  "date",
] as const;
export type Kind = (typeof kinds)[number];

/** How sure a number is, from the surest to the least sure. */
export const statuses = [
  "filed",
  "announced",
  "reported",
  "single-source",
  "estimated",
  "forecast",
  "disputed",
] as const;
export type Status = (typeof statuses)[number];

/** What an amount is counted in. */
export const units = [
  "usd-billion",
  "usd",
  "percent",
  "points",
  "times",
  "years",
  "months",
  "days",
  "people-million",
  "count",
  "date",
] as const;
export type Unit = (typeof units)[number];

/** What length of time an amount covers, where it does not stand for a moment. */
export const spans = ["quarter", "half-year", "nine-months", "year"] as const;
export type Span = (typeof spans)[number];

/** How exact a value is said to be; it becomes the words before the amount. */
export const precisions = ["exact", "about", "up-to", "more-than", "at-least", "almost"] as const;
export type Precision = (typeof precisions)[number];

/** How a number got into the ledger. */
export const origins = ["stated", "computed", "example", "model"] as const;
export type Origin = (typeof origins)[number];

/** How near a source is to the facts. */
export const tiers = ["primary", "press", "secondary"] as const;
export type Tier = (typeof tiers)[number];

/** How a source is known: it was read itself, or as another page quotes it. */
export const readings = ["original", "via"] as const;

/** What a company does in the story. */
export const roles = ["cloud", "lab", "chips", "other"] as const;

/** Colours that pictures give to companies, so that a reader knows them again. */
export const tints = ["marigold", "clay"] as const;

/** What the sources show about a number that is repeated elsewhere. */
export const verdicts = ["holds", "caveat", "corrected", "disputed", "unsupported"] as const;
export type Verdict = (typeof verdicts)[number];
