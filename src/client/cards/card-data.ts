import { lastDayOf } from "#text/last-day.ts";
import { once } from "#text/once.ts";
import type { ClaimRecord, NumbersRecord } from "#ledger/claim-schema.ts";
import type { PictureRecords } from "./picture-records.ts";

/** A term as the glossary explains it. */
export interface TermRecord {
  readonly name: string;
  readonly says: string;
}

/** What cards show; each file is fetched once, when it is first needed. */
export interface CardData {
  readonly claim: (id: string) => Promise<ClaimRecord | undefined>;
  /** All values of the series that a number belongs to, newest first; none where it stands alone. */
  readonly history: (record: ClaimRecord) => Promise<readonly ClaimRecord[]>;
  readonly term: (id: string) => Promise<TermRecord | undefined>;
  readonly pictures: () => Promise<PictureRecords>;
  /** The page of what is repeated elsewhere. */
  readonly heard: () => Promise<Document>;
  /** A claim's address on the page of all numbers. */
  readonly ledgerAddress: (id: string) => string;
}

/** Card data of the site whose path is `home`. */
export function createCardData(home: string): CardData {
  const claims = once(async () => {
    const { claims: list } = (await (await fetchFile(`${home}numbers.json`)).json()) as NumbersRecord;
    return new Map(list.map((claim) => [claim.id, claim]));
  });
  const glossary = once(() => fetchPage(`${home}glossary/`));
  return {
    claim: async (id) => (await claims()).get(id),
    history: async (record) => valuesOf([...(await claims()).values()], record),
    term: async (id) => readTerm(await glossary(), id),
    pictures: once(async () => (await (await fetchFile(`${home}pictures.json`)).json()) as PictureRecords),
    heard: once(() => fetchPage(`${home}heard/`)),
    ledgerAddress: (id) => `${home}numbers/#${id}`,
  };
}

function valuesOf(claims: readonly ClaimRecord[], { series }: ClaimRecord): ClaimRecord[] {
  const day = (record: ClaimRecord) => lastDayOf(record["as-of"] ?? "");
  const values = series === null ? [] : claims.filter((claim) => claim.series === series);
  return values.sort((one, other) => day(other).localeCompare(day(one)));
}

function readTerm(glossary: Document, id: string): TermRecord | undefined {
  const entry = glossary.getElementById(id);
  const [name, says] = ["dt", "dd"].map((tag) => entry?.querySelector(tag)?.textContent.trim() ?? "");
  return name && says ? { name, says } : undefined;
}

async function fetchPage(address: string): Promise<Document> {
  const text = await (await fetchFile(address)).text();
  return new DOMParser().parseFromString(text, "text/html");
}

async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${String(response.status)}`);
  return response;
}
