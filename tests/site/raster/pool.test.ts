import { Resvg } from "@resvg/resvg-js";
import { expect, test } from "vitest";
import { rasteriseInWorker } from "#site/raster/pool.ts";

const square = (fill: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10" fill="${fill}"/></svg>`;
const width = 40;

test("pictures drawn aside are those drawn at hand, each the one that was asked for", async () => {
  const fills = ["red", "green", "blue", "black", "white", "grey", "orange", "teal"];
  const drawn = await Promise.all(fills.map((fill) => rasteriseInWorker({ svg: square(fill), width, fonts: [] })));
  const atHand = fills.map((fill) =>
    new Resvg(square(fill), { fitTo: { mode: "width", value: width } }).render().asPng(),
  );
  expect(drawn.map((png) => png.toString("base64"))).toEqual(atHand.map((png) => png.toString("base64")));
});

test("what is no picture is refused, and the next one is drawn", async () => {
  await expect(rasteriseInWorker({ svg: "no picture", width, fonts: [] })).rejects.toThrow();
  expect((await rasteriseInWorker({ svg: square("red"), width, fonts: [] })).length).toBeGreaterThan(50);
});
