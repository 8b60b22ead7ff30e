import { describe, expect, it } from "vitest";
import { AbsentError } from "#filings/filing-error.ts";
import { proposalFrom } from "#filings/proposal.ts";
import { backlog, customerAxis, fact, filing, segmentAxis, series, startAxis } from "./make-filing.ts";

/** The value that is proposed, or the sentence that says why there is none. */
function proposed(...[document, one]: Parameters<typeof proposalFrom>): number | string {
  try {
    return proposalFrom(document, one).value;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const end = "2026-06-30";
const commercial = { [customerAxis]: "msft:CommercialCustomersMember" };

describe("a part and the whole of one concept are told apart", () => {
  const document = filing({
    contexts: [
      { id: "whole", period: end },
      { id: "commercial", period: end, parts: commercial },
      { id: "cloud", period: end, parts: { [segmentAxis]: "goog:GoogleCloudMember" } },
      {
        id: "both",
        period: end,
        parts: { ...commercial, [segmentAxis]: "goog:GoogleCloudMember" },
      },
    ],
    body: `<p>We had ${fact("whole", "684")} billion.</p><p>Of these ${fact("commercial", "678")} are commercial.</p>
      <p>Cloud ${fact("cloud", "513.9")}, commercial cloud ${fact("both", "300")}</p>`,
  });

  it.each([
    ["the whole, when no axis is asked for", {}, 684],
    ["Microsoft's commercial part", { axis: customerAxis, member: "msft:CommercialCustomersMember" }, 678],
    ["a segment's part", { axis: segmentAxis, member: "goog:GoogleCloudMember" }, 513.9],
  ])("%s", (_, where, value) => {
    expect(proposed(document, series(where))).toBe(value);
  });

  it("a part of a part, by both of its axes in any order", () => {
    const dimensions = [
      { axis: segmentAxis, member: "goog:GoogleCloudMember" },
      { axis: customerAxis, member: "msft:CommercialCustomersMember" },
    ];
    expect(proposed(document, series({ dimensions }))).toBe(300);
  });

  it("and where the one asked for is missing, the others are listed and none is taken", () => {
    const onlyParts = filing({
      contexts: [
        { id: "commercial", period: end, parts: commercial },
        { id: "cloud", period: end, parts: { [segmentAxis]: "goog:GoogleCloudMember" } },
      ],
      body: `<p>${fact("commercial", "678")} ${fact("cloud", "513.9")}</p>`,
    });
    expect(proposed(onlyParts, series())).toMatchInlineSnapshot(`
      "made.htm: us-gaap:RevenueRemainingPerformanceObligation is not given at 2026-06-30 in usd-billion, without axis. The document has:
        678e9 USD at 2026-06-30, srt:MajorCustomersAxis = msft:CommercialCustomersMember
        513.9e9 USD at 2026-06-30, us-gaap:StatementBusinessSegmentsAxis = goog:GoogleCloudMember"
    `);
  });
});

describe("Amazon's backlog, whose axis has the day after the period as its value", () => {
  const where = { axis: startAxis, typed: "day-after" } as const;
  const quarter = (last: string, next: string, amount: string) =>
    filing({
      reports: `2026-01-01/${last}`,
      contexts: [
        { id: "all", period: last, parts: { [startAxis]: next } },
        { id: "openai", period: last, parts: { [startAxis]: next, [customerAxis]: "amzn:OpenAIMember" } },
        { id: "later", period: last, parts: { [startAxis]: "2027-01-01" } },
      ],
      body: `<p>${fact("openai", "38")}</p><p>${fact("all", amount)}</p><p>${fact("later", "120")}</p>`,
    });

  it("is found in one quarter and in the next, without the part of one customer or of a later time", () => {
    expect(proposed(quarter("2026-06-30", "2026-07-01", "496"), series(where))).toBe(496);
    expect(proposed(quarter("2026-09-30", "2026-10-01", "510"), series(where))).toBe(510);
  });

  it("is not found by its concept alone, as a list of undimensioned facts would have it", () => {
    expect(proposed(quarter("2026-06-30", "2026-07-01", "496"), series())).toContain(
      `496e9 USD at 2026-06-30, ${startAxis} = 2026-07-01 (typed)`,
    );
  });
});

describe("the time of a number", () => {
  const concept = "us-gaap:PaymentsToAcquirePropertyPlantAndEquipment";
  const spent = (id: string, text: string) => fact(id, text, 'scale="6" format="ixt:num-dot-decimal"', concept);
  const body = `<table><tr><td>Capital expenditures</td><td>${spent("ytd", "24,000")}</td><td>${spent("quarter", "9,250")}</td>
    <td>${spent("before", "5,100")}</td></tr></table>`;
  // Microsoft's fiscal year ends in June: its third quarter begins in January, its year to date in July.
  const contexts = [
    { id: "ytd", period: "2025-07-01/2026-03-31" },
    { id: "quarter", period: "2026-01-01/2026-03-31" },
    { id: "before", period: "2025-01-01/2025-03-31" },
  ];
  const document = filing({ reports: "2025-07-01/2026-03-31", contexts, body });
  const at = "2025-12-31";

  it.each([
    ["quarter", 9.25],
    ["nine-months", 24],
  ] as const)("is the %s that is asked for, whenever the fiscal year begins", (duration, value) => {
    expect(proposed(document, series({ concept, duration }, { at }))).toBe(value);
  });

  it("is told where the document has another, and that is no fault of the document", () => {
    const ask = () => proposalFrom(document, series({ concept, duration: "half-year" }, { at }));
    expect(ask).toThrow(AbsentError);
    expect(ask).toThrow(
      /is not given for the half-year to 2026-03-31, but for another time:\n {2}24,000e6 USD 2025-07-01/,
    );
  });

  it("is no moment: a number at a day is not taken for one over a time, and the filing is to be mended", () => {
    const moment = filing({ contexts: [{ id: "a", period: end }], body: fact("a", "5") });
    for (const duration of ["quarter", "year"] as const) {
      const ask = () => proposalFrom(moment, series({ duration }));
      expect(ask).toThrow(`is not given for the ${duration} to ${end} in usd-billion, without axis.`);
      expect(ask).not.toThrow(AbsentError);
    }
  });

  it.each([
    ["13 weeks", "2026-04-27/2026-07-26"],
    ["14 weeks", "2026-04-20/2026-07-26"],
    ["a calendar quarter", "2026-04-26/2026-07-26"],
  ])("is a quarter in a fiscal year of weeks: %s", (_, period) => {
    const weeks = filing({ reports: period, contexts: [{ id: "q", period }], body: spent("q", "1,000") });
    expect(proposed(weeks, series({ concept, duration: "quarter" }))).toBe(1);
  });

  it("is never that of the year before, even where the newest is missing", () => {
    const old = filing({
      reports: "2025-07-01/2026-06-30",
      contexts: [{ id: "old", period: "2025-06-30" }],
      body: fact("old", "368"),
    });
    expect(proposed(old, series({}, { at: "2025-03-31" }))).toContain("is not given at 2026-06-30");
  });

  const june = filing({ contexts: [{ id: "a", period: end }], body: fact("a", "5") });

  it("is no proposal where the ledger has it, also where that names a month or a year only", () => {
    for (const at of [end, "2026-06"]) {
      const values = [{ at, value: 5, sourceUrl: null, status: "filed" as const }];
      expect(proposed(june, series({}, { at, values }))).toContain("is in the ledger already");
    }
    expect(proposed(june, series({}, { at: "2026-05" }))).toBe(5);
  });

  it("is a mistake where the ledger has another one for that day", () => {
    const values = [{ at: end, value: 6, sourceUrl: null, status: "filed" as const }];
    expect(proposed(june, series({}, { at: end, values }))).toMatch(/is 6 in the ledger, but 5 in made\.htm, line \d+/);
  });

  it("may be older than the newest of the ledger, where a document at hand gives one that is missing", () => {
    expect(proposed(june, series({}, { at: "2026-09-30" }))).toBe(5);
  });
});

describe("a fact that is printed more than once", () => {
  const contexts = [
    { id: "a", period: end },
    { id: "same", period: end },
  ];

  it("is taken in its most exact form", () => {
    const body = `<p>About ${fact("a", "93")} billion.</p><p>${fact("same", "93,241", 'scale="6" decimals="-6" format="ixt:num-dot-decimal"')}</p>`;
    expect(proposed(filing({ contexts, body }), series())).toBe(93.241);
  });

  it("is refused where the two contradict each other, with both lines", () => {
    const body = `<p>${fact("a", "93")}</p>\n<p>${fact("same", "94,241", 'scale="6" decimals="-6" format="ixt:num-dot-decimal"')}</p>`;
    expect(proposed(filing({ contexts, body }), series())).toMatch(
      /^made\.htm: us-gaap:\w+ stands twice for the same time and parts, as 94\.241 \(line \d+\) and 93 \(line \d+\)\.$/,
    );
  });

  it("is refused where two different times fit, and both are listed", () => {
    const two = [
      { id: "a", period: "2026-04-01/2026-06-30" },
      { id: "b", period: "2026-03-30/2026-06-30" },
    ];
    const document = filing({ contexts: two, body: fact("a", "5") + fact("b", "6") });
    expect(proposed(document, series({ duration: "quarter" }))).toMatchInlineSnapshot(`
      "made.htm: us-gaap:RevenueRemainingPerformanceObligation has more than one value that fits:
        5e9 USD 2026-04-01 to 2026-06-30, without axis
        6e9 USD 2026-03-30 to 2026-06-30, without axis"
    `);
  });
});

describe("a fact that is not what it seems", () => {
  const contexts = [{ id: "a", period: end }];

  it("nil is refused, and not read as nothing", () => {
    const body = fact("a", "", 'xsi:nil="true"');
    expect(proposed(filing({ contexts, body }), series())).toContain("is there for 2026-06-30, but empty (xsi:nil).");
  });

  it("another currency is not taken for dollars", () => {
    const body = fact("a", "5").replace("usd", "eur");
    expect(proposed(filing({ contexts, body }), series())).toContain("5e9 EUR at 2026-06-30");
  });

  it("another company's is not taken", () => {
    const document = filing({ cik: 2, contexts, body: fact("a", "5") });
    expect(proposed(document, series())).toBe("made.htm is of the company with the CIK 2, not 1.");
  });

  it("a context that the document lacks is named", () => {
    expect(proposed(filing({ contexts, body: fact("gone", "5") }), series())).toMatch(
      /^made\.htm, line \d+: us-gaap:\w+ refers to the context "gone", which is not there\.$/,
    );
  });

  it("a concept that the document lacks is refused with the nearest names in it", () => {
    const wrong = series({ concept: "us-gaap:RevenueRemainingPerformanceObligations" });
    expect(proposed(filing({ contexts, body: fact("a", "5") }), wrong)).toBe(
      `made.htm has no fact us-gaap:RevenueRemainingPerformanceObligations. The nearest names in it are ${backlog}.`,
    );
  });
});
