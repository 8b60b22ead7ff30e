import { expect, test } from "vitest";
import { root } from "#commands/lib/project.ts";
import { diagramNames } from "#diagrams/index.ts";
import { readContent } from "#story/read-content.ts";

test("every step of the story changes what the stage shows", async () => {
  const { story } = await readContent(root, await diagramNames());
  const shown = story.chapters.flatMap(({ steps }) =>
    steps.map(({ id, show }) => ({ id, picture: `${show.diagram}/${show.state}` })),
  );
  expect(shown.length).toBeGreaterThan(10);
  const repeated = shown.filter(({ picture }, index) => picture === shown[index - 1]?.picture);
  expect(repeated.map(({ id, picture }) => `${id} shows ${picture} again`)).toEqual([]);
});
