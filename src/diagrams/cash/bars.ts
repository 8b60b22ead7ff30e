import type { Layout, Mark } from "../../scene/scene.ts";
import type { Figure } from "../diagram.ts";
import { frames } from "../frame.ts";
import { notNegative } from "../tiles.ts";
import type { Year } from "./data.ts";
import { looks } from "./looks.ts";

function measured({ claim, value }: Figure) {
  notNegative(claim, value);
  return { claim, value, scale: "cash", measure: "width" } as const;
}

/** All that came in: the whole bar. */
export function came({ id, came: figure }: Year, y: number, height: number, layout: Layout): Mark {
  const { perBillion } = looks[layout];
  const width = figure.value * perBillion;
  return {
    kind: "note",
    key: `came:${id}`,
    money: "cash",
    amount: measured(figure),
    x: frames[layout].margin,
    y,
    width,
    height,
  };
}

/** What was built, over what came in; it rises from below when it is new. */
export function built({ id, built: figure }: Year, y: number, height: number, layout: Layout): Mark {
  const { perBillion } = looks[layout];
  const x = frames[layout].margin;
  const width = figure.value * perBillion;
  const key = `built:${id}`;
  return {
    kind: "group",
    key,
    x,
    y,
    from: { x, y: y + height * 1.4 },
    marks: [{ kind: "note", key: `${key}:bar`, money: "cost", amount: measured(figure), x: 0, y: 0, width, height }],
  };
}

/** What is left of it at the right end. */
export function rest({ id, built: before, left: figure }: Year, y: number, height: number, layout: Layout): Mark {
  const { perBillion } = looks[layout];
  const x = frames[layout].margin + before.value * perBillion;
  const width = figure.value * perBillion;
  return { kind: "note", key: `left:${id}`, money: "cash", amount: measured(figure), x, y, width, height };
}
