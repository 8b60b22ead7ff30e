import { describe, expect, it } from "vitest";
import { litClaims, markedClaims } from "#check/pictures/lit-claims.ts";
import { reviewLights } from "#check/review-lights.ts";
import { drawableData } from "#diagrams/drawable-data.ts";
import { diagramNames, loadDiagram } from "#diagrams/index.ts";
import { layouts } from "#scene/scene.ts";
import { allMarks } from "#scene/walk.ts";
import { lightsOf } from "#story/lights.ts";
import { parseChapter } from "#story/parse-chapter.ts";
import { readContent } from "#story/read-content.ts";
import { frozenFigures, frozenLedger } from "../fixtures/ledger.ts";

const fixtures = new URL("../fixtures", import.meta.url).pathname;

describe("words that are to light marks", () => {
  it("are told where the picture shows nothing of them", async () => {
    const text = [
      "---",
      "title: The wall",
      "---",
      "",
      ':::step{#whose-books show="backlog/clouds"}',
      "### Books",
      "",
      "See :light[their squares]{party=openai}, and :light[the chips]{party=nvidia}.",
      ":::",
    ];
    const context = { ledger: frozenLedger, diagrams: await diagramNames() };
    const read = parseChapter({ file: "content/story/01-wall.md", text: text.join("\n") }, context);
    const [warning, ...others] = await reviewLights([read], frozenLedger);
    expect(others).toEqual([]);
    expect(warning).toMatchObject({ line: 8, column: 46, check: "light" });
    expect(warning?.message).toMatch(/^"party:nvidia" lights nothing on backlog\/clouds, which shows msft-others, /);
  });
});

/** Each number of a step, with the claims that it lights on the step's picture, and how many marks those have there. */
async function litTable(): Promise<string> {
  const { story, ledger } = await readContent(fixtures, await diagramNames());
  const rows = story.chapters
    .flatMap(({ steps }) => steps)
    .map(async (step) => {
      const diagram = await loadDiagram(step.show.diagram);
      const scenes = layouts.map((layout) =>
        diagram.draw(drawableData(diagram, frozenFigures), step.show.state, layout),
      );
      const marks = allMarks(scenes[0]?.marks ?? []);
      const lines = lightsOf(step).map((name) => {
        const lit = litClaims(name, markedClaims(scenes), ledger);
        const count = marks.filter(({ amount }) => amount !== undefined && lit.includes(amount.claim)).length;
        return `  ${name}: ${lit.length === 0 ? "nothing" : `${lit.join(", ")} (${String(count)} marks)`}`;
      });
      return [`${step.id}, ${step.show.diagram}/${step.show.state}`, ...lines].join("\n");
    });
  return `${(await Promise.all(rows)).join("\n")}\n`;
}

it("each number lights exactly the marks that stand for it, or for its parts", async () => {
  await expect(await litTable()).toMatchFileSnapshot("lit-numbers.txt");
});
