import { expect, it } from "vitest";
import { oldAmounts } from "#check/impact/old-amounts.ts";
import { textsOf } from "#check/impact/texts.ts";
import type { ContentSnapshot } from "#check/impact/snapshot.ts";
import { readContentFiles } from "#story/read-content.ts";
import { claimText, claimsPath } from "../ledger/files.ts";
import { sound } from "../content/sound.ts";
import { diagrams } from "../story/helpers.ts";

/** The sound content with these claims. */
const contentOf = (claims: string) => readContentFiles([...sound, { path: claimsPath, text: claims }], diagrams);

function snapshot(claims: string): ContentSnapshot {
  const content = contentOf(claims);
  return { ledger: content.ledger, content, texts: [], pictures: new Map() };
}

it("an editor is told where every sentence begins: in chapters, in the method, in corrections and in the ledger", () => {
  const places = textsOf(contentOf("")).flatMap(({ file, sentences }) =>
    sentences.map(({ line, column, words }) => `${file}:${String(line)}:${String(column)} ${words}`),
  );
  expect(places).toEqual([
    "content/story/01-promise.md:5:1 A backlog of $600 billion is a promise.",
    "content/story/01-promise.md:10:1 They come to about half of it.",
    "content/story/01-promise.md:14:1 It may never be paid.",
    "content/story/02-loop.md:7:1 It goes out.",
    "content/story/02-loop.md:11:1 It comes back, at 10:30 or 3:2, as they say.",
    "content/story/02-loop.md:15:1 How much comes from one customer?",
    "content/story/02-loop.md:10:1 (asks for a guess at share-b)",
    "content/ledger/heard.yaml:4:10 The share is about 45%.",
    "content/method.md:1:1 How the $600 billion was checked.",
    "content/corrections.md:3:1 A share was wrong; it is about 45%.",
  ]);
});

it("an old amount is told where it still stands in words about the same company, and chance matches are left out", () => {
  const about = (company: string, says: string) => ({ who: `[${company}]`, says, kind: "revenue" });
  const claims = (value: number) =>
    claimText("own", { ...about("openai", "It took in $30 billion."), value }) +
    claimText("same-company", { ...about("openai", "Of its $30 billion a part."), value: 5 }) +
    claimText("longer", { ...about("openai", "It has $30 billionaires, and $130 billion."), value: 6 }) +
    claimText("other-company", { ...about("microsoft", "It spent $30 billion."), value: 7 }) +
    claimText("other-amount", { ...about("microsoft", "Its order is $30 billion."), value: 30 });
  expect(oldAmounts(["own"], snapshot(claims(30)), snapshot(claims(31)))).toEqual([
    `${claimsPath}:2:20  claim own: "$30 billion", which own was`,
    `${claimsPath}:11:16  claim same-company: "$30 billion", which own was`,
  ]);
  expect(oldAmounts(["own"], snapshot(claims(30)), snapshot(claims(30)))).toEqual([]);
});
