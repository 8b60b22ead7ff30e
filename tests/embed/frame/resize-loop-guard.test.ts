import { describe, expect, it } from "vitest";
import { createLoopGuard } from "#embed/frame/resize-loop-guard.ts";

describe("createLoopGuard(): which heights are reported to the host", () => {
  it("reports the first height, every greater one, and every one that is smaller by more than rounding", () => {
    const shouldReport = createLoopGuard();
    const reported = [600, 600, 601, 600, 599, 598, 900].filter((height) => shouldReport(height, 600));
    expect(reported).toEqual([600, 601, 599, 900]);
  });

  it("reports nothing while the frame is hidden", () => {
    const shouldReport = createLoopGuard();
    expect([shouldReport(0, 0), shouldReport(400, 0), shouldReport(0, 400)]).toEqual([false, false, false]);
    expect(shouldReport(400, 400)).toBe(true);
  });

  it("stops reporting to a host that answers each height with more room to grow", () => {
    const shouldReport = createLoopGuard();
    let height = 600;
    let reports = 0;
    for (let turn = 0; turn < 10_000; turn += 1) {
      if (shouldReport(height, 600)) {
        reports += 1;
        height += 10;
      }
    }
    expect(reports).toBeLessThan(60);
  });

  it("settles at the greater height where the host's scroll bar comes and goes", () => {
    const shouldReport = createLoopGuard();
    let box = 0;
    let reports = 0;
    for (let turn = 0; turn < 10_000; turn += 1) {
      const [width, height] = turn % 2 === 0 ? [600, 700] : [585, 720];
      if (shouldReport(height, width)) {
        reports += 1;
        box = height;
      }
    }
    expect(reports).toBeLessThan(200);
    expect(box).toBe(720);
  });

  it("reports every height while a window is dragged, however long that takes", () => {
    const shouldReport = createLoopGuard();
    for (let turn = 0; turn < 5; turn += 1) {
      for (let width = 900; width > 300; width -= 1) expect(shouldReport(2 * (1200 - width), width)).toBe(true);
      for (let width = 303; width < 900; width += 2) expect(shouldReport(2 * (1200 - width), width)).toBe(true);
    }
  });
});
