import { pickBill, states, type BillData, type BillState } from "./data.ts";
import { drawReceipt } from "./receipt.ts";
import { receiptKit } from "./receipt-metrics.ts";
import { headlines, pageTexts, stateTexts } from "./bill-text.ts";
import { defineDiagram } from "../diagram.ts";
import { headlineAndFooter } from "../shared/headline-and-footer.ts";

/** What the labs pay for computing against what they earn, as till receipts. */
export const bill = defineDiagram<BillState, BillData>({
  name: "bill",
  title: "The bill",
  states,
  pick: pickBill,
  describe: (data, state) => ({ title: "Computing for each dollar of revenue", ...stateTexts[state](data) }),
  draw: (data, state, layout) => [
    ...headlineAndFooter({ state, headline: headlines[state], ...pageTexts[layout][state] }, layout),
    ...drawReceipt(receiptKit(data, state, layout)),
  ],
});
