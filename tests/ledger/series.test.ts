import { describe, expect, it } from "vitest";
import { findClaim } from "#ledger/find-claim.ts";
import { formatAmount } from "#ledger/format-amount.ts";
import { timePhrase } from "#ledger/series-time.ts";
import { claimText, complaintsOf, ledgerOf } from "./files.ts";

interface Value {
  readonly [field: string]: string | number;
}

/** The lines of a series; each value is its date and its amount, or its fields. */
function seriesText(
  id: string,
  values: Readonly<Record<string, number | Value>>,
  fields: Record<string, string | number> = {},
) {
  const dated = Object.entries(values).map(([at, given]) => {
    const own = typeof given === "number" ? { value: given } : given;
    const usual = { status: "reported", sources: "[{ source: report, says: So it says. }]" };
    return [`    - at: ${at}`, ...Object.entries({ ...own, ...usual }).map(([key, text]) => `      ${key}: ${text}`)];
  });
  const head = { says: "Something.", unit: "usd-billion", kind: "backlog", ...fields };
  return [
    `- id: ${id}`,
    ...Object.entries(head).map(([key, text]) => `  ${key}: ${text}`),
    "  values:",
    ...dated.flat(),
    "",
  ].join("\n");
}

const rpo = seriesText(
  "rpo",
  { "2026-06-30": 678, "2026-03-31": { value: 627, aliases: "[rpo-2026q1]" }, "2025-12-31": 625 },
  {
    says: '"{At} it had {amount}, more than before."',
  },
);

/** What names mean in a ledger that has no problem: the amount of each in words. */
function amounts(text: string, names: readonly string[]): string[] {
  const { ledger, problems } = ledgerOf(text);
  expect(problems.map(({ message }) => message)).toEqual([]);
  return names.map((name) => formatAmount(findClaim(ledger, name)));
}

describe("an editor adds one dated value, and every name follows it", () => {
  it("the bare name is the newest; a date, the one before, and a former name stay what they were", () => {
    const names = [
      "rpo",
      "rpo@2026-06",
      "rpo@2026-06-30",
      "rpo@2026-03",
      "rpo@2026-03-31",
      "rpo@2025",
      "rpo@previous",
      "rpo-2026q1",
    ];
    expect(amounts(rpo, names)).toEqual(
      [678, 678, 678, 627, 627, 625, 627, 627].map((billion) => `$${String(billion)} billion`),
    );
  });

  it("each value's sentence holds its own amount and time", () => {
    const { ledger } = ledgerOf(rpo);
    expect(
      [...ledger.claims.values()].filter(({ series }) => series === "rpo").map(({ id, says }) => [id, says]),
    ).toEqual([
      ["rpo", "At the end of June 2026 it had $678 billion, more than before."],
      ["rpo@2026-03", "At the end of March 2026 it had $627 billion, more than before."],
      ["rpo@2025-12", "At the end of 2025 it had $625 billion, more than before."],
    ]);
  });

  it("a value takes from the series what it leaves out", () => {
    const { ledger } = ledgerOf(
      seriesText(
        "rpo",
        { "2026-06-30": { value: 678, precision: "exact" }, "2026-03-31": 627 },
        { precision: "about", note: "Mind this." },
      ),
    );
    expect(ledger.claims.get("rpo")).toMatchObject({ precision: "exact", note: "Mind this.", asOf: "2026-06-30" });
    expect(ledger.claims.get("rpo@2026-03")).toMatchObject({ precision: "about", note: "Mind this." });
  });

  it.each([
    ["2026-06-30", "", "at the end of June 2026"],
    ["2025-12-31", "", "at the end of 2025"],
    ["2025-10-28", "", "on 28 October 2025"],
    ["2026-04", "", "in April 2026"],
    ["2026-06-30", "quarter", "in the second quarter of 2026"],
    ["2026-08-31", "quarter", "in the three months to August 2026"],
    ["2026-06-30", "half-year", "in the first half of 2026"],
    ["2026-03-31", "nine-months", "in the nine months to March 2026"],
    ["2026-06-30", "year", "in the twelve months to June 2026"],
    ["2025-12-31", "year", "in 2025"],
  ])("%s %s reads as %s", (at, covers, words) => {
    const { ledger } = ledgerOf(seriesText("rpo", { [at]: 1 }, covers === "" ? {} : { covers }));
    expect(timePhrase(findClaim(ledger, "rpo"))).toBe(words);
  });
});

describe("a number computed from series is a series itself", () => {
  const other = seriesText("other", { "2026-05-31": 640, "2026-02-28": 550 });

  it("at the dates that its parts share", () => {
    const text =
      rpo + seriesText("late", { "2026-03-31": 10 }) + claimText("both", { formula: "rpo + late", kind: "backlog" });
    expect(amounts(text, ["both", "both@2026-03"])).toEqual(["$637 billion", "$637 billion"]);
    const { ledger } = ledgerOf(text);
    expect(ledger.claims.get("both")).toMatchObject({ asOf: "2026-03-31", formula: "rpo@2026-03 + late" });
  });

  it("of parts that lie as many days apart as it allows, and says from when to when", () => {
    const text = rpo + other + claimText("both", { formula: "rpo + other", kind: "backlog", within: 31 });
    expect(amounts(text, ["both", "both@previous"])).toEqual(["$1.3 trillion", "$1.2 trillion"]);
    expect(ledgerOf(text).ledger.claims.get("both")?.period).toBe("31 May 2026 to 30 June 2026");
  });

  it("with the value before where it asks for it, and a fixed one where it names a date", () => {
    const added = claimText("added", { formula: "rpo - rpo@previous", kind: "backlog", covers: "quarter" });
    const since = claimText("since", { formula: "rpo - rpo@2025-12", kind: "backlog" });
    expect(amounts(rpo + added + since, ["added", "added@2026-03", "since", "since@2025-12"])).toEqual([
      "$51 billion",
      "$2 billion",
      "$53 billion",
      "$0 billion",
    ]);
    expect(timePhrase(findClaim(ledgerOf(rpo + added).ledger, "added"))).toBe("in the second quarter of 2026");
  });

  it("and a number of one day stays as it is when a newer value comes in", () => {
    const fixed = claimText("fixed", { formula: "rpo@2026-03 - rpo@2025-12", kind: "backlog", "as-of": "2026-03-31" });
    const newer = rpo.replace(
      "values:\n",
      "values:\n    - at: 2026-09-30\n      value: 700\n      status: filed\n      sources: [{ source: report, says: So. }]\n",
    );
    expect([rpo, newer].map((text) => amounts(text + fixed, ["fixed"]))).toEqual([["$2 billion"], ["$2 billion"]]);
  });

  it("keeps its former names, each at its date", () => {
    const added = claimText("added", {
      formula: "rpo - rpo@previous",
      kind: "backlog",
      aliases: "[added-2026q1@2026-03]",
    });
    expect(amounts(rpo + added, ["added-2026q1"])).toEqual(["$2 billion"]);
  });
});

describe("an editor is told what is wrong with a series", () => {
  it.each<[string, string, unknown[]]>([
    [
      "no values",
      "- id: a\n  says: A.\n  unit: usd-billion\n  kind: cash\n  values: []\n",
      ['5:3  claim "a" has no values; write "- at: 2026-06-30" and "value:"'],
    ],
    [
      "two values of one date",
      seriesText("a", { "2026-06-30": 1 }).replace(
        "  values:\n",
        `  values:\n${seriesText("a", { "2026-06-30": 2 }).split("values:\n")[1] ?? ""}`,
      ),
      ["10:11  the series has two values of 2026-06-30; keep one"],
    ],
    [
      "the oldest first",
      seriesText("a", { "2026-03-31": 1, "2026-06-30": 2 }),
      ["10:11  the newest value stands first; move 2026-06-30 above 2026-03-31"],
    ],
    [
      "an amount beside its values",
      seriesText("a", { "2026-06-30": 1 }, { value: 3 }),
      ['5:3  claim "a" is a series; write "value" at each of its values'],
    ],
    [
      "a date beside its values",
      seriesText("a", { "2026-06-30": 1 }, { "as-of": "2026-06-30" }),
      ['5:3  claim "a" is a series; write "at" at each of its values'],
    ],
    [
      "a value without a date",
      seriesText("a", { "2026-06-30": 1 }).replace("at: 2026-06-30", "note: B."),
      [
        '6:7  an entry of "values" in claim "a" has no "at": the day, month or year it was so, such as 2026-06-30; of a length of time its last day',
      ],
    ],
    [
      "a value with a unit of its own",
      seriesText("a", { "2026-06-30": { value: 1, unit: "percent" } }),
      [expect.stringContaining('8:7  unknown field "unit" in claim "a"')],
    ],
    [
      "a value without an amount",
      seriesText("a", { "2026-06-30": {} }),
      ['6:7  claim "a" has no amount; write "value", or "low" and "high", or "value: null" with "missing"'],
    ],
    [
      "a former name of another time",
      seriesText("a", { "2025-12-31": { value: 1, aliases: "[a-2026q1]" } }),
      ['8:17  the alias "a-2026q1" speaks of another time than its value, which is of 2025-12-31'],
    ],
    [
      "a former name that is in use",
      seriesText("a", { "2025-12-31": { value: 1, aliases: "[b]" } }) + claimText("b"),
      ['8:17  "b" is the name of another claim; a former name must be free'],
    ],
    [
      "a word in braces that means nothing",
      seriesText("a", { "2026-06-30": 1 }, { says: '"{At} it had {amout}."' }),
      ['2:22  unknown "{amout}" in the sentence; did you mean "{amount}"?'],
    ],
  ])("%s", (_, text, complaints) => {
    expect(complaintsOf(text)).toEqual(complaints);
  });

  it.each<[string, string, string]>([
    [
      "a date that is not there, with the nearest",
      "rpo@2026-05",
      '"rpo" has no value of "2026-05"; did you mean "rpo@2026-06"?',
    ],
    ["the value before an only one", "one@previous", '"one" has one value only, so there is no "@previous"'],
    [
      "a date of a claim that is no series",
      "plain@2026-03",
      '"plain" is no series, so it has no "@2026-03"; write "plain"',
    ],
    ["a misspelt word after the sign", "rpo@previus", '"rpo" has no value of "previus"; did you mean "rpo@previous"?'],
  ])("%s", (_, name, message) => {
    const text = rpo + seriesText("one", { "2026-06-30": 1 }) + claimText("plain", { kind: "backlog" });
    const said = complaintsOf(
      text + claimText("sum", { formula: `rpo@2026-03 + ${name}`, kind: "backlog", "as-of": "2026-03-31" }),
    );
    expect(said).toEqual([expect.stringContaining(message)]);
  });

  it("a formula whose parts share no date, with what would join them", () => {
    const text =
      seriesText("a", { "2026-06-30": 1 }) +
      seriesText("b", { "2026-05-31": 1 }) +
      claimText("sum", { formula: "a + b", kind: "backlog" });
    expect(complaintsOf(text)).toEqual([
      '23:12  the parts of claim "sum" share no date: "a" has 2026-06-30, "b" has 2026-05-31; write "within: 30" where they belong together, or a date, such as a@2026-06-30',
    ]);
  });

  it("a time of its own at a number that takes it from its parts", () => {
    const text = rpo + claimText("sum", { formula: "rpo * 2", kind: "backlog", "as-of": "2026-03-31" });
    expect(complaintsOf(text)).toEqual([
      '23:10  claim "sum" takes its time from its parts; take "as-of" out, or pin the parts, such as rpo@2026-06',
    ]);
  });

  it("a formula that needs its own value before, and never a crash", () => {
    const said = complaintsOf(rpo + claimText("sum", { formula: "rpo + sum@previous", kind: "backlog" }));
    expect(said).toEqual([expect.stringContaining("the formula goes round in a circle")]);
  });

  it("once, and no name of a series with a mistake is called wrong as well", () => {
    const broken = rpo.replace("value: 627", "value: six");
    const sum = claimText("sum", { formula: "rpo@2026-03 * 2", kind: "backlog", "as-of": "2026-03-31" });
    expect(complaintsOf(broken + sum)).toEqual([
      expect.stringContaining('"value" is "six", which is not a bare number'),
    ]);
  });
});

describe("a series that an editor wrote down goes on by a formula", () => {
  const order = claimText("order", { kind: "backlog" });
  const others = seriesText(
    "others",
    { "2026-03-31": { formula: "rpo@2026-03 - order - order", aliases: "[others-2026q1]" } },
    { formula: "rpo - order" },
  ).replace(/ {6}status: reported\n {6}sources: .*\n/, "");

  it("from its last written value on, at each date at which the parts have a value", () => {
    expect(amounts(rpo + order + others, ["others", "others@2026-03", "others-2026q1"])).toEqual([
      "$668 billion",
      "$607 billion",
      "$607 billion",
    ]);
  });

  it("so that a newer quarter is one line of its part", () => {
    const newer = rpo.replace(
      "values:\n",
      "values:\n    - at: 2026-09-30\n      value: 700\n      status: filed\n      sources: [{ source: report, says: So. }]\n",
    );
    expect(amounts(newer + order + others, ["others", "others@2026-06", "others@2026-03"])).toEqual([
      "$690 billion",
      "$668 billion",
      "$607 billion",
    ]);
  });
});
