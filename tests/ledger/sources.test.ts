import { expect, it } from "vitest";
import { countsOf } from "#ledger/counts.ts";
import { refusedHost } from "#text/refused-hosts.ts";
import { claimText, filesOf, ledgerOf, told } from "./files.ts";

const source = (lines: string) => `- id: report
  title: A report
  publisher: A paper
  tier: press
${lines}`;
const sources = "content/ledger/sources.yaml";
const said = (lines: string) =>
  told(filesOf({ [sources]: source(lines) })).map((line) => line.replace(`${sources}:`, ""));
const via = "  via: { title: A page, publisher: A blog, url: https://example.org/page }\n";

it("a source that was read as another page quotes it names that page", () => {
  expect(said(`  read: via\n${via}`)).toEqual([]);
  expect(said("  read: original\n")).toEqual([]);
  expect(said("  read: via\n")).toEqual([
    '5:9  source "report" was read via another page; name it: via: { title: …, publisher: … }',
  ]);
  expect(said(via)).toEqual(['5:3  source "report" has a "via"; write "read: via", or take it out']);
  expect(said("  read: copy\n")).toEqual(['5:9  unknown read "copy"; there is: original, via']);
});

it.each([
  ["https://archive.ph/x", "passes round a paywall"],
  ["https://www.archive.today/x", "passes round a paywall"],
  ["http://204.168.210.83/x", "is a bare machine without a name"],
  ["https://ai.204.168.210.83.nip.io/x", "is a bare machine without a name"],
  ["https://thing-abc-nw.a.run.app/", "may be gone tomorrow"],
  ["https://us-central1-x.cloudfunctions.net/f", "may be gone tomorrow"],
])("%s is no address of a source", (url, why) => {
  expect(said(`  url: ${url}\n`)).toEqual([expect.stringContaining(why)]);
});

it.each([
  "https://www.sec.gov/Archives/x.htm",
  "https://archive.org/details/x",
  "https://medium.com/x",
  "https://run.app.example.org/",
])("%s may be linked to", (url) => {
  expect(refusedHost(url)).toBeNull();
});

it("counts what the numbers rest on, each by the best of its sources, and how sources were read", () => {
  const both = "[{ source: report, says: So. }, { source: filing, says: So. }]";
  const { ledger } = ledgerOf(
    claimText("press") + claimText("filed", { sources: both }) + claimText("sum", { formula: "press + filed" }),
  );
  const counts = countsOf(ledger);
  expect(
    ["claims-primary", "claims-press", "claims-secondary", "read-original", "read-via"].map((name) => counts.get(name)),
  ).toEqual(["1", "2", "0", "2", "0"]);
});
