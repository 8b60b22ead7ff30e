import { list } from "#text/list.ts";
import type { Figure } from "#ledger/figures.ts";
import type { Row } from "./data.ts";

const missing = "not in our sources";
const hidden = "not disclosed";

/** Something of a company that nobody outside can fill in, and why. */
export interface Gap {
  readonly why: string;
  readonly what: readonly string[];
}

/** Whether there is no amount to draw. */
export const isEmpty = (figure: Figure | null): boolean => figure === null || figure.unknown === true;

const reasonOf = (figure: Figure | null) => (figure?.unknown === true ? hidden : missing);

/** What a company sells, without what is not known of it. */
export function goodsOf({ sells }: Row): string {
  return sells?.split(/[,:]/)[0] ?? "";
}

/** What nobody outside can fill in of a company: each reason once, with all that it holds for. */
export function gapsOf(row: Row): Gap[] {
  const { undisclosed, sells, gain, invested, built, isCloud } = row;
  const reason = [hidden, missing].find((one) => sells?.includes(one));
  const open: readonly (readonly [why: string, what: string, isOpen: boolean])[] = [
    [hidden, `what ${list(undisclosed)} pay${undisclosed.length === 1 ? "s" : ""}`, undisclosed.length > 0],
    [reason ?? "", `sales of ${goodsOf(row)}`, reason !== undefined],
    [reasonOf(gain), "gain on its stakes", invested.length > 0 && isEmpty(gain)],
    [reasonOf(built), "what it built", isCloud && isEmpty(built)],
  ];
  const gaps = open.filter(([, , isOpen]) => isOpen);
  return [...new Set(gaps.map(([why]) => why))].map((why) => ({
    why,
    what: gaps.flatMap(([own, what]) => (own === why ? [what] : [])),
  }));
}

/** Whether a company lacks promises, or stakes, which the others have. */
export function standsApart({ promised, invested }: Row): boolean {
  return promised.length === 0 || invested.length === 0;
}
