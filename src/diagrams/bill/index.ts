import { pickBill, states, type BillData, type BillState } from "./data.ts";
import { drawReceipt } from "./receipt.ts";
import { headlines, frameWords, words } from "./bill-text.ts";
import { defineDiagram } from "../diagram.ts";
import { frame } from "../shared/headline-and-footer.ts";

/** What the labs pay for computing against what they earn, as till receipts. */
export const bill = defineDiagram<BillState, BillData>({
  name: "bill",
  title: "The bill",
  states,
  pick: pickBill,
  say: (data, state) => ({ title: "Computing for each dollar of revenue", ...words[state](data) }),
  draw: (data, state, layout) => [
    ...frame({ state, headline: headlines[state], ...frameWords[layout][state] }, layout),
    ...drawReceipt(data, state, layout),
  ],
});
