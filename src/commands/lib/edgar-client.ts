import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Edgar, edgarHosts, openEdgar } from "#filings/edgar.ts";
import { documentStore } from "./document-store.ts";
import { root } from "./project.ts";

/** Who asks EDGAR: the site's name and contact, in the characters that a request header may have. */
export function userAgent({ name, contact }: { name: string; contact: string | null }): string {
  if (contact === null) {
    const advice = 'add "contact:" with a mail address to content/site.yaml';
    throw new Error(`EDGAR answers only to programs that say who asks: ${advice}, or read a document with --file.`);
  }
  return `${name} ${contact}`.replace(/[^\x20-\x7e]/g, "");
}

/** EDGAR itself, with the documents of former runs kept under node_modules/.cache/. */
export function liveEdgar(agent: string): Edgar {
  return openEdgar({
    request: fetch,
    wait: async (milliseconds) => {
      await wait(milliseconds);
    },
    now: () => performance.now(),
    userAgent: agent,
    hosts: edgarHosts,
    store: documentStore(join(root, "node_modules", ".cache", "filings")),
  });
}
