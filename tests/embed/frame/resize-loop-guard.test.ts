import { describe, expect, it } from "vitest";
import { createJudge } from "#embed/frame/resize-loop-guard.ts";

describe("createJudge(): which heights are worth telling", () => {
  it("tells the first, every greater one, and every one that is smaller by more than rounding", () => {
    const tells = createJudge();
    const told = [600, 600, 601, 600, 599, 598, 900].filter((height) => tells(height, 600));
    expect(told).toEqual([600, 601, 599, 900]);
  });

  it("tells nothing while the frame is hidden", () => {
    const tells = createJudge();
    expect([tells(0, 0), tells(400, 0), tells(0, 400)]).toEqual([false, false, false]);
    expect(tells(400, 400)).toBe(true);
  });

  it("leaves a host alone that answers each height with more room to grow", () => {
    const tells = createJudge();
    let height = 600;
    let told = 0;
    for (let turn = 0; turn < 10_000; turn += 1) {
      if (tells(height, 600)) {
        told += 1;
        height += 10;
      }
    }
    expect(told).toBeLessThan(60);
  });

  it("lets a host whose scroll bar comes and goes rest at the greater height", () => {
    const tells = createJudge();
    let box = 0;
    let told = 0;
    for (let turn = 0; turn < 10_000; turn += 1) {
      const [width, height] = turn % 2 === 0 ? [600, 700] : [585, 720];
      if (tells(height, width)) {
        told += 1;
        box = height;
      }
    }
    expect(told).toBeLessThan(200);
    expect(box).toBe(720);
  });

  it("follows a window that somebody drags for as long as they like", () => {
    const tells = createJudge();
    for (let turn = 0; turn < 5; turn += 1) {
      for (let width = 900; width > 300; width -= 1) expect(tells(2 * (1200 - width), width)).toBe(true);
      for (let width = 303; width < 900; width += 2) expect(tells(2 * (1200 - width), width)).toBe(true);
    }
  });
});
