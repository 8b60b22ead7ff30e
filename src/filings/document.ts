/** A company's number that stands in a filing, as an axis and its value: the part of a whole. */
export interface Dimension {
  readonly axis: string;
  /** The qualified name of an explicit member, or the text of a typed one. */
  readonly value: string;
  readonly isTyped: boolean;
}

/** A moment, whose start is null, or a time from its first to its last day; ISO days. */
export interface Period {
  readonly start: string | null;
  readonly end: string;
}

/** Whom and when a fact is about. */
export interface Context {
  /** The company's number at EDGAR; null where the identifier is no such number. */
  readonly cik: number | null;
  readonly dimensions: readonly Dimension[];
  readonly period: Period;
}

/** The running text in which facts stand: a paragraph, or a row of a table. */
export interface TextBlock {
  readonly text: string;
}

/** A numeric fact as it is written; `number-of-fact.ts` reads its value. */
export interface Fact {
  /** Its qualified name with the usual prefix: us-gaap:NetIncomeLoss. */
  readonly concept: string;
  /** The name of its document. */
  readonly document: string;
  readonly contextRef: string;
  readonly unitRef: string;
  /** The digits as they are printed. */
  readonly text: string;
  /** The name of the format in its registry, without hyphens; null where there is none. */
  readonly format: string | null;
  readonly scale: string;
  readonly decimals: string;
  readonly isNegative: boolean;
  readonly isNil: boolean;
  readonly line: number;
  /** Where it is printed; null for a fact in the hidden header. */
  readonly block: TextBlock | null;
  /** The place of its text in the block. */
  readonly offset: number;
}

/** The facts of an inline XBRL document. */
export interface FilingDocument {
  /** What errors call it: its address or its path. */
  readonly name: string;
  readonly facts: readonly Fact[];
  readonly contexts: ReadonlyMap<string, Context>;
  /** The measure of each unit, such as iso4217:USD; one with a divisor is written "a / b". */
  readonly units: ReadonlyMap<string, string>;
  /** The form that the document says it is, such as 10-K; null where it says none. */
  readonly form: string | null;
  /** The period that the document reports. */
  readonly period: Period;
}
