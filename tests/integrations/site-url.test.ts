import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { siteUrl } from "#integrations/site-url.ts";

let root = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "place-"));
  await mkdir(join(root, "content"));
});
afterAll(() => rm(root, { recursive: true }));

const write = (text: string) => writeFile(join(root, "content/site.yaml"), text);

test("sitePlace reads address and base, with slashes where they belong", async () => {
  await write("address: https://example.org/\nbase: money\n");
  expect(siteUrl(root, {})).toEqual({ address: "https://example.org", base: "/money/" });
});

test("sitePlace lets the environment override the file", async () => {
  await write("address: https://example.org\nbase: /money/\n");
  const environment = { SITE_ADDRESS: "https://example.com", SITE_BASE: "/" };
  expect(siteUrl(root, environment)).toEqual({ address: "https://example.com", base: "/" });
});

test("sitePlace leaves a broken file to the content check", async () => {
  await write("address: [\n");
  expect(siteUrl(root, {})).toEqual({ address: "http://localhost:4321", base: "/" });
});

test.each([
  [{ SITE_ADDRESS: "example.org" }, 'The site address "example.org" (SITE_ADDRESS) is not one'],
  [{ SITE_ADDRESS: "ftp://example.org" }, 'The site address "ftp://example.org" (SITE_ADDRESS) is not one'],
  [{ SITE_ADDRESS: "https://example.org/loop" }, "write it as https://example.org, without a path"],
  [{ SITE_BASE: "/a b/" }, 'The base path "/a b/" (SITE_BASE) is not one'],
  [{ SITE_BASE: "/../etc" }, 'The base path "/../etc" (SITE_BASE) is not one'],
  [{ SITE_BASE: "https://example.org" }, "write letters, digits and hyphens between slashes"],
])("sitePlace refuses what no server could publish: %o", async (environment, words) => {
  await write("address: https://example.org\n");
  expect(() => siteUrl(root, environment)).toThrow(words);
});

test("sitePlace says where in the content a malformed place stands", async () => {
  await write("address: example\n");
  expect(() => siteUrl(root, {})).toThrow('"address" in content/site.yaml');
});
