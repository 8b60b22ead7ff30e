import { canvases, type Label, type Layout, type Mark } from "#scene/scene.ts";
import type { Figure } from "#ledger/figures.ts";
import { frames, written } from "../shared/headline-and-footer.ts";
import { straight } from "../shared/svg-helpers.ts";
import { amount, blank, open, promised, toneOf } from "./cells.ts";
import type { Row } from "./data.ts";
import { invested } from "./invested-column.ts";
import { looks, partLeading, partLines, placeRows, type Placed } from "./row-placement.ts";
import { heads, openHeads, trades, type Column, type ExposureState, type Heads } from "./exposure-text.ts";

const isSquares = ({ kind }: Mark) => kind === "group";

/**
 * Companies down, what binds them to the labs across. Squares travel by themselves; a row's name stays, and what is said
 * in its cells comes and goes as one where other words take its place.
 */
export function drawMatrix(rows: readonly Row[], state: ExposureState, layout: Layout): Mark[] {
  const onlyOpen = state === "holes" && layout === "tall";
  const placed = placeRows(rows, state, layout);
  const said = placed.flatMap((one) => (onlyOpen ? open(one) : cells(one, layout)));
  const wordsIn = (marks: readonly Mark[]) => marks.filter((mark) => !isSquares(mark));
  return [
    onlyOpen ? words("heads-open", columnHeads(openHeads, layout)) : words("heads", columnHeads(heads[layout], layout)),
    ...placed.flatMap((one) => {
      const marks = [rule(one, layout), ...name(one, layout), ...promised(one, layout)];
      return [words(one.row.id, wordsIn(marks)), ...marks.filter(isSquares)];
    }),
    ...said.filter(isSquares),
    words(onlyOpen ? "open" : "cells", wordsIn(said)),
  ];
}

/** What stands behind a row's promises. */
function cells(one: Placed, layout: Layout): Mark[] {
  return [
    ...invested(one, layout),
    ...amount("gain", one.row.gain, one, layout),
    ...(layout === "wide" ? [...amount("built", one.row.built, one, layout), ...blank("sells", one, layout)] : []),
  ];
}

function words(key: string, marks: readonly Mark[]): Mark {
  return { kind: "group", key: `exposure:words:${key}`, x: 0, y: 0, marks };
}

function columnHeads(all: Heads, layout: Layout): Mark[] {
  const { x, head } = looks[layout];
  return Object.entries(all).flatMap(([column, texts]) =>
    texts.map((text, line): Mark => ({
      kind: "label",
      key: `exposure:head:${column}:${String(line)}`,
      x: x[column as Column],
      y: head.y + line * head.row,
      size: line === 0 ? head.size : Math.max(head.size - 1, layout === "wide" ? 13 : 12),
      weight: line === 0 ? "bold" : "regular",
      tone: line === 0 ? "plain" : "soft",
      text,
    })),
  );
}

function rule({ row, y }: Placed, layout: Layout): Mark {
  const { margin } = frames[layout];
  const over = y - looks[layout].gap / 2;
  const path = straight(margin, over, canvases[layout].width - margin, over);
  return { kind: "line", key: `exposure:rule:${row.id}`, tone: "ghost", path };
}

/** The company, and all that the labs promised it: under the name with its parts, or at the end of its squares. */
function name(placed: Placed, layout: Layout): Mark[] {
  const { row, y, voice } = placed;
  const { name: size, cell, x, width } = looks[layout];
  const base = { kind: "label", x: frames[layout].margin, ...toneOf(voice) } as const;
  const title: Mark = {
    ...base,
    key: `exposure:row:${row.id}`,
    y: layout === "wide" ? y + size * 0.74 : y + cell.drop,
    size,
    weight: "bold",
    text: row.name,
  };
  const place = layout === "wide" ? base : ({ ...base, x: x.promised + width.promised, anchor: "end" } as const);
  return [title, ...(row.sum === null ? trade(placed, place, layout) : sum(placed, row.sum, place, layout))];
}

/** What a company that is promised nothing sells, where there is no column for it. */
function trade({ row, y }: Placed, place: Pick<Label, "kind" | "x">, layout: Layout): Mark[] {
  const { cell } = looks[layout];
  const text = trades[row.id];
  if (layout === "wide" || text === undefined) return [];
  return [{ ...place, key: `exposure:trade:${row.id}`, y: y + cell.drop, size: cell.words, text }];
}

/** All that the labs promised, and where there is room what it is made of. */
function sum({ row, y }: Placed, all: Figure, place: Pick<Label, "kind" | "x">, layout: Layout): Mark[] {
  const { sum: look, cell } = looks[layout];
  const top = y + look.drop;
  const parts = partLines(row, layout).map(({ text, amount }, line): Mark => ({
    ...place,
    ...(amount === undefined ? { text } : written(amount, text)),
    key: `exposure:part:${row.id}:${String(line)}`,
    y: top + (line + 1) * cell.words * partLeading,
    size: cell.words,
    tone: "soft",
  }));
  return [
    { ...place, ...written(all), key: `exposure:sum:${row.id}`, y: top, size: look.size, weight: "bold" },
    ...parts,
  ];
}
