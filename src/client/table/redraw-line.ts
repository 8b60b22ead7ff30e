import { lineParts } from "../history/draw.ts";
import { historyLine, type LinePoint } from "../history/line.ts";

/** Draws the line in a row's history anew, through the values that are not hidden; without enough of them there is none. */
export function redrawLine(row: HTMLElement): void {
  const figure = row.querySelector<HTMLElement>(".history-line");
  if (figure === null) return;
  const points = [...row.querySelectorAll<HTMLElement>(".history > li:not([hidden])")].map(pointOf);
  const line = historyLine(points, points[0]?.id ?? "");
  figure.hidden = line === null;
  if (line !== null) figure.replaceChildren(...lineParts(line));
}

function pointOf(entry: HTMLElement): LinePoint {
  const { id = "", since = "", value, low, high } = entry.dataset;
  const words = (selector: string) => entry.querySelector(selector)?.textContent ?? "";
  return {
    id,
    "as-of": since,
    value: numberOf(value),
    low: numberOf(low),
    high: numberOf(high),
    amount: words("strong"),
    dated: words(".value-time"),
  };
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}
