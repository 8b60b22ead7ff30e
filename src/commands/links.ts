import { diagramNames } from "#diagrams/index.ts";
import { readContent } from "#story/read-content.ts";
import { root } from "./lib/project.ts";

/** A source whose address gives no page, and why. */
export interface DeadLink {
  readonly url: string;
  readonly why: string;
}

const atOnce = 8;
const patience = 20_000;
/** Answers to a program that mean only that the page is for people. */
const forPeople = new Set([401, 402, 403, 405, 406, 429, 451, 999]);

/** The addresses that no longer lead to a page; each is asked once, a few at a time. */
export async function deadLinks(urls: readonly string[], ask: typeof fetch = fetch): Promise<DeadLink[]> {
  const left = [...new Set(urls)];
  const dead: DeadLink[] = [];
  const worker = async () => {
    for (let url = left.shift(); url !== undefined; url = left.shift()) {
      const why = await fault(url, ask);
      if (why !== null) dead.push({ url, why });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return dead.sort((a, b) => a.url.localeCompare(b.url));
}

async function fault(url: string, ask: typeof fetch): Promise<string | null> {
  try {
    const { ok, status } = await ask(url, { redirect: "follow", signal: AbortSignal.timeout(patience) });
    return ok || forPeople.has(status) ? null : `answers ${String(status)}`;
  } catch (error) {
    return error instanceof Error ? `does not answer: ${error.message}` : "does not answer";
  }
}

async function tell(): Promise<void> {
  const { ledger } = await readContent(root, await diagramNames());
  const sources = [...ledger.sources.values()].filter(({ url }) => url !== null);
  const dead = await deadLinks(sources.map(({ url }) => url ?? ""));
  for (const { url, why } of dead) {
    const ids = sources.filter((source) => source.url === url).map(({ id }) => id);
    console.log(`${ids.join(", ")}: ${url} ${why}`);
  }
  console.log(`${String(sources.length)} sources asked, ${String(dead.length)} without an answer`);
  if (dead.length > 0) process.exitCode = 1;
}

if (import.meta.main) await tell();
