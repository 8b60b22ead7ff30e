import { expect, test } from "vitest";
import { compareScenes } from "#scene/diff.ts";
import type { Label, Mark, Scene } from "#scene/scene.ts";

const scene = (name: string, marks: readonly Mark[]): Scene => ({
  name,
  layout: "wide",
  title: "",
  message: "",
  description: "",
  marks,
});
const label = (key: string, text: string, more: Partial<Label> = {}): Label => {
  return { kind: "label", key, text, x: 0, y: 0, size: 14, ...more };
};
const tile = (key: string, x: number): Mark => ({ kind: "tile", key, x, y: 0, width: 9, height: 9 });
const compare = (before: readonly Mark[], after: readonly Mark[], name = "loop/after") =>
  compareScenes(scene("loop/before", before), scene(name, after));

test("tells the same picture, another state and another diagram apart", () => {
  expect(compare([], [], "loop/before").sort).toBe("same");
  expect(compare([], []).sort).toBe("state");
  expect(compare([], [], "backlog/after").sort).toBe("diagram");
});

test("names what stays and stands elsewhere, wherever its group has gone", () => {
  const row = (x: number): Mark => ({ kind: "group", key: "run", x, y: 0, marks: [tile("tile:deal:0", 0)] });
  expect(compare([row(0), tile("tile:still:0", 5)], [row(80), tile("tile:still:0", 6)]).moved).toEqual(["deal"]);
  expect(compare([], [row(80)]).moved).toEqual([]);
});

test("names what is drawn with more tiles, or fewer", () => {
  const [one, two] = [[tile("tile:deal:2027:0", 0)], [tile("tile:deal:2027:0", 0), tile("tile:deal:2028:0", 9)]];
  expect(compare(one, two)).toMatchObject({ grew: ["deal"], shrank: [] });
  expect(compare(two, one)).toMatchObject({ grew: [], shrank: ["deal"] });
  expect(compare([], two)).toMatchObject({ grew: [], shrank: [] });
});

test("quotes the largest words that came and went, lines of one text together", () => {
  const after = [
    label("headline:x", "A headline", { size: 30 }),
    label("sum:0", "948", { size: 30 }),
    label("sum:1", "billion dollars"),
    label("says:0", "paid for", { weight: "bold" }),
    label("says:1", "in cash", { y: 20 }),
    label("small", "a small remark", { size: 9 }),
    label("name", "OpenAI"),
    label("tail", "at least about", { size: 40 }),
  ];
  expect(compare([label("gone", "all the others")], after)).toMatchObject({
    came: ["948 billion dollars", "paid for, in cash", "OpenAI"],
    went: ["all the others"],
  });
  expect(compare(after, after)).toMatchObject({ came: [], went: [] });
});

test("does not call gone what other words have taken the place of", () => {
  expect(compare([label("says:a", "One dollar invested")], [label("says:b", "One dollar spent")])).toMatchObject({
    came: ["One dollar spent"],
    went: [],
  });
});

test("tells the line of a book that a stub drops into, and the note that moves", () => {
  const line = label("entry:cloud:revenue", "Revenue");
  const stub: Mark = { kind: "group", key: "stub:revenue", x: 0, y: 0, marks: [] };
  const note = (x: number): Mark => {
    return { kind: "group", key: "note:1", x, y: 0, marks: [label("note:1:number", "No. 0001")] };
  };
  expect(compare([line, note(0)], [line, note(90), stub])).toMatchObject({ booked: ["Revenue"], notes: ["No. 0001"] });
  expect(compare([line, stub, note(0)], [line, stub, note(0)])).toMatchObject({ booked: [], notes: [] });
});
