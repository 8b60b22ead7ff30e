import type { Page } from "playwright-core";
import { build, type Rolldown } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "#commands/lib/project.ts";
import { diagramNames, loadDiagram } from "#diagrams/index.ts";
import { layouts } from "#scene/scene.ts";
import { toSvg } from "#scene/to-svg.ts";
import { toSvgFile } from "#scene/to-svg-file.ts";
import { readContent } from "#story/read-content.ts";
import { dataOf, drawAll, neighbours } from "../diagrams/pictures.ts";
import { frozenFigures } from "../fixtures/ledger.ts";
import { label, sceneOf } from "../scene/marks.ts";
import { sharedBrowser } from "./pages.ts";
import type { Interruption, Journey } from "./scene-page.ts";
import { isWeekly } from "../weekly/is-weekly.ts";
import { seeded } from "./seeded.ts";

/** Milliseconds: short, since only the end is compared. */
const duration = 60;

/** Of the marks of a picture, the share that is seen at every moment of a change. */
const leastShown = 0.24;

const diagrams = await diagramNames();
const pictures = await drawAll(frozenFigures);
const names = [...diagrams].flatMap(([diagram, states]) => states.map((state) => `${diagram}/${state}`));
const { story } = await readContent(root, diagrams);

let page: Page;

beforeAll(async () => {
  page = await (await sharedBrowser()).newPage();
  await page.setContent("<!doctype html><title>A blank page</title>");
  await page.addScriptTag({ content: await bundle("tests/browser/scene-page.ts") });
  const texts = Object.fromEntries(pictures.map(({ scene, layout }) => [`${layout} ${scene.name}`, toSvg(scene)]));
  const data = [...diagrams.keys()].map(
    async (name) => [name, dataOf(await loadDiagram(name), frozenFigures)] as const,
  );
  await page.evaluate((supplies) => window.trial.supply(supplies), {
    texts,
    data: Object.fromEntries(await Promise.all(data)),
  });
});
afterAll(() => page.context().close());

/** One classic script with all that the page needs, made by the tool that makes the site's scripts. */
async function bundle(entry: string): Promise<string> {
  const built = (await build({
    root,
    configFile: false,
    logLevel: "error",
    build: { write: false, minify: false, lib: { entry, formats: ["iife"], name: "sceneTrial" } },
  })) as Rolldown.RolldownOutput[];
  const [script, ...others] = built.flatMap(({ output }) => output);
  if (script?.type !== "chunk" || others.length > 0) throw new Error("the bundle is not one script");
  return script.code;
}

/** One journey that goes from every name to every other: there and back, and on to the next. */
function everyWay(names: readonly string[]): string[] {
  return names.flatMap((name, index) => [name, ...names.slice(index + 1).flatMap((other) => [other, name])]);
}

const travel = (journeys: readonly Journey[], time: number) =>
  page.evaluate(
    async ({ journeys, time }) =>
      (await Promise.all(journeys.map((journey) => window.trial.travel(journey, time)))).flat(),
    { journeys, time },
  );

describe.each(layouts)("the stage shows what the static picture shows: %s", (layout) => {
  const random = seeded(layout.length);
  const any = () => names[Math.floor(random() * names.length)] ?? "";

  const round = isWeekly ? everyWay(names) : Array.from({ length: 600 }, any);
  test(`drawn at once, one picture after another, ${round.length} times`, async () => {
    const ways = new Set(round.slice(1).map((to, index) => `${round[index] ?? ""} > ${to}`));
    expect(ways.size).toBeGreaterThanOrEqual(isWeekly ? names.length * (names.length - 1) : 500);
    expect(await travel([{ layout, names: round }], 0)).toEqual([]);
  });

  test("moving between neighbours of the story and of each diagram, there and back", async () => {
    const states = [...diagrams].flatMap(([name, states]) =>
      states.slice(1).map((state, index) => [`${name}/${states[index] ?? ""}`, `${name}/${state}`]),
    );
    const there = [...neighbours(story), ...states];
    expect(
      await travel(
        there.map(([from = "", to = ""]) => ({ layout, names: [from, to, from] })),
        duration,
      ),
    ).toEqual([]);
  });

  test("the stage is never empty, and always has one headline", async () => {
    const seen = await page.evaluate(
      async (journeys) => {
        const found = [];
        for (const journey of journeys)
          found.push({ way: journey.names.join(" > "), ...(await window.trial.watch(journey)) });
        return found;
      },
      neighbours(story).flatMap(([from, to]) => [
        { layout, names: [from, to] },
        { layout, names: [to, from] },
      ]),
    );
    expect(seen.filter(({ share }) => share < leastShown)).toEqual([]);
    expect(seen.filter(({ headline, headlines }) => headline < 0.99 || headlines > 1)).toEqual([]);
  });

  test("a number that another takes the place of counts to it", async () => {
    const names = ["stress/as-reported", "stress/as-the-labs-plan", "stress/one-contract-halves"];
    const sums = names.slice(1).map((name) => {
      const { scene } = pictures.find((one) => one.layout === layout && one.scene.name === name) ?? {};
      const sum = scene?.marks.find((mark) => mark.kind === "label" && mark.key.startsWith("sum:"));
      return sum?.kind === "label" ? Number(sum.text) : NaN;
    });
    const text = await page.evaluate((journey) => window.trial.halfway(journey, "sum:"), { layout, names });
    expect(Number(text)).toBeLessThan(Math.max(...sums));
    expect(Number(text)).toBeGreaterThan(Math.min(...sums));
  });

  test("moving between any two pictures, 50 times", async () => {
    const journeys = Array.from({ length: 50 }, (): Journey => ({ layout, names: [any(), any()] }));
    expect(await travel(journeys, duration)).toEqual([]);
  });

  test("turned round on the way, 30 times", async () => {
    const others = (...taken: string[]) => names.filter((name) => !taken.includes(name));
    const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? "";
    const turns = Array.from({ length: 30 }, (): Interruption => {
      const first = pick(names);
      const second = pick(others(first));
      return {
        layout,
        names: [first, second, pick(others(second))],
        share: Math.round((0.15 + 0.7 * random()) * 100) / 100,
      };
    });
    const faults = await page.evaluate(async (turns) => {
      const faults: string[] = [];
      for (const turn of turns) faults.push(...(await window.trial.interrupt(turn)));
      return faults;
    }, turns);
    expect(faults).toEqual([]);
  });
});

describe("SVG text is well-formed XML", () => {
  const wrong = (texts: Record<string, string>) =>
    page.evaluate(
      (texts) =>
        Object.entries(texts).flatMap(
          ([name, text]) => window.trial.parseError(text)?.slice(0, 200).concat(" in ", name) ?? [],
        ),
      texts,
    );

  test("in every picture, as text and as file", async () => {
    const texts: [string, string][] = pictures.flatMap(({ scene, layout }) => [
      [`${layout} ${scene.name}`, toSvg(scene)],
      [`${layout} ${scene.name} file`, toSvgFile(scene, "data:font/woff2;base64,AAAA")],
    ]);
    expect(await wrong(Object.fromEntries(texts))).toEqual([]);
  });

  test("whatever an editor writes", async () => {
    const words = `R&D <b>"x"</b> ]]> &nbsp; ' — é`;
    const scene = sceneOf([label({ text: words, key: words })], "wide", {
      title: words,
      message: words,
      description: words,
    });
    expect(await wrong({ text: toSvg(scene), file: toSvgFile(scene, "data:,") })).toEqual([]);
    expect(await wrong({ broken: toSvg(scene).replace("&amp;nbsp;", "&nbsp;") })).toHaveLength(1);
  });
});
