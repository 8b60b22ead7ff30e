/** An address that leads to no page, and why. */
export interface DeadLink {
  readonly url: string;
  readonly why: string;
}

const maxConcurrent = 8;
const timeout = 20_000;
/** Statuses by which a server refuses programs; the page itself may be well. */
const refusesPrograms = new Set([401, 402, 403, 405, 406, 429, 451, 999]);

/** Requests each address once, a few at a time, and returns those that lead to no page. */
export async function deadLinks(urls: readonly string[], request: typeof fetch = fetch): Promise<DeadLink[]> {
  const left = [...new Set(urls)];
  const dead: DeadLink[] = [];
  const worker = async () => {
    for (let url = left.shift(); url !== undefined; url = left.shift()) {
      const why = await findFault(url, request);
      if (why !== null) dead.push({ url, why });
    }
  };
  await Promise.all(Array.from({ length: maxConcurrent }, worker));
  return dead.sort((a, b) => a.url.localeCompare(b.url));
}

async function findFault(url: string, request: typeof fetch): Promise<string | null> {
  try {
    const { ok, status } = await request(url, { redirect: "follow", signal: AbortSignal.timeout(timeout) });
    return ok || refusesPrograms.has(status) ? null : `answers ${String(status)}`;
  } catch (error) {
    return error instanceof Error ? `does not answer: ${error.message}` : "does not answer";
  }
}
