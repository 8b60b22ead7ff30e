import type { Figure } from "#ledger/figures.ts";
import type { Layout } from "#scene/scene.ts";
import type { BillData, ReceiptState } from "./data.ts";

/** A line of small print: a description, the longest that may have room first, and an amount. */
export type Entry = readonly [what: readonly string[], amount: Figure];

/** The small print of a receipt: the basis of the range, or what is known instead. */
export const smallPrint: Readonly<Record<ReceiptState, (data: BillData, layout: Layout) => readonly Entry[]>> = {
  openai({ figures: { computing, aim, pace, low, high }, times }) {
    const gives = ({ number }: Figure) => `(gives $${number})`;
    return [
      [[`computing in ${times.computing}, a forecast`, "computing, a forecast", "computing"], computing],
      [
        [
          `revenue in ${times.computing}, an aim ${gives(low)}`,
          `revenue, an aim ${gives(low)}`,
          `an aim ${gives(low)}`,
        ],
        aim,
      ],
      [
        [
          `revenue at the run rate of ${times.pace} ${gives(high)}`,
          `run rate, ${times.pace} ${gives(high)}`,
          `run rate ${gives(high)}`,
        ],
        pace,
      ],
    ];
  },
  anthropic({ figures: { spent, earned, quarter, paceNow, rent }, times, landlord }, layout) {
    const before: Entry = [[`revenue in ${times.spent}`, "revenue of a year"], earned];
    return [
      [[`computing in ${times.spent}`, "computing of a year"], spent],
      ...(layout === "wide" ? [before] : []),
      [[`revenue, ${times.quarter}`, "revenue in a quarter"], quarter],
      [[`run rate, ${times.paceNow}`, "run rate"], paceNow],
      [[`rent to ${landlord}, a month, once all is running`, `rent to ${landlord}, a month`, "rent, a month"], rent],
    ];
  },
};
