import type { ClaimRecord, NumbersRecord } from "#ledger/claim-schema.ts";
import type { PictureRecords } from "./picture-records.ts";

/** A term as the glossary explains it. */
export interface TermRecord {
  readonly name: string;
  readonly says: string;
}

/** Where cards find what they tell; each file is fetched once, at first need. */
export interface Shelf {
  readonly claim: (id: string) => Promise<ClaimRecord | undefined>;
  readonly term: (id: string) => Promise<TermRecord | undefined>;
  readonly pictures: () => Promise<PictureRecords>;
  /** Where the ledger of all numbers tells of a claim. */
  readonly ledgerAddress: (id: string) => string;
}

/** The shelf of the site whose path is `home`. */
export function createShelf(home: string): Shelf {
  const claims = once(async () => {
    const { claims: list } = (await (await answer(`${home}numbers.json`)).json()) as NumbersRecord;
    return new Map(list.map((claim) => [claim.id, claim]));
  });
  const glossary = once(async () => {
    const text = await (await answer(`${home}glossary/`)).text();
    return new DOMParser().parseFromString(text, "text/html");
  });
  return {
    claim: async (id) => (await claims()).get(id),
    term: async (id) => termIn(await glossary(), id),
    pictures: once(async () => (await (await answer(`${home}pictures.json`)).json()) as PictureRecords),
    ledgerAddress: (id) => `${home}numbers/#${id}`,
  };
}

function termIn(glossary: Document, id: string): TermRecord | undefined {
  const entry = glossary.getElementById(id);
  const [name, says] = ["dt", "dd"].map((tag) => entry?.querySelector(tag)?.textContent.trim() ?? "");
  return name && says ? { name, says } : undefined;
}

async function answer(address: string): Promise<Response> {
  const found = await fetch(address);
  if (!found.ok) throw new Error(`${address} answers ${String(found.status)}`);
  return found;
}

/** Asks once, and again only where the first asking failed. */
function once<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let asked: Promise<Value> | undefined;
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
}
