import { describe, expect, it } from "vitest";
import type { Claim } from "#ledger/claim.ts";
import { formatAmount } from "#ledger/format-amount.ts";
import { claimText, complaintsOf, ledgerOf } from "./files.ts";

type Given = Record<string, string | number | null>;

/** Claims of every sort for formulas to work on. */
const parts = [
  claimText("cash-a", { value: 148.5 }),
  claimText("cash-b", { value: 10 }),
  claimText("cost-a", { value: 147.3, kind: "cost" }),
  claimText("order-a", { value: 280, kind: "commitment", status: "announced" }),
  claimText("backlog-b", { value: 300, kind: "backlog", status: "single-source" }),
  claimText("guess", { low: 20, high: 30, status: "estimated" }),
  claimText("share-a", { value: 45, unit: "percent", kind: "share", precision: "about" }),
  claimText("share-b", { value: 41, unit: "percent", kind: "share" }),
  claimText("years-a", { value: 5, unit: "years", kind: "duration" }),
  claimText("start", { value: "2025-10-28", unit: "date", kind: "date", "as-of": null }),
  claimText("end", { value: "2025-11-03", unit: "date", kind: "date", "as-of": null }),
  claimText("month", { value: "2025-11", unit: "date", kind: "date", "as-of": null }),
  claimText("hole", { value: "null", missing: "Nobody says." }),
  claimText("zero", { value: 0 }),
  claimText("around", { low: -1, high: 1 }),
].join("");
const linesBefore = parts.split("\n").length - 1;

function compute(formula: string, given: Given = {}): Claim {
  const { ledger, problems } = ledgerOf(parts + claimText("result", { formula, ...given }));
  expect(problems).toEqual([]);
  const result = ledger.claims.get("result");
  if (result === undefined) throw new Error("no result");
  return result;
}

/** The complaints about the claim "result", with lines counted from its first. */
function complaints(formula: string, given: Given = {}): string[] {
  return complaintsOf(parts + claimText("result", { formula, ...given })).map((line) =>
    line.replace(/^\d+/, (number) => String(Number(number) - linesBefore)),
  );
}

const share = { unit: "percent", kind: "share" };
const backlog = { kind: "backlog" };
const commitment = { kind: "commitment" };

describe("an editor lets the ledger do the sums", () => {
  it.each<[string, Given, number]>([
    ["cash-a + cash-b", {}, 158.5],
    ["cash-a - cost-a", {}, 1.2],
    ["cash-a - cost-a - cash-b", {}, -8.8],
    ["cash-a - (cost-a - cost-a)", {}, 148.5],
    ["cash-a * 2 + cash-b * 3", {}, 327],
    ["(cash-a + cash-b) * 2", {}, 317],
    ["cash-b / 4", {}, 2.5],
    ["2 * cash-b", {}, 20],
    ["order-a + backlog-b", backlog, 580],
    ["order-a + backlog-b", commitment, 580],
    ["share-a * backlog-a", backlog, 270],
    ["backlog-a * share-a", commitment, 270],
    ["backlog-a / share-a", backlog, 1333.33333333],
    ["order-a / backlog-a", share, 46.6666666667],
    ["backlog-a / order-a", { unit: "times", kind: "ratio" }, 2.14285714286],
    ["backlog-a / order-a - 1", { unit: "percent", kind: "growth" }, 114.285714286],
    ["backlog-b / years-a", backlog, 60],
    ["share-a - share-b", share, 4],
    ["share-a - share-b", { unit: "points", kind: "growth" }, 4],
    ["end - start", { unit: "days", kind: "duration" }, 6],
  ])("%s", (formula, given, value) => {
    expect(compute(formula, { "as-of": "2026-03-31", ...given }).value).toBe(value);
  });

  it("a range in a formula gives a range, and a part that stands twice is the same both times", () => {
    expect(compute("cash-a - guess")).toMatchObject({ value: null, low: 118.5, high: 128.5 });
    expect(compute("guess - guess")).toMatchObject({ value: 0, low: null, high: null });
    expect(formatAmount(compute("(guess - cash-b) / guess", { unit: "percent", kind: "share", decimals: 0 }))).toBe(
      "50% to 67%",
    );
  });

  it("a formula may build on another, in any order", () => {
    const text =
      claimText("late", { formula: "early * 2" }) +
      claimText("early", { formula: "backlog-c / 2" }) +
      claimText("backlog-c");
    const { ledger, problems } = ledgerOf(text);
    expect(problems).toEqual([]);
    expect(ledger.claims.get("late")).toMatchObject({
      value: 10,
      origin: "computed",
      formula: "early * 2",
      parts: ["early"],
    });
  });
});

describe("a reader is never told that a computed number is surer than it is", () => {
  it("it takes the weakest status, the time, the companies and the vagueness of its parts", () => {
    expect(compute("order-a + backlog-b + backlog-a", backlog)).toMatchObject({
      status: "single-source",
      asOf: "2026-03-31",
      who: ["microsoft"],
      precision: "exact",
      parts: ["order-a", "backlog-b", "backlog-a"],
    });
    expect(compute("share-a * backlog-a", backlog).precision).toBe("about");
  });

  it("an editor may call it less sure, and date it", () => {
    expect(compute("cash-a + cash-b", { status: "disputed", period: "early 2026" })).toMatchObject({
      status: "disputed",
      period: "early 2026",
      asOf: null,
    });
  });

  it("an editor may not call it surer", () => {
    expect(complaints("order-a + backlog-b", { ...backlog, status: "announced" })).toEqual([
      '5:11  the status is announced, but "backlog-b", which it is computed from, is only single-source; write single-source, or take the line out',
    ]);
  });

  it("a sum over different times needs a time of its own", () => {
    const text = claimText("b", { "as-of": "2026-02-28" }) + claimText("sum", { formula: "b + c" }) + claimText("c");
    expect(complaintsOf(text)).toEqual([
      '13:12  the parts of claim "sum" speak of different times (28 February 2026; 31 March 2026); write "as-of" or "period" for the result',
    ]);
  });
});

describe("an editor is told what is wrong with a formula, at the place itself", () => {
  it.each<[string, Given, string]>([
    ["cash-a + csh-b", {}, '5:21  unknown claim "csh-b" in the formula; did you mean "cash-b"?'],
    ["cash-a+cash-b", {}, '5:12  put a space on both sides of "+" in "cash-a+cash-b"'],
    ["cash-a +cash-b", {}, '5:19  put a space on both sides of "+" in "+cash-b"'],
    ["cash-a- cash-b", {}, '5:12  put a space on both sides of "-" in "cash-a-"'],
    ["cash-a × 2", {}, '5:19  write "*" in place of "×"'],
    ["cash-a − cash-b", {}, '5:19  write "-" in place of "−"'],
    ["cash-a / 1,048", {}, '5:21  write the number "1,048" with digits and one point only: 1048'],
    ["cash-a + $5", {}, '5:21  "$5" is neither a claim nor a number'],
    ["cash-a cash-b", {}, '5:19  put one of + - * / before "cash-b"'],
    ["cash-a +", {}, "5:19  the formula breaks off here"],
    ["cash-a + * cash-b", {}, '5:21  a claim or a number is missing before "*"'],
    ["(cash-a + cash-b", {}, '5:12  this "(" is never closed'],
    ["(cash-a cash-b)", {}, '5:20  put one of + - * / before "cash-b"'],
    ["cash-a)", {}, '5:18  this ")" closes nothing; take it out'],
    ["300 / 5", {}, "5:12  the formula names no claim; a number that rests on nothing needs a source"],
    ["cash-a - hole", {}, '5:21  "hole" is not disclosed, so nothing can be computed from it'],
    ["cash-a / zero", share, '5:19  "zero" is nought, or may be; nothing can be divided by it'],
    ["cash-a / around", share, '5:19  "around" is nought, or may be; nothing can be divided by it'],
    [
      `cash-a * ${"9".repeat(300)} * ${"9".repeat(300)}`,
      {},
      "5:12  the result is larger than any number that can be written; check the amounts in it",
    ],
    [
      "end - month",
      { unit: "days", kind: "duration" },
      '5:18  "month" is not a full date, so no days can be counted from it',
    ],
    ["end + start", { unit: "days", kind: "duration" }, "5:16  a date cannot be added to a date"],
    [
      "backlog-a + cash-a",
      backlog,
      '5:22  "backlog-a" is backlog and "cash-a" is cash; backlog is never added to cash',
    ],
    [
      "backlog-a - cost-a",
      backlog,
      '5:22  "backlog-a" is backlog and "cost-a" is cost; cost is never taken from backlog',
    ],
    ["cash-a + cost-a", {}, '5:19  "cash-a" is cash and "cost-a" is cost; cash is never added to cost'],
    [
      "(order-a + backlog-b) + cash-a",
      {},
      '5:34  ("order-a" + "backlog-b") is commitment and "cash-a" is cash; commitment is never added to cash',
    ],
    ["cash-a + share-a", {}, '5:19  "cash-a" is in usd-billion and "share-a" in percent; only like units may be added'],
    ["cash-a - 5", {}, '5:19  "cash-a" is in usd-billion and 5 in no unit; only like units may be subtracted'],
    ["cash-a * cash-b", {}, '5:19  "cash-a" is in usd-billion and "cash-b" in usd-billion; these cannot be multiplied'],
    ["years-a / cash-a", {}, '5:20  "years-a" is in years and "cash-a" in usd-billion; these cannot be divided'],
    ["cash-a / backlog-a", {}, "5:12  the formula gives percent or times, but the unit is usd-billion"],
    [
      "cash-a / backlog-a",
      { unit: "percent" },
      "5:12  the formula gives a share, a growth or a ratio, but the kind is cash",
    ],
    ["cash-a + cash-b", { unit: "usd" }, "5:12  the formula gives usd-billion, but the unit is usd"],
    ["order-a + backlog-b", {}, "5:12  the formula gives commitment, but the kind is cash"],
    ["result + cash-a", {}, '5:12  the formula goes round in a circle: "result" needs "result"'],
    ["cash-a", { value: 3 }, '1:3  claim "result" has a value and a formula; keep one of them'],
    ["cash-a", { origin: "stated" }, '6:11  claim "result" has a formula, so its origin is computed, not stated'],
  ])("%s %o", (formula, given, sentence) => {
    expect(complaints(formula, given)).toEqual([sentence]);
  });

  it("every unknown claim of a formula, and the place also within quotes", () => {
    expect(complaints('"csh-a + csh-b"')).toEqual([
      '5:13  unknown claim "csh-a" in the formula; did you mean "cash-a"?',
      '5:21  unknown claim "csh-b" in the formula; did you mean "cash-b"?',
    ]);
  });

  it("a circle once, with its whole way, and not again for what hangs on it", () => {
    const text = ["x: y", "y: z * 2", "z: x + y", "w: x"].map((line) => {
      const [id = "", formula = ""] = line.split(": ");
      return claimText(id === "x" ? "first" : id, { formula: formula.replace("x", "first") });
    });
    expect(complaintsOf(text.join(""))[0]).toBe(
      '5:12  the formula goes round in a circle: "first" needs "y" needs "z" needs "first"',
    );
  });

  it("a part that has a mistake is blamed, not the formula", () => {
    expect(complaintsOf(claimText("b", { kind: "csh" }) + claimText("sum", { formula: "b + b" }))).toEqual([
      '5:9  unknown kind "csh"; did you mean "cash"?',
    ]);
  });
});
