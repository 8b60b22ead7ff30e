import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createAddressWriter } from "#client/ui/replace-address.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A writer, and the time and text of each of its writes. */
function recorded(replace: (address: string) => void = () => undefined) {
  const written: { readonly address: string; readonly time: number }[] = [];
  const writer = createAddressWriter((address) => {
    replace(String(address));
    written.push({ address: String(address), time: performance.now() });
  });
  return { writer, written, addresses: () => written.map(({ address }) => address) };
}

describe("createAddressWriter(replace)", () => {
  it("writes what somebody types once they pause, and only the last of it", () => {
    const { writer, addresses } = recorded();
    for (let letter = 1; letter <= 120; letter += 1) {
      writer.write(() => `?q=${String(letter)}`, 400);
      vi.advanceTimersByTime(80);
    }
    expect(addresses()).toEqual([]);
    vi.advanceTimersByTime(400);
    expect(addresses()).toEqual(["?q=120"]);
  });

  it("never writes more than 100 times in 30 seconds, however fast a reader steps", () => {
    const { writer, written, addresses } = recorded();
    for (let step = 0; step < 1000; step += 1) {
      writer.write(() => `#${String(step)}`, 0);
      vi.advanceTimersByTime(70);
    }
    vi.advanceTimersByTime(400);
    const busiest = Math.max(
      ...written.map(({ time }) => written.filter((one) => one.time >= time && one.time < time + 30_000).length),
    );
    expect(busiest).toBeGreaterThan(50);
    expect(busiest).toBeLessThan(100);
    expect(addresses().at(-1)).toBe("#999");
  });

  it("writes at once what comes alone", () => {
    const { writer, addresses } = recorded();
    writer.write(() => "#one", 0);
    expect(addresses()).toEqual(["#one"]);
  });

  it("tries again later where the engine refuses, and does not throw", () => {
    let isRefused = true;
    const { writer, addresses } = recorded(() => {
      if (isRefused) throw new Error("SecurityError");
    });
    expect(() => writer.write(() => "#one", 0)).not.toThrow();
    isRefused = false;
    vi.advanceTimersByTime(30_000);
    expect(addresses()).toEqual(["#one"]);
  });

  it("writes what waits before the page is left, and forgets it where the reader has gone elsewhere", () => {
    const { writer, addresses } = recorded();
    writer.write(() => "#one", 400);
    writer.flush();
    writer.write(() => "#two", 400);
    writer.cancel();
    vi.advanceTimersByTime(1000);
    expect(addresses()).toEqual(["#one"]);
  });
});
