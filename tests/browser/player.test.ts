import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "#commands/lib/browser.ts";
import { bundleScript } from "#integrations/bundle.ts";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const [started, script] = await Promise.all([
    launchBrowser(),
    bundleScript('import "/tests/browser/player-page.ts";'),
  ]);
  browser = started;
  page = await browser.newPage();
  await page.setContent("<!doctype html><title>A blank page</title>");
  await page.addScriptTag({ content: script });
});
afterAll(() => browser.close());
afterEach(async () => {
  await page.emulateMedia({ reducedMotion: null });
  await page.evaluate(() => document.body.replaceChildren());
});

describe("createPicturePlayer(figure, options).show(request, duration)", () => {
  test("draws at once where nothing takes time", async () => {
    const result = await page.evaluate(async () => {
      const { player, drawn, x, isMoving } = window.fixture.create();
      const shown = player.show({ x: 10 });
      const before = isMoving();
      await shown;
      return { before, after: isMoving(), drawn, x: x() };
    });
    expect(result).toEqual({ before: true, after: false, drawn: ["10 wide"], x: 10 });
  });

  test("moves in the usual time, and has data-moving until the end", async () => {
    const result = await page.evaluate(async () => {
      const { create, holdFrames, settle } = window.fixture;
      const { player, x, isMoving } = create({ duration: 1000 });
      await player.show({ x: 0 }, 0);
      const frames = holdFrames();
      const shown = player.show({ x: 100 });
      await settle();
      frames.pass([0, 500]);
      const halfway = { x: x(), isMoving: isMoving() };
      frames.pass([1000, 1016]);
      await shown;
      frames.release();
      return { halfway, end: { x: x(), isMoving: isMoving() } };
    });
    expect(result.halfway.isMoving).toBe(true);
    expect(result.halfway.x).toBeGreaterThan(0);
    expect(result.halfway.x).toBeLessThan(100);
    expect(result.end).toEqual({ x: 100, isMoving: false });
  });

  test("takes over from where a change was interrupted, which ends its promise", async () => {
    const result = await page.evaluate(async () => {
      const { create, holdFrames, settle } = window.fixture;
      const { player, x, isMoving } = create({ duration: 1000 });
      await player.show({ x: 0 }, 0);
      const frames = holdFrames();
      const first = player.show({ x: 100 });
      await settle();
      frames.pass([0, 500]);
      const halfway = x();
      const second = player.show({ x: 50 });
      await first;
      frames.pass([2000]);
      const start = { x: x(), isMoving: isMoving() };
      frames.pass([3000, 3016]);
      await second;
      frames.release();
      return { halfway, start, end: x() };
    });
    expect(result.start).toEqual({ x: result.halfway, isMoving: true });
    expect(result.end).toBe(50);
  });

  test("ignores a picture that has loaded after a newer one was asked for", async () => {
    const result = await page.evaluate(async () => {
      const { create, defer } = window.fixture;
      const { player, drawn, isMoving } = create();
      const late = defer();
      const first = player.show({ x: 1, loaded: late.promise });
      await player.show({ x: 2 });
      late.resolve();
      await first;
      return { drawn, isMoving: isMoving() };
    });
    expect(result).toEqual({ drawn: ["2 wide"], isMoving: false });
  });

  test("rejects where a picture cannot be loaded, and shows the next one", async () => {
    const result = await page.evaluate(async () => {
      const { player, drawn, isMoving } = window.fixture.create();
      const error = await player.show({ x: 1, loaded: Promise.reject(new Error("offline")) }).catch(String);
      await player.show({ x: 2 });
      return { error, drawn, isMoving: isMoving() };
    });
    expect(result).toEqual({ error: "Error: offline", drawn: ["2 wide"], isMoving: false });
  });
});

describe("reduced motion", () => {
  test("changes at once, and nothing loops", async () => {
    const result = await page.evaluate(async () => {
      const { create, loops } = window.fixture;
      const { player, x } = create({ duration: 1e6, reducedMotion: () => true });
      await player.show({ x: 0, loops: true });
      await player.show({ x: 100, loops: true });
      return { x: x(), loops: loops(player) };
    });
    expect(result).toEqual({ x: 100, loops: [] });
  });

  test.each(["reduce", "no-preference"] as const)("is the reader's setting by default: %s", async (reducedMotion) => {
    await page.emulateMedia({ reducedMotion });
    const count = await page.evaluate(async () => {
      const { create, loops } = window.fixture;
      const { player } = create();
      await player.show({ x: 0, loops: true });
      return loops(player).length;
    });
    expect(count).toBe(reducedMotion === "reduce" ? 0 : 1);
  });
});

describe("what loops in a picture", () => {
  test("starts when the picture stands, pauses and resumes, and ends with the next picture", async () => {
    const result = await page.evaluate(async () => {
      const { create, loops } = window.fixture;
      const { player } = create();
      await player.show({ x: 0, loops: true });
      const states = [loops(player)];
      player.pause(true);
      states.push(loops(player));
      player.pause(false);
      states.push(loops(player));
      await player.show({ x: 0 });
      return [...states, loops(player)];
    });
    expect(result).toEqual([["running"], ["paused"], ["running"], []]);
  });

  test.each([true, false])("is paused in the next picture too: %s", async (fromTheBeginning) => {
    const states = await page.evaluate(async (paused) => {
      const { create, loops } = window.fixture;
      const { player } = create({ paused });
      if (!paused) player.pause(true);
      await player.show({ x: 0, loops: true });
      const before = loops(player);
      player.pause(false);
      return [before, loops(player)];
    }, fromTheBeginning);
    expect(states).toEqual([["paused"], ["running"]]);
  });

  test("stays where it is when the next picture takes the mark over", async () => {
    const moved = await page.evaluate(async () => {
      const { create, holdFrames, settle } = window.fixture;
      const { player } = create({ duration: 1000 });
      await player.show({ x: 0, loops: true }, 0);
      const [loop] = player.canvas.getAnimations({ subtree: true });
      loop?.pause();
      if (loop) loop.currentTime = 85;
      const frames = holdFrames();
      void player.show({ x: 0 });
      await settle();
      frames.pass([0]);
      frames.release();
      return player.canvas.querySelector("[data-key='group']")?.getAttribute("transform");
    });
    expect(moved).toBe("translate(20,0)");
  });
});

describe("another size of the window", () => {
  test("draws the picture again at once where another layout fits, and only then", async () => {
    const result = await page.evaluate(async () => {
      const { create, settle } = window.fixture;
      let layout: "wide" | "tall" = "wide";
      const { player, drawn, isMoving } = create({ duration: 1e6, layout: () => layout });
      const resize = async () => {
        dispatchEvent(new Event("resize"));
        await settle();
      };
      await resize();
      await player.show({ x: 1 }, 0);
      await resize();
      layout = "tall";
      await resize();
      await resize();
      return { drawn, isMoving: isMoving() };
    });
    expect(result).toEqual({ drawn: ["1 wide", "1 tall"], isMoving: false });
  });

  test("draws the picture that is on its way, not the one before", async () => {
    const drawn = await page.evaluate(async () => {
      const { create, defer, settle } = window.fixture;
      let layout: "wide" | "tall" = "wide";
      const { player, drawn } = create({ layout: () => layout });
      await player.show({ x: 1 });
      const late = defer();
      const shown = player.show({ x: 2, loaded: late.promise });
      layout = "tall";
      dispatchEvent(new Event("resize"));
      late.resolve();
      await shown;
      await settle();
      return drawn;
    });
    expect(drawn).toEqual(["1 wide", "2 tall"]);
  });
});

describe("stop()", () => {
  test("removes the canvas, and nothing is drawn afterwards", async () => {
    const result = await page.evaluate(async () => {
      const { create, defer, settle } = window.fixture;
      let layout: "wide" | "tall" = "wide";
      const { figure, player, drawn, isMoving } = create({ layout: () => layout });
      await player.show({ x: 1 });
      const late = defer();
      const shown = player.show({ x: 2, loaded: late.promise });
      player.stop();
      late.resolve();
      await shown;
      layout = "tall";
      dispatchEvent(new Event("resize"));
      await settle();
      return { drawn, isMoving: isMoving(), children: figure.childElementCount };
    });
    expect(result).toEqual({ drawn: ["1 wide"], isMoving: false, children: 0 });
  });
});

describe("openDiagramPlayer(figure, first, options)", () => {
  test("names the picture in data-show, and asks the diagram for its state", async () => {
    const result = await page.evaluate(async () => {
      const figure = document.body.appendChild(document.createElement("figure"));
      const asked: unknown[] = [];
      const load = (name: string) =>
        Promise.resolve({
          picture(data: unknown, state: string, layout: "wide" | "tall") {
            asked.push([name, data, state, layout]);
            return { name: `${name}/${state}`, layout, marks: [] };
          },
        });
      const player = await window.fixture.openDiagramPlayer(figure, "loop/invest", {
        load,
        data: { loop: 7 },
        layout: () => "tall",
        duration: 0,
      });
      const shown = player.show("loop/credits");
      const during = figure.dataset["show"];
      await shown;
      return { asked, during };
    });
    expect(result).toEqual({
      asked: [
        ["loop", 7, "invest", "tall"],
        ["loop", 7, "credits", "tall"],
      ],
      during: "loop/credits",
    });
  });

  test("leaves the figure as it was where the first picture cannot be drawn", async () => {
    const result = await page.evaluate(async () => {
      const figure = document.body.appendChild(document.createElement("figure"));
      figure.append("a static picture");
      const error = await window.fixture
        .openDiagramPlayer(figure, "loop/invest", {
          load: () => Promise.reject(new Error("no such diagram")),
          data: {},
          layout: () => "wide",
        })
        .then(() => "opened", String);
      return { error, content: figure.innerHTML, isMoving: "moving" in figure.dataset };
    });
    expect(result).toEqual({ error: "Error: no such diagram", content: "a static picture", isMoving: false });
  });
});
