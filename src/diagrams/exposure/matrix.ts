import { canvases, type Layout, type Mark } from "../../scene/scene.ts";
import { frames, written } from "../frame.ts";
import { straight } from "../write.ts";
import { amount, blank, promised, toneOf } from "./cells.ts";
import type { Row } from "./data.ts";
import { invested } from "./invested.ts";
import { looks, partLeading, partLines, placeRows, type Placed } from "./places.ts";
import { heads, type Column, type ExposureState } from "./words.ts";

/** Companies down, what binds them to the labs across; squares travel by themselves, the words of a row as one. */
export function drawMatrix(rows: readonly Row[], state: ExposureState, layout: Layout): Mark[] {
  return [
    words("heads", columnHeads(layout)),
    ...placeRows(rows, state, layout).flatMap((one) => {
      const marks = [
        rule(one, layout),
        ...name(one, layout),
        ...promised(one, layout),
        ...invested(one, layout),
        ...amount("gain", one.row.gain, one, layout),
        ...(layout === "wide" ? [...amount("built", one.row.built, one, layout), ...blank("sells", one, layout)] : []),
      ];
      const isSquares = ({ kind }: Mark) => kind === "group";
      return [
        words(
          one.row.id,
          marks.filter((mark) => !isSquares(mark)),
        ),
        ...marks.filter(isSquares),
      ];
    }),
  ];
}

function words(key: string, marks: readonly Mark[]): Mark {
  return { kind: "group", key: `exposure:words:${key}`, x: 0, y: 0, marks };
}

function columnHeads(layout: Layout): Mark[] {
  const { x, head } = looks[layout];
  return Object.entries(heads[layout]).flatMap(([column, texts]) =>
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

/** The company, and under its name all that the labs promised it; where there is room, which lab did. */
function name({ row, y, voice }: Placed, layout: Layout): Mark[] {
  const { name: size, sum, cell } = looks[layout];
  const base = { kind: "label", x: frames[layout].margin } as const;
  const title: Mark = {
    ...base,
    ...toneOf(voice),
    key: `exposure:row:${row.id}`,
    y: y + size * 0.74,
    size,
    weight: "bold",
    text: row.name,
  };
  if (row.sum === null) return [title];
  const total: Mark = {
    ...base,
    ...toneOf(voice),
    ...written(row.sum),
    key: `exposure:sum:${row.id}`,
    y: y + sum.drop,
    size: sum.size,
    weight: "bold",
  };
  if (layout === "tall") return [title, total];
  const parts = partLines(row, layout).map(({ text, amount }, line): Mark => ({
    ...base,
    ...(amount === undefined ? { text } : written(amount, text)),
    key: `exposure:part:${row.id}:${String(line)}`,
    y: y + sum.drop + (line + 1) * cell.words * partLeading,
    size: cell.words,
    tone: "soft",
  }));
  return [title, total, ...parts];
}
