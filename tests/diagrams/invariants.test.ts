import { describe, expect, test } from "vitest";
import { root } from "#commands/lib/project.ts";
import { figuresOf } from "#ledger/figures.ts";
import { diagramNames } from "#diagrams/index.ts";
import { checkScene } from "#scene/check-scene.ts";
import { palettes } from "#scene/mark-styles.ts";
import { layouts } from "#scene/scene.ts";
import { readContent } from "#story/read-content.ts";
import { frozenLedger } from "../fixtures/ledger.ts";
import { contrast } from "../scene/contrast.ts";
import { countMovingMarks } from "./moving-marks.ts";
import { drawAll, neighbours, type Drawn } from "./pictures.ts";
import { changedTags, dishonestSizes, missingWords, unreadableAttributes, writtenMoneys, wrongSums } from "./rules.ts";

const diagramOf = (name: string) => name.split("/")[0];
/** So many marks may move at a step, more where squares change rows for another diagram; the aim, for slow phones, is sixty. */
const mostMoving = { within: 85, between: 120 };

const diagrams = await diagramNames();
const live = await readContent(root, diagrams);
const ledgers = { frozen: frozenLedger, live: live.ledger };

describe.each(Object.entries(ledgers))("pictures of the %s ledger", async (_, ledger) => {
  const pictures = await drawAll(figuresOf(ledger));
  const named = pictures.map((picture) => ({ ...picture, name: `${picture.scene.name} ${picture.layout}` }));

  test.each(named)("$name can be shown: inside the canvas, nothing over its labels", ({ scene }) => {
    expect(checkScene(scene)).toEqual([]);
    expect(unreadableAttributes(scene)).toEqual([]);
  });

  test.each(named)("$name is honest: sizes measure amounts, and amounts add up to their claims", ({ scene }) => {
    expect(dishonestSizes(scene)).toEqual([]);
    expect(wrongSums(scene, ledger)).toEqual([]);
  });

  test.each(named)("$name has a title, a message and a description", ({ scene }) => {
    expect(missingWords(scene)).toEqual([]);
  });

  test("a key is one element in every picture of a layout", () => {
    expect(changedTags(pictures)).toEqual([]);
  });

  test.each(["day", "night"] as const)("words in the colour of a kind of money can be read by %s: 4.5 to 1", (time) => {
    const written = [...new Set(pictures.flatMap(({ scene }) => writtenMoneys(scene)))];
    const { paper, ...inks } = palettes[time];
    expect(written.filter((money) => contrast(inks[money], paper) < 4.5)).toEqual([]);
  });

  test.each([...diagrams.keys()])("each state of %s has a description of its own", (diagram) => {
    const described = (layout: string) =>
      pictures.filter((one) => one.diagram === diagram && one.layout === layout).map((one) => one.scene.description);
    for (const layout of layouts) expect(new Set(described(layout)).size).toBe(described(layout).length);
  });
});

describe.each(layouts)("the live story moves little from step to step: %s", async (layout) => {
  const pictures = await drawAll(figuresOf(live.ledger));
  const byName = new Map(pictures.filter((one) => one.layout === layout).map((one) => [one.scene.name, one]));
  const marksOf = (name: string) => (byName.get(name) as Drawn).scene.marks;

  test.each(neighbours(live.story))("%s to %s", (from, to) => {
    const most = diagramOf(from) === diagramOf(to) ? mostMoving.within : mostMoving.between;
    expect(countMovingMarks(marksOf(from), marksOf(to))).toBeLessThanOrEqual(most);
  });
});

test("names of diagrams and states are lower-case words with hyphens, and none that other addresses have", () => {
  const names = [...diagrams].flatMap(([diagram, states]) => [diagram, ...states]);
  expect(
    names.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name) || /-(tall|dark)$|^(moving|story)$/.test(name)),
  ).toEqual([]);
  for (const states of diagrams.values()) expect(new Set(states).size).toBe(states.length);
});
