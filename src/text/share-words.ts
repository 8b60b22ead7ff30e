/** Parts of a whole that a reader has at once, in percent. */
const parts = [
  [10, "a tenth"],
  [20, "a fifth"],
  [25, "a quarter"],
  [100 / 3, "a third"],
  [40, "two fifths"],
  [50, "half"],
  [60, "three fifths"],
  [200 / 3, "two thirds"],
  [75, "three quarters"],
  [80, "four fifths"],
  [90, "nine tenths"],
] as const;

/** A share in percent as plain words, such as "about two fifths"; in digits where no part of a whole is near. */
export function shareWords(percent: number): string {
  if (percent >= 99.5) return "all";
  if (percent > 95) return "nearly all";
  if (percent < 0.5) return "hardly any";
  const [first] = parts.toSorted(([a], [b]) => Math.abs(a - percent) - Math.abs(b - percent));
  if (first === undefined || Math.abs(first[0] - percent) > nearEnough(first[0])) return `about ${percent.toFixed(0)}%`;
  return `about ${first[1]}`;
}

/** How far a share may be from the part that names it, in percentage points. */
function nearEnough(part: number): number {
  return Math.min(2.5, part * 0.1);
}

/** A count as a round number in words or digits: "about two hundred", "six". */
export function countWords(count: number): string {
  const small = "no one two three four five six seven eight nine ten eleven twelve".split(" ");
  const exact = small[count];
  if (exact !== undefined) return exact;
  if (count < 100) return `about ${String(Math.round(count / 5) * 5)}`;
  const hundreds = Math.round(count / 50) / 2;
  const whole = small[hundreds];
  return `about ${whole === undefined ? (hundreds * 100).toLocaleString("en-US") : `${whole} hundred`}`;
}
