import { describe, expect, it } from "vitest";
import { staleClaims } from "#ledger/stale-claims.ts";
import { readLedger } from "#ledger/read-ledger.ts";
import { claimText, filesOf, ledgerOf, told } from "./files.ts";

const path = "content/ledger/heard.yaml";
const entry = "- id: too-large\n  says: It is 700.\n  verdict: corrected\n  shows: It is less.\n";
const complaints = (text: string) => told(filesOf({ [path]: text })).map((line) => line.replace(`${path}:`, ""));

describe("what is repeated elsewhere", () => {
  it("is read with its verdict, its claims and its sources", () => {
    const text = `${entry}  claims: [backlog-a]\n  sources: [{ source: report, says: So it says. }]\n  step: customers\n`;
    const { ledger, problems } = readLedger(filesOf({ [path]: text }));
    expect(problems).toEqual([]);
    expect(ledger.factChecks[0]).toMatchObject({
      id: "too-large",
      verdict: "corrected",
      claims: ["backlog-a"],
      step: "customers",
    });
    expect(ledger.factChecks[0]?.sources[0]?.source.title).toBe("A report");
  });

  it.each([
    [
      "an unknown verdict",
      entry.replace("corrected", "wrong"),
      '3:12  unknown verdict "wrong"; there is: holds, caveat, corrected, disputed, unsupported',
    ],
    [
      "no text",
      entry.replace(/ {2}shows.*\n/, ""),
      '1:3  heard entry "too-large" has no "shows": what the sources show, in one to three sentences, with numbers as :num[claim]',
    ],
    [
      "an unknown claim",
      `${entry}  claims: [backlog-b]\n`,
      '5:12  unknown claim "backlog-b"; did you mean "backlog-a"?',
    ],
    [
      "an unknown source",
      `${entry}  sources: [{ source: reprot, says: x }]\n`,
      '5:23  unknown source "reprot"; did you mean "report"?',
    ],
    [
      "a misspelt field",
      `${entry}  claim: [backlog-a]\n`,
      '5:3  unknown field "claim" in heard entry "too-large"; did you mean "claims"?',
    ],
    ["an id used twice", entry + entry, `5:7  id "too-large" is used twice; it stands first in ${path}, line 1`],
  ])("complains of %s", (_, text, sentence) => {
    expect(complaints(text)).toEqual([sentence]);
  });
});

describe("the day by which a number is to be checked again", () => {
  it("must be a whole day", () => {
    expect(
      told(filesOf({ "content/ledger/claims/test.yaml": claimText("cash-b", { "recheck-by": "2026-07" }) })),
    ).toEqual(['content/ledger/claims/test.yaml:9:15  "2026-07" is not a day; write it as 2026-07-31']);
  });

  it("comes to a computed number from the first of its parts", () => {
    const part = (id: string, day: string) => claimText(id, { "recheck-by": day });
    const sum = claimText("sum", { formula: "cash-b + cash-c", "as-of": "2026-03-31" });
    const { ledger, problems } = ledgerOf(part("cash-b", "2026-09-30") + part("cash-c", "2026-07-31") + sum);
    expect(problems).toEqual([]);
    expect(ledger.claims.get("sum")?.recheckBy).toBe("2026-07-31");
    const due = (day: string) => {
      const { stated, computed } = staleClaims(ledger, day);
      return [stated, computed].map((claims) => claims.map(({ id }) => id));
    };
    expect(due("2026-07-31")).toEqual([[], []]);
    expect(due("2026-08-01")).toEqual([["cash-c"], ["sum"]]);
    expect(due("2026-10-01")).toEqual([["cash-c", "cash-b"], ["sum"]]);
  });
});

it("the site's contact must be an address that one can write to", () => {
  const [site] = filesOf().filter(({ path: file }) => file === "content/site.yaml");
  const withContact = (contact: string) =>
    told(filesOf({ "content/site.yaml": `${site?.text ?? ""}contact: ${contact}\n` }));
  expect(withContact("desk@example.org")).toEqual([]);
  expect(withContact("https://example.org/write")).toEqual([]);
  expect(withContact("the desk")).toEqual([
    'content/site.yaml:10:10  "the desk" is neither a mail address nor a web address',
  ]);
});
