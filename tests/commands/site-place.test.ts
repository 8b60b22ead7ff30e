import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sitePlace } from "../../src/commands/site-place.ts";

let root = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "place-"));
  await mkdir(join(root, "content"));
});
afterAll(() => rm(root, { recursive: true }));

const write = (text: string) => writeFile(join(root, "content/site.yaml"), text);

test("sitePlace reads address and base, with slashes where they belong", async () => {
  await write("address: https://example.org/\nbase: money\n");
  expect(sitePlace(root, {})).toEqual({ address: "https://example.org", base: "/money/" });
});

test("sitePlace lets the environment override the file", async () => {
  await write("address: https://example.org\nbase: /money/\n");
  const environment = { SITE_ADDRESS: "https://example.com", SITE_BASE: "/" };
  expect(sitePlace(root, environment)).toEqual({ address: "https://example.com", base: "/" });
});

test("sitePlace leaves a broken file to the content check", async () => {
  await write("address: [\n");
  expect(sitePlace(root, {})).toEqual({ address: "http://localhost:4321", base: "/" });
});
