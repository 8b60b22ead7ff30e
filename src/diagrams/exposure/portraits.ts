import { canvases, type Layout, type Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { fontSizeToFit } from "../shared/font-size.ts";
import { inlineLabels, pageMetrics, pageWidth, type TextPart } from "../shared/headline-and-footer.ts";
import { shortened } from "../shared/legible.ts";
import { linePath, markGroup } from "../shared/svg-helpers.ts";
import type { ExposureData, ExposureState, Lab } from "./data.ts";
import { standsApart } from "./gaps.ts";
import { drawBand } from "./payments.ts";
import { drawPile, type Emphasis } from "./draw-pile.ts";
import { pileHeight, placePortraits, type Portrait, type Portraits } from "./place-portraits.ts";
import { portraitMetrics } from "./portrait-metrics.ts";

/**
 * Draws each company as a portrait. What labs promised it stands on its ground, and the gain on paper on top of that; below the
 * ground is what it paid, and at the foot what labs paid it in a year, or a hole where that is not known.
 */
export function drawPortraits(data: ExposureData, state: ExposureState, layout: Layout): Mark[] {
  const placed = placePortraits(data, layout);
  const drawn = placed.portraits.map((portrait) => {
    const emphasis = emphasisOf(portrait, state);
    const marks = [
      ...drawAbove(portrait, placed, emphasis, layout),
      ...drawBelow(portrait, placed, emphasis, layout),
      ...drawBand(portrait, placed, state === "holes" ? "loud" : emphasis, layout),
    ];
    return [...marks.filter(isSquares), drawGround(portrait, placed, emphasis, layout), wordsOf(portrait, marks)];
  });
  return [...drawHeads(data, placed, layout), ...drawn.flat()];
}

const isSquares = ({ kind }: Mark) => kind === "group" || kind === "tile";

function wordsOf({ row }: Portrait, marks: readonly Mark[]): Mark {
  return markGroup(
    `exposure:words:${row.id}`,
    marks.filter((mark) => !isSquares(mark)),
  );
}

function emphasisOf({ row }: Portrait, state: ExposureState): Emphasis {
  if (state === "holes") return "faint";
  if (state === "matrix") return "plain";
  return standsApart(row) ? "loud" : "faint";
}

/** Piles from the ground up. */
function drawAbove(portrait: Portrait, placed: Portraits, emphasis: Emphasis, layout: Layout): Mark[] {
  let y = placed.ground;
  return portrait.above.flatMap((pile) => {
    y -= pileHeight(pile, placed.grid, layout);
    return drawPile(pile, portrait, { placed, y, emphasis, layout });
  });
}

/** Piles from the ground down. */
function drawBelow(portrait: Portrait, placed: Portraits, emphasis: Emphasis, layout: Layout): Mark[] {
  let y = placed.paid;
  return portrait.below.flatMap((pile) => {
    const marks = drawPile(pile, portrait, { placed, y, emphasis, layout });
    y += pileHeight(pile, placed.grid, layout);
    return marks;
  });
}

/** The ground of a company: a strong line with its name below it. */
function drawGround({ row, x }: Portrait, { ground, width }: Portraits, emphasis: Emphasis, layout: Layout): Mark {
  const { name } = portraitMetrics[layout];
  const size = Math.max(layout === "wide" ? 13 : 12, fontSizeToFit(row.name, name.size, width));
  const text = shortened(row.name, width, size, "bold");
  return markGroup(`exposure:ground:${row.id}`, [
    {
      kind: "line",
      key: `exposure:ground:${row.id}:line`,
      tone: "strong",
      path: linePath(x, ground, x + width, ground),
    },
    {
      kind: "label",
      key: `exposure:name:${row.id}`,
      x,
      y: ground + name.size * (layout === "wide" ? 1.2 : 1.05),
      size,
      weight: "bold",
      ...(emphasis === "faint" ? { tone: "soft" } : {}),
      text,
    },
  ]);
}

/** What the squares above the ground, those below it and those at the foot are, each said once. */
function drawHeads({ labs }: ExposureData, { paid, band }: Portraits, layout: Layout): Mark[] {
  const { top, head, words: size } = portraitMetrics[layout];
  const { margin: x } = pageMetrics[layout];
  const wide = layout === "wide";
  const soft = (text: string): TextPart => ({ text, size, tone: "soft" });
  const first = promisedHead(labs, layout);
  const heads = [
    { id: "promised", y: top + head, parts: first },
    {
      id: "paid",
      y: paid,
      parts: [
        soft(wide ? "put into labs (dashed: may come), and built in one quarter" : "put into labs; dashed: may come"),
      ],
    },
    { id: "band", y: band, parts: [soft("what labs paid them in a year")] },
  ];
  return [
    markGroup(
      `exposure:heads:${heads.map(({ y }) => String(Math.round(y))).join(":")}`,
      heads.flatMap(({ id, y, parts }): Mark[] => [
        ...(id === "promised" ? [] : [rule(id, y - head, [x, canvases[layout].width - x])]),
        ...inlineLabels({ key: `exposure:head:${id}`, x, y: y - head * 0.38, parts }),
      ]),
    ),
  ];
}

/** Who promised, each in its tint, as far as there is room for the names. */
function promisedHead(labs: readonly Lab[], layout: Layout): TextPart[] {
  const { words: size } = portraitMetrics[layout];
  const soft = (text: string): TextPart => ({ text, size, tone: "soft" });
  const names = labs.flatMap(({ lab, tint }, index): TextPart[] => [
    ...(index === 0 ? [] : [soft(index === labs.length - 1 ? "and" : ",")]),
    { text: lab, size, weight: "bold", ...(tint === null ? {} : { tint }) },
  ]);
  const end = soft(layout === "wide" ? "for years ahead; dotted: gained on paper" : "(dotted: gain)");
  const all = [soft("promised by"), ...names, end];
  const width = all.reduce((sum, { text, weight }) => sum + textWidth(text, size, weight) + size * 0.28, 0);
  return width <= pageWidth(layout) ? all : [soft("promised by labs"), end];
}

function rule(id: string, y: number, [from, to]: readonly [number, number]): Mark {
  return { kind: "line", key: `exposure:rule:${id}`, tone: "ghost", path: linePath(from, y, to, y) };
}
