import type { Layout } from "#scene/scene.ts";
import { countWords, shareWords } from "#text/share-words.ts";
import { fittingHeadline, fittingSub } from "../shared/fitting-text.ts";
import { worthWords } from "../shared/tiles.ts";
import type { CoverageData, CoverageState } from "./data.ts";

/** A share as one dollar in so many, where that is a handy number. */
function atMost(percent: number): string {
  const dollars = Math.round(100 / Math.max(percent, 1e-9));
  return dollars >= 3 && dollars <= 12
    ? `At most one dollar in ${countWords(dollars)}`
    : `At most ${shareWords(percent)}`;
}

/** The headline of a picture. */
export function headlineOf(state: CoverageState, { figures }: CoverageData, layout: Layout): string {
  const headlines: Readonly<Record<CoverageState, readonly string[]>> = {
    paid: ["The clouds’ own money, so far"],
    conditional: [atMost(figures.ceilingShare.value)],
    rest: ["The rest must come from elsewhere"],
    firm: ["Most orders cannot be cancelled"],
    timing: ["Two honest limits"],
  };
  return fittingHeadline(headlines[state], layout);
}

/** The subtitle: what one square represents, and the date. */
export function subOf(state: CoverageState, { worth, known, firm }: CoverageData, layout: Layout): string {
  const square = worthWords(worth);
  if (state === "firm")
    return fittingSub(
      [
        `${firm.lab.name}, all suppliers, ${firm.when}; one square is ${square}; dashed: can be cancelled`,
        `one square: ${square}; dashed: can be cancelled`,
        "dashed: can be cancelled",
      ],
      layout,
    );
  const isWhole = state !== "timing";
  if (layout === "tall") {
    const one = `one square: ${square}`;
    return fittingSub([...(isWhole ? [`${one} · whole contracts · ${known}`] : []), `${one} · ${known}`, one], layout);
  }
  const one = `in billions of dollars, one square is ${square}`;
  const long = `${one}; contracts over their whole length, as known in ${known}`;
  return fittingSub([...(isWhole ? [long] : []), `${one}; as known in ${known}`, one], layout);
}

/** The title of the lower half of the last picture. */
export function roundTitle({ round }: CoverageData): string {
  return `In one round, ${shareWords(round.high.value)} came from suppliers`;
}
