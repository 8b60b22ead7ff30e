import { expect, test } from "vitest";
import { popoverPosition } from "#client/cards/popover-position.ts";

const view = { width: 1440, height: 900 };
const card = { width: 432, height: 400 };
const column = { left: 72, right: 456 };
const numberAt = (top: number, left = 200) => ({ left, right: left + 80, top, bottom: top + 24 });

test("popoverPosition() puts a card below its number where there is room, else above it", () => {
  expect(popoverPosition(numberAt(100), column, { card, view })).toMatchObject({ top: 132 });
  expect(popoverPosition(numberAt(700), column, { card, view })).toMatchObject({ top: 292 });
});

test("popoverPosition() keeps a card in its column where it can, so that the picture beside it stays visible", () => {
  expect(popoverPosition(numberAt(100, 400), column, { card, view }).left).toBe(60);
  expect(popoverPosition(numberAt(100, 500), { left: 300, right: 1000 }, { card, view }).left).toBe(488);
});

test.each([
  [320, 256],
  [700, 300],
  [1440, 900],
])("popoverPosition() keeps a card inside a window of %d by %d, and shows as much as fits", (width, height) => {
  for (let top = 0; top < height; top += 17) {
    for (const tall of [60, 400, 2000]) {
      const size = { width: Math.min(432, width - 24), height: tall };
      const position = popoverPosition(numberAt(top, width / 2), column, { card: size, view: { width, height } });
      expect(position.left).toBeGreaterThanOrEqual(12);
      expect(position.left + size.width).toBeLessThanOrEqual(width - 12);
      expect(position.top).toBeGreaterThanOrEqual(12);
      expect(position.top + Math.min(tall, position.maxHeight)).toBeLessThanOrEqual(height - 12);
      expect(Math.min(tall, position.maxHeight)).toBeGreaterThanOrEqual(60);
    }
  }
});
