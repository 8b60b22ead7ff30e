import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { inject } from "vitest";
import { dist } from "#commands/lib/project.ts";

/** Every file of the built site, by its path under the site's own. */
export async function builtFiles(): Promise<string[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => relative(dist, join(parentPath, name)).split(sep).join("/")).sort();
}

/** A built text file. */
export function read(file: string): Promise<string> {
  return readFile(join(dist, file), "utf8");
}

/** The built file behind an address of the site; null where the address belongs to another. */
export function fileBehind(address: URL): string | null {
  const home = new URL(inject("siteAddress"));
  if (address.origin !== home.origin || !address.pathname.startsWith(home.pathname)) return null;
  const path = decodeURIComponent(address.pathname.slice(home.pathname.length));
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** Addresses that a page's markup holds, as absolute ones. */
export function linksOf(html: string, page: string): URL[] {
  const base = new URL(page.replace(/index\.html$/, ""), inject("siteAddress"));
  const single = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map((match) => match[1] ?? "");
  const sets = [...html.matchAll(/\ssrcset="([^"]*)"/g)].flatMap((match) => (match[1] ?? "").split(/,\s*/));
  const plain = [...single, ...sets.map((one) => one.trim().split(/\s/)[0] ?? "")];
  return plain.map((address) => new URL(address.replaceAll("&amp;", "&"), base));
}
