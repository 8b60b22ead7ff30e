import { describe, expect, it } from "vitest";
import { litClaims, type MarkedClaims } from "#check/pictures/lit-claims.ts";
import { claimText, ledgerOf } from "../../ledger/files.ts";
import { ledgerIn } from "../../site/claims/series-files.ts";

const ledger = ledgerIn(
  ledgerOf(
    [
      claimText("whole", { value: 600, who: "[microsoft]", kind: "backlog" }),
      claimText("part", { value: 250, who: "[openai, microsoft]", kind: "backlog" }),
      claimText("other-part", { value: 30, who: "[openai]", kind: "backlog" }),
      claimText("rest", { formula: "whole - part - other-part", kind: "backlog" }),
      claimText("parts", { formula: "part + other-part", kind: "backlog" }),
      claimText("share", { formula: "parts / whole", unit: "percent", kind: "share" }),
      claimText("alone", { value: 7 }),
    ].join(""),
  ),
);
const marked = (drawn: readonly string[], written: readonly string[] = []): MarkedClaims => ({
  drawn: new Set(drawn),
  written: new Set(written),
});

describe("a number lights", () => {
  it.each([
    ["its own marks", "part", marked(["part", "rest"]), ["part"]],
    [
      "its own label as well, where its parts are drawn",
      "parts",
      marked(["part", "other-part"], ["parts"]),
      ["parts", "part", "other-part"],
    ],
    ["only its own marks where it is drawn itself", "parts", marked(["parts", "part"]), ["parts"]],
    [
      "of a share what it is a share of something else",
      "share",
      marked(["part", "other-part", "rest"]),
      ["part", "other-part"],
    ],
    [
      "of a whole what was taken from it, and the remainder",
      "whole",
      marked(["part", "other-part", "rest"]),
      ["rest", "part", "other-part"],
    ],
    ["nothing where the picture shows nothing of it", "alone", marked(["part"]), []],
  ])("%s", (_, name, picture, claims) => {
    expect(litClaims(name, picture, ledger)).toEqual(claims);
  });
});

describe("words light", () => {
  it("all marks of a company, or of a kind of money", () => {
    const picture = marked(["part", "rest", "alone"], ["whole"]);
    expect(litClaims("party:openai", picture, ledger)).toEqual(["part", "rest"]);
    expect(litClaims("kind:backlog", picture, ledger)).toEqual(["part", "rest", "whole"]);
  });
});
