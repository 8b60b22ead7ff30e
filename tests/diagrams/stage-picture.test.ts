import { expect, test } from "vitest";
import { stagePicture, stageWindows } from "#diagrams/shared/stage-picture.ts";
import { textWidth } from "#scene/text-width.ts";
import { walk } from "#scene/walk.ts";
import { frozenFigures } from "../fixtures/ledger.ts";
import { drawAll } from "./pictures.ts";

const scenes = (await drawAll(frozenFigures)).map(({ scene }) => scene);

test("sources and licence stand beside the drawing of a stage, not in it", () => {
  const footers = scenes.map((scene) => stagePicture(scene));
  for (const { picture, footer } of footers) {
    expect(footer, picture.name).toMatch(/\S · .*CC BY 4\.0$/);
    expect(picture.marks.filter(({ key }) => /^(?:source:|credit)/.test(key))).toEqual([]);
  }
});

test("a stage cuts no word of any picture", () => {
  const cut = scenes.flatMap((scene) => {
    const { x, y, width, height } = stageWindows[scene.layout];
    return [...walk(stagePicture(scene).picture.marks)].flatMap(({ mark, origin }) => {
      if (mark.kind !== "label") return [];
      const length = textWidth(mark.text, mark.size, mark.weight);
      const left = mark.x + origin.x - { start: 0, middle: length / 2, end: length }[mark.anchor ?? "start"];
      const baseline = mark.y + origin.y;
      const inside =
        left >= x &&
        left + length <= x + width &&
        baseline - mark.size * 0.75 >= y &&
        baseline + mark.size * 0.22 <= y + height;
      return inside ? [] : [`${scene.name} ${scene.layout}: ${mark.text}`];
    });
  });
  expect(cut).toEqual([]);
});
