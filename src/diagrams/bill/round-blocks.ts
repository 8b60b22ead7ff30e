import { sum } from "d3-array";
import type { Figure } from "#ledger/figures.ts";
import type { Layout, Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import type { Round, RoundInvestor } from "../coverage/round.ts";
import { pageMetrics, pageWidth, inlineLabels, writtenAmount } from "../shared/headline-and-footer.ts";
import { fitting } from "../shared/legible.ts";
import { blockHeight, drawSquares, worthFor, type Block } from "../shared/square-block.ts";
import { markGroup, polylinePath } from "../shared/svg-helpers.ts";

const metrics = {
  wide: {
    top: 232,
    line: 214,
    share: 148,
    number: 78,
    words: 19,
    gap: 34,
    most: 12,
    name: 18,
    small: 15,
    fill: 0.84,
    across: 5,
  },
  tall: {
    top: 112,
    line: 104,
    share: 76,
    number: 36,
    words: 12,
    gap: 12,
    most: 14,
    name: 12.5,
    small: 12,
    fill: 0.82,
    across: 7,
  },
} as const;
/** How many squares have room in a block. */
const mostSquares = 50;

/** Draws a funding round as a block of squares for each investor, with a line over those who sell to the lab. */
export function drawRoundBlocks(round: Round, layout: Layout): Mark[] {
  const others: RoundInvestor = { name: "others", paid: round.rest, more: null, isSupplier: false };
  const investors = [...round.investors, others];
  const { gap, top, line, fill, across } = metrics[layout];
  const { margin } = pageMetrics[layout];
  const width = (pageWidth(layout) - (investors.length - 1) * gap) / investors.length;
  const pitch = width / across;
  const worth = worthFor(
    investors.map((one) => sum(amountsOf(one), ({ value }) => value)),
    mostSquares,
  );
  const suppliers = investors.filter(({ isSupplier }) => isSupplier).length;
  const end = margin + suppliers * (width + gap) - gap;
  const bracket = polylinePath([
    [margin, line + 6],
    [margin, line],
    [end, line],
    [end, line + 6],
  ]);
  return [
    ...drawShare(round, layout),
    ...(suppliers === 0 ? [] : [{ kind: "line", key: "round:suppliers", tone: "strong", path: bracket } as const]),
    ...investors.flatMap((one, index) => {
      const block = { x: margin + index * (width + gap), y: top, across, pitch, side: pitch * fill };
      return drawInvestor(one, { block, worth, width, layout });
    }),
  ];
}

function drawShare({ high, low }: Round, layout: Layout): Mark[] {
  const { share: y, number, words } = metrics[layout];
  const { margin: x } = pageMetrics[layout];
  const size = number;
  const says = layout === "wide" ? "from those who sell to it;" : "from its sellers;";
  const room = pageWidth(layout) - textWidth(high.number, size, "bold") - textWidth(says, words) - size * 0.6;
  const forms = [
    `${low.number} without what had conditions`,
    `${low.number} without conditions`,
    `${low.number} without`,
    "",
  ];
  const without = fitting(forms, room, words);
  return inlineLabels({
    key: "round:share",
    x,
    y,
    parts: [
      { ...writtenAmount(high), size, weight: "bold" },
      { text: says, size: words },
      ...(without === "" ? [] : [{ ...writtenAmount(low, without), size: words, tone: "soft" as const }]),
    ],
  });
}

interface BlockKit {
  readonly block: Block;
  readonly worth: number;
  readonly width: number;
  readonly layout: Layout;
}

/** One investor's squares, what is paid solid and the rest dashed below it, and the name with the sum. */
function drawInvestor(investor: RoundInvestor, { block, worth, width, layout }: BlockKit): Mark[] {
  const { name, more, isSupplier } = investor;
  const { name: size, small } = metrics[layout];
  const known = amountsOf(investor);
  const tops = topsOf(known, block, worth);
  const squares = known.flatMap((figure, index) =>
    drawSquares(
      {
        pool: `round-${name}:${String(index)}`,
        figure,
        money: "cash",
        worth,
        ...(figure === more ? { certainty: "conditional" as const } : {}),
      },
      { ...block, y: tops[index] ?? block.y },
    ),
  );
  const foot = (tops.at(-1) ?? block.y) + size * 1.1;
  const weight = isSupplier ? "bold" : "regular";
  const label = { kind: "label", x: block.x } as const;
  const total = String(Math.round(sum(known, ({ value }) => value) * 10) / 10);
  return [
    markGroup(`round-${name}`, squares),
    { ...label, key: `round-${name}:name`, y: foot, size, weight, text: fitting([name], width, size, weight) },
    { ...label, key: `round-${name}:sum`, y: foot + small * 1.35, size: small, tone: "soft", text: total },
  ];
}

/** What an investor gave, as far as it is more than nothing. */
function amountsOf({ paid, more }: RoundInvestor): Figure[] {
  return [paid, more].filter((one): one is Figure => one !== null && one.value > 0);
}

/** Where the squares of each amount begin, one below the other, and where those of a next one would. */
function topsOf(figures: readonly Figure[], block: Block, worth: number): number[] {
  const tops = [block.y];
  for (const { value } of figures) {
    const height = value > 0 ? blockHeight(value, worth, block) + block.pitch - block.side : 0;
    tops.push((tops.at(-1) ?? block.y) + height);
  }
  return tops;
}
