import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** Scripts that a browser runs; data for search engines is none. */
const inlineScript = /<script(?![^>]*\s(?:src|type="application\/(?:ld\+)?json")=?)[^>]*>([^]*?)<\/script>/g;
const inlineStyle = /<style[^>]*>([^]*?)<\/style>/g;
const charset = '<meta charset="utf-8">';

/** What this site's files may do anywhere; what one page's own script and style add stands in that page. */
const everywhere: Readonly<Record<string, string>> = {
  "default-src": "'none'",
  "img-src": "'self' data:",
  "font-src": "'self' data:",
  "connect-src": "'self'",
  "frame-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
};

/** The content security policy of one page: its own files, and the very scripts and styles that stand in it. */
export function policyOf(html: string): string {
  const allowed = (pattern: RegExp) => ["'self'", ...new Set([...html.matchAll(pattern)].map(hash))].join(" ");
  const directives = { ...everywhere, "script-src": allowed(inlineScript), "style-src": allowed(inlineStyle) };
  return Object.entries(directives)
    .map((directive) => directive.join(" "))
    .join("; ");
}

/** A page with its policy in its head, before anything that the policy speaks of. */
export function withPolicy(html: string): string {
  if (!html.includes(charset)) throw new Error("a page without its charset has no place for a content security policy");
  return html.replace(charset, `${charset}<meta http-equiv="content-security-policy" content="${policyOf(html)}">`);
}

/** Writes into every built page what it may load and run, so that the policy holds on any server. */
export default function pagePolicy(): AstroIntegration {
  return {
    name: "page-policy",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const names = await readdir(folder, { recursive: true });
        const pages = names.filter((name) => name.endsWith(".html")).map((name) => join(folder, name));
        await Promise.all(
          pages.map(async (page) => {
            await writeFile(page, withPolicy(await readFile(page, "utf8")));
          }),
        );
      },
    },
  };
}

function hash([, text = ""]: RegExpMatchArray): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
