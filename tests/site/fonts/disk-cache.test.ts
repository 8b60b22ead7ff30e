import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { cached } from "#site/fonts/disk-cache.ts";
import { packageVersion } from "#site/fonts/package-version.ts";

let folder = "";
let made = 0;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cache-"));
  made = 0;
});
afterEach(() => rm(folder, { recursive: true }));

const picture = (key: string) =>
  cached({ shelf: "pictures", key, folder }, () => {
    made += 1;
    return Promise.resolve(Buffer.from(`picture of ${key}`));
  });
const onlyFile = async () => join(folder, "pictures", (await readdir(join(folder, "pictures")))[0] ?? "");

describe("the cache", () => {
  it("makes what is wished once, and again for another key", async () => {
    expect((await picture("a")).toString()).toBe("picture of a");
    expect((await picture("a")).toString()).toBe("picture of a");
    expect(made).toBe(1);
    expect((await picture("b")).toString()).toBe("picture of b");
    expect(made).toBe(2);
  });

  it.each([
    ["empty", () => Buffer.alloc(0)],
    ["cut short", (bytes: Buffer) => bytes.subarray(0, bytes.length - 3)],
    [
      "changed in one bit",
      (bytes: Buffer) => Buffer.from(bytes.map((byte, index) => (index === 40 ? byte ^ 1 : byte))),
    ],
    ["another file", () => Buffer.from("not of this cache, and longer than a checksum is")],
  ])("makes anew what is %s on the disk, and mends it", async (_, broken) => {
    await picture("a");
    const file = await onlyFile();
    const whole = await readFile(file);
    await writeFile(file, broken(whole));
    expect((await picture("a")).toString()).toBe("picture of a");
    expect(made).toBe(2);
    expect((await readFile(file)).equals(whole)).toBe(true);
  });

  it("gives every build a whole file while others write the same", async () => {
    const all = await Promise.all(Array.from({ length: 30 }, () => picture("a")));
    expect(new Set(all.map(String))).toEqual(new Set(["picture of a"]));
    expect((await readdir(join(folder, "pictures"))).filter((name) => name.endsWith(".part"))).toEqual([]);
  });
});

test("a package is named with its version, also where it does not show its package.json", () => {
  expect(packageVersion("@resvg/resvg-js")).toMatch(/^@resvg\/resvg-js \d+\.\d+\.\d+/);
  expect(packageVersion("subset-font")).toMatch(/^subset-font \d/);
});
