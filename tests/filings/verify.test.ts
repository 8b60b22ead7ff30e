import { afterEach, expect, it } from "vitest";
import type { LedgerValue } from "#filings/filing-series.ts";
import { verifyFiled } from "#filings/verify.ts";
import { type EdgarServer, playEdgar } from "./edgar-server.ts";
import { fact, filingText, series } from "./make-filing.ts";

let server: EdgarServer | undefined;
afterEach(() => server?.close());

const path = "/Archives/edgar/data/1/a.htm";
const digits = 'scale="6" decimals="-6" format="ixt:num-dot-decimal"';
const document = filingText({
  contexts: [
    { id: "new", period: "2026-06-28" },
    { id: "old", period: "2025-06-29" },
  ],
  body: `<p>${fact("new", "93,241", digits)} against ${fact("old", "71,500", digits)}</p>`,
});

async function verified(...values: readonly Partial<LedgerValue>[]): Promise<string[]> {
  server = await playEdgar({ [path]: document });
  const sourceUrl = server.address + path;
  const whole = values.map((value) => ({ at: "2026-06-28", value: 93, sourceUrl, status: "filed" as const, ...value }));
  const found = await verifyFiled(server.edgar, [series({}, { values: whole })]);
  return found.map(({ result, words }) => `${result}: ${words.replaceAll(server?.address ?? "", "")}`);
}

it("a value is the same where it is the filing's, rounded as the ledger rounds", async () => {
  expect(await verified({ value: 93 }, { value: 93.2 }, { value: 93.241 })).toEqual([
    expect.stringMatching(/^same: a-backlog@2026-06-28 is 93 in the ledger and 93\.241 in .*a\.htm, line \d+$/),
    expect.stringContaining("same: a-backlog@2026-06-28 is 93.2 "),
    expect.stringContaining("same: a-backlog@2026-06-28 is 93.241 "),
  ]);
});

it("a value that is another is told, with what the filing says and where", async () => {
  expect(await verified({ value: 93.3 })).toEqual([
    expect.stringMatching(
      /^different: a-backlog@2026-06-28 is 93\.3 in the ledger, but 93\.241 in .*a\.htm, line \d+ \(us-gaap:/,
    ),
  ]);
});

it("a value is compared with the fact of its own time, also where that is a month or the year before", async () => {
  expect(await verified({ at: "2026-06" }, { at: "2025-06-29", value: 71.5 })).toEqual([
    expect.stringContaining("same: a-backlog@2026-06 is 93 "),
    expect.stringContaining("same: a-backlog@2025-06-29 is 71.5 "),
  ]);
});

it("a value whose document cannot be read is told, and the others are compared all the same", async () => {
  const found = await verified({ sourceUrl: null }, { sourceUrl: "https://example.org/x" }, { at: "2024-06-30" }, {});
  expect(found).toEqual([
    "unread: a-backlog@2026-06-28 could not be compared: none of its sources has an address.",
    expect.stringContaining(
      "unread: a-backlog@2026-06-28 could not be compared: https://example.org/x is not an address of EDGAR",
    ),
    expect.stringContaining("is not given at 2024-06-30"),
    expect.stringContaining("same: "),
  ]);
});

it("what is not filed, and what has no value, is left alone", async () => {
  expect(await verified({ status: "reported" }, { value: null }, { status: null })).toEqual([]);
});
