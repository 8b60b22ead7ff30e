/** An option of a command. */
export interface Option {
  readonly type: "boolean" | "string";
  readonly help: string;
  /** Its one-letter form, as in "-t". */
  readonly short?: string;
  /** What the value of a string option is, for the usage text: "day". */
  readonly value?: string;
  /** The value of a string option that is written without one. */
  readonly whenBare?: string;
}

export type Options = Readonly<Record<string, Option>>;

/** An argument that is known by its position. */
export interface Positional {
  readonly name: string;
  readonly help: string;
  /** Takes all arguments that are left; only the last positional may. */
  readonly isRepeated?: boolean;
  /** The only values that it accepts. */
  readonly choices?: readonly string[];
}

/** What a command accepts; its usage text, its parser and its refusals are made of this. */
export interface Command<O extends Options = Options> {
  /** How it is run: "npm run check". */
  readonly run: string;
  /** What it does, in a sentence. */
  readonly summary: string;
  readonly options: O;
  readonly positionals: readonly Positional[];
}
