import { pickBill, states, type BillData, type BillState } from "./data.ts";
import { drawReceipt } from "./receipt.ts";
import { drawRoundBlocks } from "./round-blocks.ts";
import { receiptKit } from "./receipt-metrics.ts";
import { headlines, pageText, stateTexts } from "./bill-text.ts";
import { defineDiagram } from "../diagram.ts";
import { headlineAndFooter, pageMetrics, pageWidth } from "../shared/headline-and-footer.ts";
import { fitting } from "../shared/legible.ts";

/** What the labs pay for computing against what they earn, as till receipts. */
export const bill = defineDiagram<BillState, BillData>({
  name: "bill",
  title: "The bill",
  states,
  pick: pickBill,
  describe: (data, state) => ({ title: "Computing for each dollar of revenue", ...stateTexts[state](data) }),
  draw(data, state, layout) {
    const { headline: large, sub: small } = pageMetrics[layout];
    const { subs, source } = pageText(state, data, layout);
    const headline = fitting(headlines[state](data), pageWidth(layout), large, "bold");
    const sub = fitting(subs, pageWidth(layout), small);
    return [
      ...headlineAndFooter({ state, headline, sub, source }, layout),
      ...(state === "round" ? drawRoundBlocks(data.round, layout) : drawReceipt(receiptKit(data, state, layout))),
    ];
  },
});
