import { expect, test } from "vitest";
import { changeWords } from "#site/steps/change-words.ts";
import type { Change } from "#scene/diff.ts";
import { frozenLedger } from "../../fixtures/ledger.ts";

const none: Change = { sort: "state", moved: [], grew: [], shrank: [], notes: [], booked: [], came: [], went: [] };
const words = (change: Partial<Change>) => changeWords({ ...none, ...change }, frozenLedger);

test("a change of picture is told in short sentences, promises by those who made them", () => {
  expect(words({ moved: ["openai-oracle", "oracle-others"], came: ["948 billion", "OpenAI"], went: ["more"] })).toBe(
    "The squares of OpenAI’s promise to Oracle move. New: “948 billion” and “OpenAI”. Gone: “more”.",
  );
  expect(words({ booked: ["Revenue"], notes: ["No. 0001"] })).toBe("Note No. 0001 moves. A stub drops into “Revenue”.");
  expect(words({ sort: "diagram", moved: ["openai-oracle", "openai-aws"], came: ["not told"] })).toBe(
    "Another picture. The squares of OpenAI’s promises to Oracle and AWS travel into it.",
  );
});

test("many promises have one name, and what is no promise has none", () => {
  const all = frozenLedger.deals.map(({ id }) => id);
  expect(words({ moved: all })).toBe("The squares of the AI labs’ promises move.");
  expect(words({ moved: ["oracle-others"] })).toBe("");
});

test("a picture that stays is said to stay, since a listener cannot see it", () => {
  expect(words({ sort: "same" })).toBe("The picture stays as it was.");
});
