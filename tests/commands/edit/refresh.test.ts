import { expect, describe, it } from "vitest";
import { readAmount } from "#commands/edit/read-amount.ts";
import { dueSeries } from "#commands/edit/due.ts";
import { refreshValue, type TypedValue } from "#commands/edit/refresh.ts";
import { walkDue } from "#commands/edit/walk-due.ts";
import { readLedger, type TextFile } from "#ledger/read-ledger.ts";
import { claimsPath, filesOf } from "../../ledger/files.ts";

const series = `# remarks stay
- id: rpo
  says: "{At} it had {amount}."   # and so do spaces
  unit: usd-billion
  kind: backlog
  values:
    - at: 2026-03-31
      value: 627
      status: filed
      recheck-by: 2026-07-31
      sources: [{ source: report, says: "Gives 627." }]
    - at: 2025-12-31
      value: 625
      status: reported
      sources: [{ source: report, says: "Gives 625." }]

- id: double
  says: "{At} it came to {amount}."
  unit: usd-billion
  kind: backlog
  formula: rpo * 2
- id: plain
  says: One number.
  value: 3
  unit: usd-billion
  kind: cash
  as-of: 2026-03-31
  status: reported
  sources: [{ source: report, says: So. }]
`;
const files = filesOf({ [claimsPath]: series });
const june: TypedValue = { series: "rpo", amount: "678", at: "2026-06-30", source: "filing" };
const refreshed = (typed: Partial<TypedValue> = {}, from: readonly TextFile[] = files) =>
  refreshValue(from, { ...june, ...typed });
const textOf = (all: readonly TextFile[], path = claimsPath) => all.find((file) => file.path === path)?.text ?? "";
const claimIn = (all: readonly TextFile[], id: string) =>
  readLedger(all.filter(({ path }) => path.endsWith(".yaml"))).ledger.claims.get(id);

describe("an editor enters a new quarter with one command", () => {
  it("which writes one dated value above the older ones, and touches no other line", async () => {
    const { all } = await refreshed();
    const added = `    - at: 2026-06-30
      value: 678
      status: filed
      recheck-by: 2026-10-31
      sources:
        - source: filing
          says: Gives $678 billion.
`;
    expect(textOf(all)).toBe(series.replace("  values:\n", `  values:\n${added}`));
    expect(claimIn(all, "double")?.value).toBe(1356);
  });

  it("at its place where it is older, also as the oldest", async () => {
    const between = await refreshed({ at: "2026-01-31" });
    const oldest = await refreshed({ at: "2024-12-31" }, between.all);
    const dates = [...textOf(oldest.all).matchAll(/at: (\S+)/g)].map(([, date]) => date);
    expect(dates).toEqual(["2026-03-31", "2026-01-31", "2025-12-31", "2024-12-31"]);
    expect(readLedger(oldest.all.filter(({ path }) => path.endsWith(".yaml"))).problems).toEqual([]);
  });

  it("with the line ends that the file has", async () => {
    const windows = files.map((file) => ({ ...file, text: file.text.replaceAll("\n", "\r\n") }));
    const { all } = await refreshed({}, windows);
    expect(textOf(all)).not.toMatch(/(?<!\r)\n/);
    expect(claimIn(all, "rpo")?.value).toBe(678);
  });

  it("with a new source by its web address, written once", async () => {
    const url = "https://www.sec.gov/Archives/x.htm";
    const first = await refreshed({
      source: url,
      title: "Form 10-K: a year",
      publisher: "Microsoft",
      published: "2026-07-29",
    });
    const sources = "content/ledger/sources.yaml";
    expect(textOf(first.all, sources)).toMatch(
      /title: "Form 10-K: a year"\n {2}publisher: Microsoft\n {2}date: 2026-07-29\n {2}url: https:\/\/www.sec.gov\/Archives\/x.htm\n {2}tier: primary\n$/,
    );
    const second = await refreshed({ source: url, at: "2026-09-30" }, first.all);
    expect(textOf(second.all, sources)).toBe(textOf(first.all, sources));
  });

  it.each<[string, Partial<TypedValue>, RegExp]>([
    ["a misspelt series", { series: "rpp" }, /there is no series "rpp"; did you mean "rpo"\?/],
    [
      "a number that is worked out",
      { series: "double" },
      /"double" is worked out from others, and follows them; .*test\.yaml, line 17/,
    ],
    ["a number that is no series", { series: "plain" }, /"plain" is no series/],
    [
      "a date that is there",
      { at: "2026-03-31" },
      /has a value of 2026-03-31 already; change it where it stands: .*test\.yaml, line 7/,
    ],
    ["a date that is none", { at: "2026-06-31" }, /"2026-06-31" is not a date/],
    ["a decimal comma", { amount: "11,8" }, /"11,8" is not a bare number; write 11\.8$/],
    ["a misspelt source", { source: "filling" }, /there is no source "filling"; did you mean "filing"\?/],
    [
      "a new source without a title",
      { source: "https://example.org/new" },
      /is a new source; say --title and --publisher as well/,
    ],
    ["a status that is none", { status: "sure" }, /there is no status "sure"/],
  ])("and is told of %s", async (_, typed, message) => {
    await expect(refreshed(typed)).rejects.toThrow(message);
  });
});

it.each([
  ["678", { value: 678 }],
  ["-7.6", { value: -7.6 }],
  ["−7.6", { value: -7.6 }],
  ["20..30", { low: 20, high: 30 }],
])("%s is read as an amount", (text, amount) => {
  expect(readAmount(text)).toEqual(amount);
});

it.each([
  ["6,27", "write 6.27"],
  ["1,234", "write 1234, or 1.234 if the comma is a decimal point"],
  ["1,234,567", "write 1234567"],
  ["$678bn", "write 678, without signs or words"],
  ["30..20", "write 20..30"],
  ["about", "such as 627"],
])("%s is answered with the right spelling", (text, hint) => {
  expect(() => readAmount(text)).toThrow(hint);
});

describe("an editor is walked through what is due", () => {
  const { ledger } = readLedger(files.filter(({ path }) => path.endsWith(".yaml")));

  it("with the newest value, what follows from it, and where to look", () => {
    expect(dueSeries(ledger, "2026-08-01")).toEqual([
      expect.objectContaining({
        next: "2026-06-30",
        dependents: ["double"],
        look: [expect.stringContaining("https://example.org/report")],
      }),
    ]);
    expect(dueSeries(ledger, "2026-07-31")).toEqual([]);
  });

  it("and asked again where an answer cannot be read; nothing is written by it", async () => {
    const answers = ["11,8", "", "filing", "", "678", "", "filing", "It says so."];
    const said: string[] = [];
    const written: string[] = [];
    const all = await walkDue(files, dueSeries(ledger, "2026-08-01"), {
      ask: () => Promise.resolve(answers.shift() ?? ""),
      say: (line) => said.push(line),
      write: (change) => Promise.resolve(void written.push(...change.files.map(({ path }) => path))),
    });
    expect(said.at(-1)).toContain("write 11.8");
    expect(written).toEqual([claimsPath]);
    expect(claimIn(all, "rpo")).toMatchObject({ value: 678, asOf: "2026-06-30" });
  });
});
