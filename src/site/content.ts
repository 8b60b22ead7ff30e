import { figuresOf } from "#ledger/figures.ts";
import { drawableData } from "#diagrams/drawable-data.ts";
import { diagramNames, loadDiagram } from "#diagrams/index.ts";
import { formatProblem } from "#ledger/problem.ts";
import { readContent, type Content } from "#story/read-content.ts";
import { memoize } from "#text/memoize.ts";
import { once } from "#text/once.ts";

/**
 * The content as pages lay it out, read once. Throws all its problems, so that no page is ever made of a part of it.
 * In development it is read again when the content changes: content-overlay.ts invalidates this module and its importers.
 */
export const siteContent = once(read);

async function read(): Promise<Content> {
  const content = await readContent(process.cwd(), await diagramNames());
  if (content.problems.length > 0) throw new Error(content.problems.map(formatProblem).join("\n\n"));
  return content;
}

/** The numbers of each named diagram, as plain data. */
export async function diagramData(names: Iterable<string>): Promise<Record<string, unknown>> {
  const data = [...new Set(names)].map(async (name) => [name, await numbersOf(name)] as const);
  return Object.fromEntries(await Promise.all(data));
}

/** Made once for each diagram, since all its pictures are drawn for it. */
const numbersOf = memoize(async (name: string) => {
  const { ledger } = await siteContent();
  return drawableData(await loadDiagram(name), figuresOf(ledger));
});

/** The numbers of a diagram alone, for what computes with them. */
export async function diagramNumbers(name: string): Promise<unknown> {
  const { ledger } = await siteContent();
  return (await loadDiagram(name)).pick(figuresOf(ledger));
}

/** Data as text for a script element, which a "<" would end. */
export function jsonForScript(data: unknown): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

/** An address inside the site, under the path that it lives in. */
export function sitePath(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, "")}/${path}`;
}

/** The whole web address of a place inside the site. */
export function siteAddress(path: string): string {
  return new URL(sitePath(path), import.meta.env.SITE).href;
}
