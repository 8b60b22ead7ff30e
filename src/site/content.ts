import { figuresOf } from "#ledger/figures.ts";
import { diagramNames, loadDiagram } from "#diagrams/index.ts";
import { formatProblem } from "#ledger/problem.ts";
import { readContent, type Content } from "#story/read-content.ts";

/**
 * What takes time to find out, found once. In development that lasts until the content changes: then content-overlay.ts
 * makes the dev server forget this module and all that build on it.
 */
export function once<Found>(find: () => Promise<Found>): () => Promise<Found> {
  let found: Promise<Found> | undefined;
  return () => (found ??= find());
}

/** The content as pages lay it out. Throws all its problems, so that no page is ever made of a part of it. */
export const siteContent = once(read);

async function read(): Promise<Content> {
  const content = await readContent(process.cwd(), await diagramNames());
  if (content.problems.length > 0) throw new Error(content.problems.map(formatProblem).join("\n\n"));
  return content;
}

/** The numbers of each named diagram, as plain data. */
export async function diagramData(names: Iterable<string>): Promise<Record<string, unknown>> {
  const { ledger } = await siteContent();
  const figures = figuresOf(ledger);
  const data = [...new Set(names)].map(async (name) => [name, (await loadDiagram(name)).pick(figures)] as const);
  return Object.fromEntries(await Promise.all(data));
}

/** Data as text for a script element, which a "<" would end. */
export function jsonForScript(data: unknown): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

/** An address inside the site, under the path that it lives in. */
export function sitePath(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, "")}/${path}`;
}
