import { expect, test } from "vitest";
import type { Amount, Mark } from "#scene/scene.ts";
import { frozenLedger } from "../fixtures/ledger.ts";
import { arrow, group, label, sceneOf, tile } from "../scene/marks.ts";
import * as rules from "./rules.ts";

// The rules that pictures are held to must themselves be able to find something.

const [whole] = [...frozenLedger.claims.values()].filter(({ value, unit }) => value === 627 && unit === "usd-billion");
const claim = whole?.id ?? "";
const amount = (value: number, more: Partial<Amount> = {}): Amount => ({
  claim,
  value,
  scale: "tile",
  measure: "width",
  ...more,
});
const bar = (key: string, value: number, width: number, more: Partial<Amount> = {}): Mark =>
  tile({ key, width, amount: amount(value, more) });
const sizes = (...marks: Mark[]) => rules.dishonestSizes(sceneOf(marks));
const sums = (...marks: Mark[]) => rules.wrongSums(sceneOf(marks), frozenLedger);

test("dishonestSizes finds a mark that is too large for its amount, in its own scale only", () => {
  expect(sizes(bar("a", 600, 60), group([bar("b", 27, 2.7)]))).toEqual([]);
  expect(sizes(bar("a", 600, 60), bar("b", 27, 2.8))).toHaveLength(1);
  expect(sizes(bar("a", 600, 60), bar("b", 27, 2.8, { scale: "other" }))).toEqual([]);
});

test("dishonestSizes measures by what the mark says: width, height, area, count", () => {
  const tall = (key: string, value: number, height: number, measure: Amount["measure"]): Mark =>
    tile({ key, width: 10, height, amount: amount(value, { measure }) });
  expect(sizes(tall("a", 10, 1, "height"), tall("b", 20, 2, "height"))).toEqual([]);
  expect(sizes(tall("a", 10, 1, "height"), tall("b", 20, 3, "height"))).toHaveLength(1);
  expect(sizes(tall("a", 10, 1, "area"), tall("b", 20, 3, "area"))).toHaveLength(1);
  expect(sizes(tall("a", 10, 1, "count"), tall("b", 10, 3, "count"))).toEqual([]);
  expect(sizes(tall("a", 10, 1, "count"), tall("b", 20, 3, "count"))).toHaveLength(1);
});

test("dishonestSizes takes a mark of no size for an amount of nought", () => {
  expect(sizes(bar("a", 600, 60), bar("b", 0, 0))).toEqual([]);
  expect(sizes(bar("a", 600, 60), bar("b", 0, 1))).toHaveLength(1);
  expect(sizes(label({ amount: amount(0, { scale: "written:a", measure: "count" }) }))).toEqual([]);
});

test("dishonestSizes measures less than nothing as it does more", () => {
  expect(sizes(bar("a", 600, 60), bar("b", -27, 2.7))).toEqual([]);
  expect(sizes(bar("a", 600, 60), bar("b", -27, 2.8))).toHaveLength(1);
});

test("dishonestSizes finds two measures in one scale, and a size that a mark does not have", () => {
  expect(sizes(bar("a", 16, 16), bar("b", 16, 16, { measure: "height" }))).toHaveLength(1);
  expect(sizes(arrow({ amount: amount(1) }))).toEqual(['arrow "arrow" has no width']);
});

test("wrongSums finds marks that add up to more or less than their claim, scale by scale", () => {
  expect(sums(bar("a", 600, 60), group([bar("b", 27, 2.7)]))).toEqual([]);
  expect(sums(bar("a", 600, 60))).toHaveLength(1);
  expect(sums(bar("a", 627, 60), bar("b", 10, 1))).toHaveLength(1);
  expect(sums(bar("a", 600, 60), bar("b", 27, 2.7, { scale: "other" }))).toHaveLength(2);
});

test("wrongSums wants the whole of each number that is written", () => {
  const written = (key: string, value: number) =>
    label({ key, amount: amount(value, { scale: `written:${key}`, measure: "count" }) });
  expect(sums(written("a", 627), written("b", 627))).toEqual([]);
  expect(sums(written("a", 627), written("b", 600))).toHaveLength(1);
});

test("wrongSums finds a claim that the ledger does not have", () => {
  expect(sums(bar("a", 1, 1, { claim: "no-such-claim" }))).toEqual(['the ledger has no value for "no-such-claim"']);
});

test("unreadableAttributes finds what no browser reads", () => {
  expect(rules.unreadableAttributes(sceneOf([tile({ corner: Number.NaN })]))).toEqual(['"tile": rx="NaN"']);
});

test("changedTags finds a key that is drawn as another element in the same layout", () => {
  const picture = (mark: Mark, layout: "wide" | "tall") => ({
    diagram: "trial",
    state: "first",
    layout,
    scene: sceneOf([mark], layout),
  });
  const one = picture(tile({ key: "k" }), "wide");
  expect(rules.changedTags([one, picture(tile({ key: "k", kind: "note" }), "wide")])).toEqual([]);
  expect(rules.changedTags([one, picture(label({ key: "k" }), "tall")])).toEqual([]);
  expect(rules.changedTags([one, picture(group([label({ key: "k" })]), "wide")])).toHaveLength(1);
});

test("missingWords finds what is not said", () => {
  expect(rules.missingWords(sceneOf([]))).toEqual([]);
  expect(rules.missingWords(sceneOf([], "wide", { message: " ", description: "undefined billion" }))).toHaveLength(2);
});

test("writtenMoneys finds the kinds that colour a label, not those that colour a tile", () => {
  expect(rules.writtenMoneys(sceneOf([tile({ money: "cost" }), group([label({ money: "cash" })])]))).toEqual(["cash"]);
});
