import { describe, expect, it } from "vitest";
import { frameHeight, reservedHeight } from "#site/frames/reserved-height.ts";

const credit = "The money that comes back, CC BY 4.0. Numbers as of 15 July 2026.";
const short = { messages: ["A cloud invests one dollar."], credit };
const long = {
  messages: [...short.messages, "A cloud invests one dollar in an AI lab and gets a stake in it. ".repeat(3)],
  credit,
};

describe("frameHeight(words, width)", () => {
  it("is that of the state with most words", () => {
    expect(frameHeight(long, 320)).toBeGreaterThan(frameHeight(short, 320));
    expect(frameHeight({ ...long, messages: long.messages.toReversed() }, 320)).toBe(frameHeight(long, 320));
  });

  it("holds a credit of any length", () => {
    expect(frameHeight({ ...short, credit: credit.repeat(4) }, 320)).toBeGreaterThan(frameHeight(short, 320) + 20);
  });

  it("grows no further where the frame does not", () => {
    expect(frameHeight(long, 2000)).toBe(frameHeight(long, 960));
  });
});

describe("reservedHeight(words)", () => {
  it("holds the frame at every width, and wastes little", () => {
    for (const words of [short, long]) {
      const { pixels, share } = reservedHeight(words);
      for (let width = 240; width <= 960; width += 4) {
        const waste = pixels + share * width - frameHeight(words, width);
        expect(waste, `${String(width)} px`).toBeGreaterThanOrEqual(0);
        expect(waste, `${String(width)} px`).toBeLessThan(140);
      }
    }
  });
});
