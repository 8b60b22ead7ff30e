import { expect, test } from "vitest";
import { diffScenes } from "#scene/diff.ts";
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
  diffScenes(scene("loop/before", before), scene(name, after));

test("distinguishes the same picture, another state and another diagram", () => {
  expect(compare([], [], "loop/before").kind).toBe("same");
  expect(compare([], []).kind).toBe("state");
  expect(compare([], [], "backlog/after").kind).toBe("diagram");
});

test("lists subjects that moved, also when only their group did", () => {
  const row = (x: number): Mark => ({ kind: "group", key: "run", x, y: 0, marks: [tile("tile:deal:0", 0)] });
  expect(compare([row(0), tile("tile:still:0", 5)], [row(80), tile("tile:still:0", 6)]).moved).toEqual(["deal"]);
  expect(compare([], [row(80)]).moved).toEqual([]);
});

test("lists subjects that have more tiles, or fewer", () => {
  const [one, two] = [[tile("tile:deal:2027:0", 0)], [tile("tile:deal:2027:0", 0), tile("tile:deal:2028:0", 9)]];
  expect(compare(one, two)).toMatchObject({ grew: ["deal"], shrank: [] });
  expect(compare(two, one)).toMatchObject({ grew: [], shrank: ["deal"] });
  expect(compare([], two)).toMatchObject({ grew: [], shrank: [] });
});

test("quotes the largest texts that are new or gone, and joins the lines of one text", () => {
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
    added: ["948 billion dollars", "paid for, in cash", "OpenAI"],
    removed: ["all the others"],
  });
  expect(compare(after, after)).toMatchObject({ added: [], removed: [] });
});

test("does not report a text as removed that another one replaced", () => {
  expect(compare([label("says:a", "One dollar invested")], [label("says:b", "One dollar spent")])).toMatchObject({
    added: ["One dollar spent"],
    removed: [],
  });
});

test("reports the book entry that gets a stub, and the note that moves", () => {
  const line = label("entry:cloud:revenue", "Revenue");
  const stub: Mark = { kind: "group", key: "stub:revenue", x: 0, y: 0, marks: [] };
  const note = (x: number): Mark => {
    return { kind: "group", key: "note:1", x, y: 0, marks: [label("note:1:number", "No. 0001")] };
  };
  expect(compare([line, note(0)], [line, note(90), stub])).toMatchObject({ booked: ["Revenue"], notes: ["No. 0001"] });
  expect(compare([line, stub, note(0)], [line, stub, note(0)])).toMatchObject({ booked: [], notes: [] });
});
