import { expect, test } from "vitest";
import { changeWords } from "#site/steps/change-words.ts";
import type { SceneDiff } from "#scene/diff.ts";
import { frozenLedger } from "../../fixtures/ledger.ts";

const none: SceneDiff = {
  kind: "state",
  moved: [],
  grew: [],
  shrank: [],
  notes: [],
  booked: [],
  added: [],
  removed: [],
};
const words = (change: Partial<SceneDiff>) => changeWords({ ...none, ...change }, frozenLedger);

test("a change of picture is told in short sentences, promises by those who made them", () => {
  expect(
    words({ moved: ["openai-oracle", "oracle-others"], added: ["948 billion", "OpenAI"], removed: ["more"] }),
  ).toBe("The squares of OpenAI’s promise to Oracle move. New: “948 billion” and “OpenAI”. Gone: “more”.");
  expect(words({ booked: ["Revenue"], notes: ["No. 0001"] })).toBe("Note No. 0001 moves. A stub drops into “Revenue”.");
  expect(words({ kind: "diagram", moved: ["openai-oracle", "openai-aws"], added: ["not told"] })).toBe(
    "Another picture. The squares of OpenAI’s promises to Oracle and AWS travel into it.",
  );
});

test("many promises have one name, and what is no promise has none", () => {
  const all = frozenLedger.deals.map(({ id }) => id);
  expect(words({ moved: all })).toBe("The squares of the AI labs’ promises move.");
  expect(words({ moved: ["oracle-others"] })).toBe("");
});

test("a picture that stays is said to stay, since a listener cannot see it", () => {
  expect(words({ kind: "same" })).toBe("The picture stays as it was.");
});
