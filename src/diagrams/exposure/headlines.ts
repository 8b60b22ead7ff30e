import type { Layout } from "#scene/scene.ts";
import { countWords } from "#text/share-words.ts";
import { fittingHeadline, fittingSub } from "../shared/fitting-text.ts";
import { worthWords } from "../shared/tiles.ts";
import { standsApart } from "./gaps.ts";
import type { ExposureData, ExposureState } from "./data.ts";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The headline of a picture. */
export function headlineOf(state: ExposureState, { rows }: ExposureData, layout: Layout): string {
  const apart = rows.filter(standsApart).length;
  const headlines: Readonly<Record<ExposureState, readonly string[]>> = {
    matrix: ["No two stand in the same place"],
    apart: [apart === 0 ? "None stands apart" : `${capital(countWords(apart))} stand apart`],
    holes: ["What nobody outside can fill in"],
  };
  return fittingHeadline(headlines[state], layout);
}

/** The subtitle: what a square is, and when. */
export function subOf({ worth, rows, companies, known }: ExposureData, layout: Layout): string {
  const square = worthWords(worth);
  const some = companies > rows.length ? `; the largest ${countWords(rows.length)} of ${countWords(companies)}` : "";
  if (layout === "tall")
    return fittingSub([`one square: ${square} · ${known}${some}`, `one square: ${square}`], layout);
  const one = `one square is ${square}, to ${known}`;
  return fittingSub(
    [`${one}; on the ground what is promised, below it what is paid${some}`, `${one}${some}`, one],
    layout,
  );
}

/** The source line. */
export const sources: Readonly<Record<Layout, string>> = {
  wide: "Companies’ reports and announcements; news reports",
  tall: "Company and news reports",
};
