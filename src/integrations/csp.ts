import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** Inline scripts that a browser runs; JSON and JSON-LD are data. */
const inlineScript = /<script(?![^>]*\s(?:src|type="application\/(?:ld\+)?json")=?)[^>]*>([^]*?)<\/script>/g;
const inlineStyle = /<style[^>]*>([^]*?)<\/style>/g;
const charset = '<meta charset="utf-8">';

/** Directives that are the same on every page; each page adds hashes for its inline scripts and styles. */
const commonDirectives: Readonly<Record<string, string>> = {
  "default-src": "'none'",
  "img-src": "'self' data:",
  "font-src": "'self' data:",
  "connect-src": "'self'",
  "frame-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
};

/** The content security policy of a page: files of this site, and its inline scripts and styles by hash. */
export function policyFor(html: string): string {
  const allowed = (pattern: RegExp) => ["'self'", ...new Set([...html.matchAll(pattern)].map(hash))].join(" ");
  const directives = { ...commonDirectives, "script-src": allowed(inlineScript), "style-src": allowed(inlineStyle) };
  return Object.entries(directives)
    .map((directive) => directive.join(" "))
    .join("; ");
}

/** Adds the policy to the head of a page, before anything that it governs. */
export function addPolicy(html: string): string {
  if (!html.includes(charset)) throw new Error("a page without a charset has no place for a content security policy");
  return html.replace(charset, `${charset}<meta http-equiv="content-security-policy" content="${policyFor(html)}">`);
}

/** Writes a content security policy into every built page, so that it applies on any server. */
export default function contentSecurityPolicy(): AstroIntegration {
  return {
    name: "csp",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const names = await readdir(folder, { recursive: true });
        const pages = names.filter((name) => name.endsWith(".html")).map((name) => join(folder, name));
        await Promise.all(
          pages.map(async (page) => {
            await writeFile(page, addPolicy(await readFile(page, "utf8")));
          }),
        );
      },
    },
  };
}

function hash([, text = ""]: RegExpMatchArray): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
