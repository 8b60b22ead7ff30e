import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { toSvg } from "#scene/to-svg.ts";
import { frozenFigures } from "../fixtures/ledger.ts";
import { drawAll, type Drawn } from "./pictures.ts";

// After a picture was changed on purpose: npx vitest run --project unit -u, and read the difference.
const golden = new URL("../golden/", import.meta.url);
const fileOf = ({ diagram, state, layout }: Drawn) => `${diagram}.${state}.${layout}.svg`;
const pictures = (await drawAll(frozenFigures)).map((picture) => ({ ...picture, file: fileOf(picture) }));

test.each(pictures)("$file is drawn as it was", async ({ file, scene }) => {
  await expect(toSvg(scene)).toMatchFileSnapshot(`../golden/${file}`);
});

test("no golden picture is left of a state that is gone; delete those that are named here", () => {
  const known = new Set(pictures.map(({ file }) => file));
  expect(readdirSync(golden).filter((file) => !known.has(file))).toEqual([]);
});
