/** The least and the most that a number may be. */
export interface Limits {
  readonly least: number;
  readonly most?: number;
}

/** Reads a whole number written in digits; throws one sentence, which begins with its name, where it is none or out of range. */
export function wholeNumber(name: string, text: string, { least, most = Number.MAX_SAFE_INTEGER }: Limits): number {
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
  throw new Error(`${name} must be a whole number ${range}, not "${text}"`);
}

/** Reads a whole number from an environment variable; one that is unset or empty gives the fallback. */
export function wholeNumberFrom(
  environment: NodeJS.ProcessEnv,
  variable: string,
  limits: Limits & { readonly fallback: number },
): number {
  const text = environment[variable] ?? "";
  return text === "" ? limits.fallback : wholeNumber(variable, text, limits);
}
