import { expect, test } from "vitest";
import { openStory } from "./reader.ts";

test.each(["marigold", "clay"])("in forced colours the squares of %s are a texture, on the stage too", async (tint) => {
  const page = await openStory("#customers", { forcedColors: "active", reducedMotion: "reduce" });
  const square = page.locator(`figure.stage .tile.promise.${tint}:not(.filling)`).first();
  await square.waitFor({ state: "attached" });
  const fill = await square.evaluate((element) => getComputedStyle(element).fill);
  expect(fill).toContain(`#tint-${tint}`);
});
