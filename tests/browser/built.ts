import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { inject } from "vitest";
import { dist } from "#commands/lib/project.ts";

/** A built site, as files and as the addresses behind which they are served. */
export interface Site {
  readonly folder: string;
  readonly address: string;
}

/** The site of the frozen content. */
export const fixture: Site = { folder: inject("siteFolder"), address: inject("siteAddress") };
/** The site of the content as it is now. */
export const published: Site = { folder: dist, address: inject("publishedAddress") };

/** Every file of a built site, by its path under the site's own. */
export async function builtFiles({ folder }: Site): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join("/")).sort();
}

/** A built text file. */
export function read({ folder }: Site, file: string): Promise<string> {
  return readFile(join(folder, file), "utf8");
}

/** The built file behind an address of the site; null where the address belongs to another. */
export function fileBehind(site: Site, address: URL): string | null {
  const home = new URL(site.address);
  if (address.origin !== home.origin || !address.pathname.startsWith(home.pathname)) return null;
  const path = decodeURIComponent(address.pathname.slice(home.pathname.length));
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** Addresses that a page's markup holds, as absolute ones. */
export function linksOf(site: Site, html: string, page: string): URL[] {
  const base = new URL(page.replace(/index\.html$/, ""), site.address);
  const single = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map((match) => match[1] ?? "");
  const sets = [...html.matchAll(/\ssrcset="([^"]*)"/g)].flatMap((match) => (match[1] ?? "").split(/,\s*/));
  const plain = [...single, ...sets.map((one) => one.trim().split(/\s/)[0] ?? "")];
  return plain.map((address) => new URL(address.replaceAll("&amp;", "&"), base));
}
