/** A phrase at the beginning of a sentence: "In the second quarter of 2026". */
export function capital(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

/** Whether two days are a year apart, give or take a few days; of a month or a year its name counts. */
export function isAYearApart(earlier: string, later: string): boolean {
  const [from = 0, to = 0] = [earlier, later].map((day) => Date.parse(day));
  const days = (to - from) / 86_400_000;
  return days > 350 && days < 380;
}

/** A time in a sentence as it stands in a label: "end of June 2026" for "at the end of June 2026". */
export function labelTime(phrase: string): string {
  return phrase.replace(/^(?:at|in|on)(?: the)? /, "");
}
