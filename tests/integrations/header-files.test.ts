import { describe, expect, it } from "vitest";
import { headersFile } from "#integrations/headers-file.ts";
import { nginxConfig } from "#integrations/nginx-config.ts";
import { promisedEverywhere, promisedHeaders } from "./promised-headers.ts";
import { headersAt, patternsIn } from "./read-headers-file.ts";

const files = [
  ...Object.keys(promisedHeaders).map((address) =>
    address === "" || address.endsWith("/") ? `${address}index.html` : address,
  ),
  "_astro/page.abc.js",
  "fonts/newsreader.0a1b.woff2",
  "about.html",
  "favicon.svg",
];
const text = headersFile(files);

describe("headersFile(files)", () => {
  it.each(Object.entries(promisedHeaders))("sends what is promised for /%s, and nothing twice", (address, promised) => {
    expect(headersAt(text, `/${address}`)).toEqual({ ...promisedEverywhere, ...promised });
  });

  it("lets no page out of the list that the site gets later, and none in a folder of frames' names", () => {
    expect(headersAt(text, "/about.html")["content-security-policy"]).toBe("frame-ancestors 'self'");
    expect(headersAt(headersFile([...files, "embedded/index.html"]), "/embedded/")["content-security-policy"]).toBe(
      "frame-ancestors 'self'",
    );
  });

  it("keeps files with their content in their name", () => {
    for (const file of ["/_astro/page.abc.js", "/fonts/newsreader.0a1b.woff2"])
      expect(headersAt(text, file)["cache-control"]).toContain("immutable");
  });

  it("stays within what Cloudflare reads: a hundred rules, one wildcard in each", () => {
    const patterns = patternsIn(text);
    expect(patterns.length).toBeLessThanOrEqual(100);
    expect(new Set(patterns).size).toBe(patterns.length);
    expect(patterns.filter((pattern) => pattern.split("*").length > 2)).toEqual([]);
  });
});

describe("nginxConfig()", () => {
  it("is what stands in deploy/", async () => {
    await expect(nginxConfig()).toMatchFileSnapshot("../../deploy/nginx.conf");
  });
});
