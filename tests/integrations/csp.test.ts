import { describe, expect, it } from "vitest";
import { policyFor, addPolicy } from "#integrations/csp.ts";

const page = (body: string) => `<!doctype html><html><head><meta charset="utf-8">${body}</head></html>`;
/** Of the text alert(1), by `openssl dgst -sha256 -binary | base64`. */
const alertHash = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";

describe("a page runs and loads only what it was built with", () => {
  it("allows the script that stands in it, and no other", () => {
    const policy = policyFor(page("<script>alert(1)</script>"));
    expect(policy).toContain(`script-src 'self' ${alertHash};`);
    expect(policyFor(page("<script>alert(2)</script>"))).not.toContain(alertHash);
  });

  it("takes data for search engines, and scripts that are files, for no script of its own", () => {
    const body = '<script type="application/ld+json">{}</script><script type="module" src="/a.js"></script>';
    expect(policyFor(page(body))).toMatch(/script-src 'self';/);
  });

  it("never allows what stands in no page: inline by name, evaluation, other hosts", () => {
    expect(policyFor(page("<style>a{}</style><script>1</script>"))).not.toMatch(/unsafe|\*|https?:/);
  });

  it("says so before anything it speaks of, and refuses a page where it cannot", () => {
    const html = addPolicy(page("<style>a{}</style>"));
    expect(html.indexOf("content-security-policy")).toBeLessThan(html.indexOf("<style"));
    expect(() => addPolicy("<!doctype html><style></style>")).toThrow("no place");
  });
});
