import { describe, expect, it } from "vitest";
import { reviewEntries } from "#check/review-ledger.ts";
import { formatWarning } from "#ledger/warning.ts";
import { claimText, ledgerOf, type Replaced } from "../ledger/files.ts";

/** The warnings about a ledger of these claims; every claim named in `used` stands in a text or a picture. */
function warned(claims: string, used: readonly string[] = [], replaced: Replaced = {}): string[] {
  const reading = ledgerOf(claims, replaced);
  expect(reading.problems).toEqual([]);
  const uses = { claims: new Set(used), shown: new Set(["loop/invest"]), pictures: ["loop/invest", "loop/again"] };
  return reviewEntries(reading, uses)
    .map((warning) => formatWarning(warning).replace("content/ledger/claims/test.yaml:", ""))
    .filter((line) => !/filing|loop\/again/.test(line));
}

const says = (text: string, parts: Record<string, string | number> = {}): string =>
  claimText("b", { says: JSON.stringify(text), ...parts });

describe("an editor is warned of a sentence that still names an old amount", () => {
  it.each<[string, string, string]>([
    ["in billions", says("It paid $9 billion.", { value: 10 }), "$10 billion"],
    ["in trillions", says("It came to $1.4 trillion.", { value: 1500 }), "$1.5 trillion"],
    ["as a share", says("It is about 45%.", { value: 49, unit: "percent", kind: "share" }), "49%"],
    ["in words", says("It is about half.", { value: 30, unit: "percent", kind: "share" }), "30%"],
    ["as times", says("It is 3 times as much.", { value: 2, unit: "times", kind: "ratio" }), "2 times"],
    [
      "as a range",
      says("It is 20 to 40 times.", { low: 20, high: 30, unit: "times", kind: "growth" }),
      "20 to 30 times",
    ],
  ])("%s", (_, claims, shown) => {
    expect(warned(claims, ["b"])).toEqual([
      `2:9  "says" names another amount than the claim's, which is ${shown} [says]`,
    ]);
  });

  it.each<[string, string]>([
    ["the same amount, rounded", says("It came to about $1.6 trillion.", { value: 1632.5 })],
    ["among others", says("It paid $10 billion, of which $4 billion went out first.")],
    ["a range", says("It is 20 to 30 times.", { low: 20, high: 30, unit: "times", kind: "growth" })],
    ["no amount", says("It paid in 2026, on 3 May.")],
    ["an amount of another sort", says("It paid 45% of it in the 3 years to 2026.")],
    ["with a reason", says("It paid $9 billion.", { overrule: JSON.stringify("says: the nine are a part") })],
  ])("but not where it names %s", (_, claims) => {
    expect(warned(claims, ["b"])).toEqual([]);
  });
});

describe("an editor is warned of what nothing uses", () => {
  const keep = "use it, take it out, or say in content/ledger/spare.yaml why it is kept [unused]";

  it("a claim, unless a formula, a deal or the list of what is spare needs it", () => {
    expect(warned(claimText("b"))).toEqual([`1:7  no step, picture, deal or formula uses the claim "b"; ${keep}`]);
    const sum = claimText("sum", { formula: "b + b" });
    expect(warned(claimText("b") + sum, ["sum"])).toEqual([]);
    expect(warned(claimText("b"), [], { "content/ledger/spare.yaml": "- why: Kept.\n  claims: [b]\n" })).toEqual([]);
  });

  it("a source, and a picture, which stands at its diagram's page", () => {
    const lines = reviewEntries(ledgerOf(""), {
      claims: new Set(),
      shown: new Set(["loop/invest"]),
      pictures: ["loop/invest", "loop/again"],
    }).map(formatWarning);
    expect(lines).toEqual([
      `content/ledger/sources.yaml:7:7  no claim cites the source "filing"; ${keep}`,
      `/diagrams/loop/  loop/again: no step shows this picture; ${keep}`,
    ]);
  });

  it("and of an entry in the list of what is spare that is used again", () => {
    const spare = "- why: Kept.\n  claims: [b]\n  sources: [report]\n  pictures: [loop/invest]\n";
    expect(warned(claimText("b"), ["b"], { "content/ledger/spare.yaml": spare })).toEqual([
      'content/ledger/spare.yaml:2:12  "b" is used now; take it out of this list [unused]',
      'content/ledger/spare.yaml:3:13  "report" is used now; take it out of this list [unused]',
      'content/ledger/spare.yaml:4:14  "loop/invest" is used now; take it out of this list [unused]',
    ]);
  });
});
