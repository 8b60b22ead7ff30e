import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { countName, play, type Tween } from "#scene/tween.ts";

/** An element that remembers every value of its one attribute. */
function elementWith(values: string[]): Element {
  return { setAttribute: (_: string, value: string) => values.push(value) } as unknown as Element;
}

/** Frames that a test runs by hand. */
let frames: Map<number, FrameRequestCallback>;
const runFrame = (now: number) => {
  const [[id, callback] = [0, () => undefined]] = frames;
  frames.delete(id);
  callback(now);
};

beforeEach(() => {
  frames = new Map();
  let last = 0;
  vi.stubGlobal("requestAnimationFrame", (callback: FrameRequestCallback) => {
    frames.set(++last, callback);
    return last;
  });
  vi.stubGlobal("cancelAnimationFrame", (id: number) => frames.delete(id));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const tween = (values: string[], from: string, to: string, parts: Partial<Tween> = {}): Tween => ({
  element: elementWith(values),
  name: "d",
  from,
  to,
  begin: 0,
  end: 1,
  ...parts,
});

describe("play(tweens, duration, onEnd)", () => {
  it.each([
    ["translate(0,10)", "translate(100,-10)", "translate(50,0)"],
    ["M0 0L10-5Z", "M10 0L20 .5Z", "M5 0L15 -2.25Z"],
    ["8", "4 2", "6 2"],
    ["12", "none", "none"],
  ])("interpolates the numbers of %s and %s: half-way %s", (from, to, middle) => {
    const values: string[] = [];
    play([tween(values, from, to)], 100, () => undefined);
    for (const now of [1000, 1050]) runFrame(now);
    expect(values.at(-1)).toBe(middle);
    runFrame(1100);
    expect(values.at(-1)).toBe(to);
  });

  it("eases in and out, within the part of the duration that a tween has", () => {
    const values: string[] = [];
    play([tween(values, "0", "100", { begin: 0.5, end: 1 })], 200, () => undefined);
    for (const now of [0, 100, 125, 150, 175, 200]) runFrame(now);
    expect(values.map(Number)).toEqual([0, 6.25, 50, 93.75, 100]);
  });

  it("changes at once what has no length, when its time has come", () => {
    const values: string[] = [];
    play([tween(values, "0", "1", { begin: 0.5, end: 0.5 })], 100, () => undefined);
    for (const now of [0, 49, 50, 100]) runFrame(now);
    expect(values).toEqual(["0", "1"]);
  });

  it("writes nothing while a tween waits, or once it has arrived", () => {
    const values: string[] = [];
    play([tween(values, "0", "1", { begin: 0.4, end: 0.6 })], 100, () => undefined);
    for (const now of [0, 10, 20, 30, 60, 70, 80, 100]) runFrame(now);
    expect(values).toEqual(["0", "1"]);
  });

  it("counts in a text", () => {
    const element = { textContent: "" } as Element;
    play([{ ...tween([], "$58 billion", "$158 billion"), element, name: countName }], 100, () => undefined);
    for (const now of [0, 50]) runFrame(now);
    expect(element.textContent).toBe("$108 billion");
    runFrame(100);
    expect(element.textContent).toBe("$158 billion");
  });

  it("calls onEnd once, after the exact end values", () => {
    const values: string[] = [];
    const onEnd = vi.fn(() => values.push("end"));
    play([tween(values, "0", "0.1")], 100, onEnd);
    for (const now of [0, 60, 130]) runFrame(now);
    expect(values.slice(-2)).toEqual(["0.1", "end"]);
    expect(onEnd).toHaveBeenCalledOnce();
    expect(frames.size).toBe(0);
  });

  it("stops where it is, and never ends", () => {
    const values: string[] = [];
    const onEnd = vi.fn();
    const stop = play([tween(values, "0", "1")], 100, onEnd);
    runFrame(0);
    stop();
    expect(frames.size).toBe(0);
    expect(onEnd).not.toHaveBeenCalled();
  });
});
