import { describe, expect, it, vi } from "vitest";
import { memoize, memoizeLast } from "#text/memoize.ts";
import { once } from "#text/once.ts";

describe("once", () => {
  it("calls its function at the first call only, whatever it returns", () => {
    const make = vi.fn((): string | undefined => undefined);
    const get = once(make);
    expect([get(), get()]).toEqual([undefined, undefined]);
    expect(make).toHaveBeenCalledOnce();
  });

  it("shares a promise, and tries again after it was rejected", async () => {
    const load = vi.fn().mockRejectedValueOnce(new Error("offline")).mockResolvedValue("data");
    const get = once(() => load() as Promise<string>);
    await expect(Promise.all([get(), get()])).rejects.toThrow("offline");
    expect(load).toHaveBeenCalledTimes(1);
    await expect(get()).resolves.toBe("data");
    await expect(get()).resolves.toBe("data");
    expect(load).toHaveBeenCalledTimes(2);
  });
});

it("memoize calls its function once for each argument", () => {
  const make = vi.fn((count: number) => ({ count }));
  const get = memoize(make);
  expect(get(1)).toBe(get(1));
  expect(get(2)).toEqual({ count: 2 });
  expect(make).toHaveBeenCalledTimes(2);
});

describe("memoizeLast", () => {
  it("remembers the last result for each name", () => {
    const make = vi.fn(({ text }: { name: string; text: string }) => text.length);
    const get = memoizeLast(make, { nameOf: ({ name }) => name, isSame: ({ text }, last) => text === last.text });
    const calls = ["a", "b", "a", "a"].map((name) => get({ name, text: "same" }));
    expect(calls).toEqual([4, 4, 4, 4]);
    expect(make).toHaveBeenCalledTimes(2);
    expect(get({ name: "a", text: "other" })).toBe(5);
    expect(get({ name: "a", text: "same" })).toBe(4);
    expect(make).toHaveBeenCalledTimes(4);
  });

  it("compares arguments by identity where nothing else is said", () => {
    const make = vi.fn((size: number) => size * 2);
    const get = memoizeLast(make);
    expect([get(1), get(1), get(2), get(1)]).toEqual([2, 2, 4, 2]);
    expect(make).toHaveBeenCalledTimes(3);
  });
});
