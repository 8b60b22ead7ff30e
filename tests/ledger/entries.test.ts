import { describe, expect, it } from "vitest";
import { formatAmount } from "#ledger/format-amount.ts";
import { claimsPath, claimText, complaintsOf, filesOf, ledgerOf, told } from "./files.ts";

describe("an editor's claim becomes a number of the story", () => {
  it("with all that its entry says, and nothing where it says nothing", () => {
    const { ledger, problems } = ledgerOf(claimText("cash-b", { who: "[openai]", note: "Mind this." }));
    expect(problems).toEqual([]);
    expect(ledger.claims.get("cash-b")).toEqual({
      id: "cash-b",
      says: "A sentence.",
      value: 10,
      low: null,
      high: null,
      date: null,
      missing: null,
      unit: "usd-billion",
      kind: "cash",
      precision: "exact",
      decimals: null,
      who: ["openai"],
      asOf: "2026-03-31",
      period: null,
      recheckBy: null,
      status: "reported",
      origin: "stated",
      formula: null,
      parts: [],
      covers: null,
      series: null,
      aliases: [],
      sources: [{ source: ledger.sources.get("report"), says: "So it says." }],
      note: "Mind this.",
    });
  });

  it("as a range, a date, a bare year or an honest hole", () => {
    const { ledger, problems } = ledgerOf(
      claimText("range", { low: 20, high: 30 }) +
        claimText("day", { value: "2025-10-28", unit: "date", kind: "date", "as-of": null }) +
        claimText("year", { value: 2001, unit: "date", kind: "date", "as-of": 2001 }) +
        claimText("hole", { value: "null", missing: "Nobody says." }),
    );
    expect(problems).toEqual([]);
    const words = ["range", "day", "year", "hole"]
      .map((id) => ledger.claims.get(id))
      .map((claim) => claim && formatAmount(claim));
    expect(words).toEqual(["$20 billion to $30 billion", "28 October 2025", "2001", "not disclosed"]);
    expect(ledger.claims.get("year")?.asOf).toBe("2001");
  });

  it("as an example it needs no source, status or time", () => {
    const { ledger, problems } = ledgerOf(claimText("one", { origin: "example", value: 1, unit: "usd" }));
    expect(problems).toEqual([]);
    expect(ledger.claims.get("one")).toMatchObject({ origin: "example", status: "estimated", asOf: null, sources: [] });
  });
});

describe("an editor is told what is wrong with a claim", () => {
  it.each<[string, Record<string, string | number | null>, string[]]>([
    ["no sentence", { says: null }, ['1:3  claim "b" has no "says": the claim in one sentence, in our own words']],
    ["an empty sentence", { says: "" }, ['2:3  "says" of claim "b" is empty']],
    ["a sentence that is a number", { says: 2026 }, ['2:9  "says" must be a text; put it in quotes: "2026"']],
    ["a sentence that is a list", { says: "[a, b]" }, ['2:9  "says" must be a text, not a list']],
    [
      "no unit",
      { unit: null },
      [
        '1:3  claim "b" has no "unit": what the amount is counted in, one of: usd-billion, usd, percent, points, times, years, months, days, people-million, count, date',
      ],
    ],
    ["a misspelt unit", { unit: "usd-bilion" }, ['4:9  unknown unit "usd-bilion"; did you mean "usd-billion"?']],
    [
      "a status that is none",
      { status: "confirmed" },
      [
        '7:11  unknown status "confirmed"; there is: filed, announced, reported, single-source, estimated, forecast, disputed',
      ],
    ],
    [
      "a misspelt field",
      { precison: "about" },
      ['9:3  unknown field "precison" in claim "b"; did you mean "precision"?'],
    ],
    [
      "no amount",
      { value: null },
      ['1:3  claim "b" has no amount; write "value", or "low" and "high", or "value: null" with "missing"'],
    ],
    [
      "a value with a comma",
      { value: "1,048" },
      [
        '3:10  "value" is "1,048", which is not a bare number; write digits only, without signs, commas or words: 1048, or 1.048 if the comma is a decimal point',
      ],
    ],
    [
      "a value with words",
      { value: "$13 billion" },
      [
        '3:10  "value" is "$13 billion", which is not a bare number; write digits only, without signs, commas or words: 13',
      ],
    ],
    [
      "a value that is no number",
      { value: "many" },
      [
        '3:10  "value" is "many", which is not a bare number; write digits only, without signs, commas or words, such as 627',
      ],
    ],
    [
      "a value that is a list",
      { value: "[1]" },
      [
        '3:10  "value" is "[1]", which is not a bare number; write digits only, without signs, commas or words, such as 627',
      ],
    ],
    [
      "a value and a range",
      { low: 1, value: 3, high: 2 },
      ['1:3  claim "b" has a value and a range; keep one of them'],
    ],
    [
      "a range upside down",
      { low: 30, high: 20 },
      ['8:8  "low" is 30 and "high" is 20; "low" must be the smaller one'],
    ],
    ["a range without an end", { low: 30 }, ['8:3  claim "b" has "low" but no "high"']],
    ["a range without a beginning", { high: 30, value: null }, ['8:3  claim "b" has "high" but no "low"']],
    [
      "no value and no reason",
      { value: "null" },
      ['3:10  claim "b" has no value and no reason; write "missing:" and why it is not known'],
    ],
    [
      "a value and a reason for none",
      { missing: "x" },
      ['9:3  "missing" says why there is no value, but claim "b" has one; keep one of them'],
    ],
    ["a date that is none", { "as-of": "31.3.2026" }, ['6:10  "31.3.2026" is not a date; write it as 2026-03-31']],
    [
      "a day that never was",
      { "as-of": "2026-02-30" },
      ['6:10  "2026-02-30" is not a date; write it as 2026-03-31, 2026-03 or 2026'],
    ],
    [
      "a value that should be a date",
      { unit: "date", kind: "date", value: "soon" },
      ['3:10  "soon" is not a date; write it as 2026-03-31, 2026-03 or 2026'],
    ],
    [
      "a date that is cash",
      { unit: "date", value: "2026-03-31" },
      ["5:9  the unit is date and the kind is cash; a date needs both to be date"],
    ],
    [
      "no time",
      { "as-of": null },
      ['1:3  claim "b" has no time; write "as-of: 2026-03-31" or "period: first quarter of 2026"'],
    ],
    [
      "no status",
      { status: null },
      [
        '1:3  claim "b" has no "status": how sure it is, one of: filed, announced, reported, single-source, estimated, forecast, disputed',
      ],
    ],
    [
      "no source",
      { sources: null },
      ['1:3  claim "b" has no "sources": where it stands, each with what that source says'],
    ],
    [
      "no source in the list",
      { sources: "[]" },
      ['8:3  claim "b" has no "sources": where it stands, each with what that source says'],
    ],
    [
      "an unknown source",
      { sources: "[{ source: reprot, says: x }]" },
      ['8:23  unknown source "reprot"; did you mean "report"?'],
    ],
    [
      "a source that says nothing",
      { sources: "[{ source: report }]" },
      ['8:13  an entry of "sources" in claim "b" has no "says": what this source says of the number, in our own words'],
    ],
    [
      "a misspelt field of a source",
      { sources: "[{ source: report, says: x, sayz: y }]" },
      ['8:40  unknown field "sayz" in claim "b"; did you mean "says"?'],
    ],
    [
      "a source that is a word",
      { sources: "[report]" },
      ['8:13  each entry of "sources" must be lines of the form "name: value", not "report"'],
    ],
    [
      "an unknown company",
      { who: "[microsft, openai]" },
      ['9:9  unknown company "microsft"; did you mean "microsoft"?'],
    ],
    ["a list that is a word", { who: "openai" }, ['9:8  "who" must be a list, even with one entry: who: [openai]']],
    [
      "too many decimals",
      { decimals: 5 },
      ['9:13  "decimals" is 5, which is too large: how many digits to show after the point, 0 to 3'],
    ],
    [
      "computed without a formula",
      { origin: "computed", value: null },
      ['5:11  claim "b" is computed but has no formula; write "formula:" and how, such as a-claim + other-claim'],
    ],
  ])("%s", (_, given, sentences) => {
    expect(complaintsOf(claimText("b", given))).toEqual(sentences);
  });

  it("an id that cannot stand in an address", () => {
    expect(complaintsOf(claimText("Cash_B"))).toEqual([
      '1:7  id "Cash_B" must be lower-case words joined by hyphens, beginning with a letter, such as "msft-rpo"',
    ]);
  });

  it("an id used twice, also in another file", () => {
    expect(complaintsOf(claimText("backlog-a"))).toEqual([
      '1:7  id "backlog-a" is used twice; it stands first in content/ledger/claims/base.yaml, line 1',
    ]);
  });

  it("a file that is no list, and an entry that is no claim", () => {
    expect(complaintsOf("id: b\n")).toEqual(['1:1  this file must be a list: each claim begins with "- id:"']);
    expect(complaintsOf("- cash\n")).toEqual([
      '1:3  this is not a claim: each begins with "- id:", its other lines stand below that',
    ]);
    expect(complaintsOf("- value: 1\n")[0]).toBe(
      '1:3  this claim has no "id": the name that chapters and formulas use, such as msft-rpo',
    );
  });

  it("a claim with a mistake keeps its place without a value, so that chapters are not blamed for it", () => {
    const claim = ledgerOf(claimText("b", { kind: "csh" })).ledger.claims.get("b");
    expect(claim).toMatchObject({ id: "b", value: null, missing: "the claim has a mistake in its file" });
  });
});

describe("the other files are checked alike", () => {
  it.each<[string, Record<string, string | null>, string[]]>([
    [
      "a company's role",
      {
        "content/ledger/companies.yaml":
          "- id: microsoft\n  name: M\n  role: clod\n  says: x\n- id: openai\n  name: O\n  role: lab\n  says: x\n",
      },
      ['content/ledger/companies.yaml:3:9  unknown role "clod"; did you mean "cloud"?'],
    ],
    [
      "a source's address and tier",
      { "content/ledger/sources.yaml": "- id: report\n  title: x\n  publisher: x\n  url: example.org\n  tier: seed\n" },
      [
        'content/ledger/sources.yaml:4:8  "example.org" is not a web address; it must begin with https:// or http://',
        'content/ledger/sources.yaml:5:9  unknown tier "seed"; there is: primary, press, secondary',
      ],
    ],
    [
      "a deal's parties and amount",
      {
        "content/ledger/deals.yaml":
          "- id: x\n  buyer: opnai\n  seller: google\n  amount: backlog-b\n  within: weather\n  says: x\n",
      },
      [
        'content/ledger/deals.yaml:2:10  unknown company "opnai"; did you mean "openai"?',
        'content/ledger/deals.yaml:3:11  unknown company "google"; there is: microsoft, openai',
        'content/ledger/deals.yaml:4:11  unknown claim "backlog-b"; did you mean "backlog-a"?',
        'content/ledger/deals.yaml:5:11  unknown claim "weather"; there is: backlog-a',
      ],
    ],
    [
      "a deal's share and amount a year",
      {
        "content/ledger/deals.yaml":
          "- id: x\n  buyer: openai\n  seller: microsoft\n  amount: backlog-a\n  yearly: weather\n  share: backlog-b\n  says: x\n",
      },
      [
        'content/ledger/deals.yaml:5:11  unknown claim "weather"; there is: backlog-a',
        'content/ledger/deals.yaml:6:10  unknown claim "backlog-b"; did you mean "backlog-a"?',
      ],
    ],
    [
      "a company's owner, backlog and money",
      {
        "content/ledger/companies.yaml": `- id: microsoft
  name: Microsoft
  role: cloud
  says: Rents out computing.
  owner: micros
  backlog: backlog-b
  gain: weather
  invested:
    - in: opnai
      paid: backlog-c
- id: openai
  name: OpenAI
  role: lab
  says: Builds models.
`,
      },
      [
        'content/ledger/companies.yaml:5:10  unknown company "micros"; did you mean "microsoft"?',
        'content/ledger/companies.yaml:6:12  unknown claim "backlog-b"; did you mean "backlog-a"?',
        'content/ledger/companies.yaml:7:9  unknown claim "weather"; there is: backlog-a',
        'content/ledger/companies.yaml:9:11  unknown company "opnai"; did you mean "openai"?',
        'content/ledger/companies.yaml:10:13  unknown claim "backlog-c"; did you mean "backlog-a"?',
      ],
    ],
    [
      "references while there is nothing yet",
      { "content/ledger/sources.yaml": null },
      ['content/ledger/claims/base.yaml:10:15  unknown source "report"; there is no source yet'],
    ],
    [
      "a term used twice",
      { "content/glossary.yaml": "- id: x\n  name: x\n  says: x\n- id: x\n  name: x\n  says: x\n" },
      ['content/glossary.yaml:4:7  id "x" is used twice; it stands first in content/glossary.yaml, line 1'],
    ],
    [
      "the site's missing file",
      { "content/site.yaml": null },
      ["content/site.yaml:1:1  this file is missing; it says what the site is called and where it is published"],
    ],
    [
      "the site as a list",
      { "content/site.yaml": "- name: x\n" },
      ['content/site.yaml:1:1  this file must be lines of the form "name: value", not a list'],
    ],
  ])("%s", (_, files, sentences) => {
    expect(told(filesOf(files))).toEqual(sentences);
  });

  it("the site's fields, each by its name", () => {
    const text =
      "name: Loop\ndescription: x\ncredit: x\nlicence: x\nlicence-url: x\naddress: https://example.org\nbase: loop\nas-of: 2026-07-15\n";
    expect(told(filesOf({ "content/site.yaml": text }))).toEqual([
      'content/site.yaml:1:1  the site has no "publisher": who publishes the site',
      'content/site.yaml:5:14  "x" is not a web address; it must begin with https:// or http://',
      'content/site.yaml:7:7  "loop" must begin with a slash, such as / or /loop',
    ]);
  });

  it("a site without a date", () => {
    const [site] = filesOf().filter(({ path }) => path === "content/site.yaml");
    expect(told(filesOf({ "content/site.yaml": site?.text.replace(/as-of.*\n/, "") ?? "" }))).toEqual([
      'content/site.yaml:1:1  the site has no "as-of": the last day that the numbers speak of, such as 2026-07-15',
    ]);
  });

  it("companies, deals, terms and the site are read as written", () => {
    const { ledger, problems } = ledgerOf("");
    expect(problems).toEqual([]);
    expect([...ledger.companies.values()].map(({ short }) => short)).toEqual(["Microsoft", "OAI"]);
    expect(ledger.deals[0]).toMatchObject({ buyer: "openai", within: null, signed: null, years: null });
    expect(ledger.terms.get("backlog")).toMatchObject({ name: "backlog", also: [] });
    expect(ledger.sources.get("filing")).toMatchObject({ date: null, url: null, note: null });
    expect(ledger.site).toMatchObject({ address: "https://example.org", base: "", asOf: "2026-07-15" });
  });

  it("an empty list is a beginning, not a mistake", () => {
    expect(told(filesOf({ [claimsPath]: "# nothing yet\n" }))).toEqual([]);
  });
});
