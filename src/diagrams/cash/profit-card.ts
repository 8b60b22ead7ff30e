import type { Layout, Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { fontSizeToFit } from "../shared/font-size.ts";
import { writtenAmount } from "../shared/headline-and-footer.ts";
import { textLines } from "../shared/svg-helpers.ts";
import { cardLines } from "./cash-text.ts";
import type { CashData } from "./data.ts";
import { metrics } from "./metrics.ts";

/** The profit of the quarter, on a separate card. */
export function profitCard(data: CashData, layout: Layout): Mark[] {
  const { profit } = data;
  const { x, y, width, height, pad, size, number } = metrics[layout].card;
  const wide = layout === "wide";
  const inner = width - 2 * pad;
  const numberSize = fontSizeToFit(profit.number, number, inner * 0.35);
  const numberWidth = textWidth(profit.number, numberSize, "bold");
  const { title, lines: texts } = cardLines(data, layout, wide ? inner - numberWidth - pad : inner);
  const left = x + pad;
  const label = { kind: "label", key: "card:title", x: left, size, weight: "bold", tone: "soft", text: title } as const;
  return [
    { kind: "sheet", key: "card", tone: "ghost", corner: 4, x, y, width, height },
    { ...label, y: y + pad + size * 0.74 },
    ...textLines({ key: "card:says", x: left, y: y + pad + size * 2.2, size, tone: "soft", texts }),
    {
      ...writtenAmount(profit),
      kind: "label",
      key: "card:number",
      x: x + width - pad,
      y: wide ? y + height / 2 + number * 0.36 : y + height - pad,
      size: numberSize,
      weight: "bold",
      anchor: "end",
      tone: "soft",
    },
  ];
}
