import { requester, type RequestSettings } from "./request.ts";
import { readSubmissions, submissionsPath, type Submission } from "./submissions.ts";

/** Documents that were downloaded before; a filing never changes once it is filed. */
export interface DocumentStore {
  readonly read: (address: string) => Promise<Uint8Array | null>;
  readonly write: (address: string, bytes: Uint8Array) => Promise<void>;
}

/** The SEC's archive of filings. */
export interface Edgar {
  /** The 10-K and 10-Q filings of a company. */
  readonly submissions: (cik: number) => Promise<readonly Submission[]>;
  /** The document at an address of EDGAR. */
  readonly document: (address: string) => Promise<Uint8Array>;
  /** The address of a path in the archive. */
  readonly address: (path: string) => string;
}

export interface EdgarSettings extends Omit<RequestSettings, "origins"> {
  readonly hosts: EdgarHosts;
  readonly store: DocumentStore;
}

/** The origins that EDGAR is at. */
export interface EdgarHosts {
  readonly lists: string;
  readonly archive: string;
}

export const edgarHosts: EdgarHosts = { lists: "https://data.sec.gov", archive: "https://www.sec.gov" };

/** Opens EDGAR; each of its functions throws a FilingError where EDGAR does not answer as it should. */
export function openEdgar({ hosts, store, ...settings }: EdgarSettings): Edgar {
  const request = requester({ ...settings, origins: [hosts.lists, hosts.archive] });
  return {
    address: (path) => hosts.archive + path,
    submissions: async (cik) => {
      const bytes = await request(hosts.lists + submissionsPath(cik));
      return readSubmissions(new TextDecoder().decode(bytes), cik);
    },
    document: async (address) => {
      const plain = withoutViewer(address);
      const known = await store.read(plain);
      if (known !== null) return known;
      const bytes = await request(plain);
      if (isWhole(bytes)) await store.write(plain, bytes);
      return bytes;
    },
  };
}

/** Whether a document is a filing to its end, and no half of one or a notice in its place. */
function isWhole(bytes: Uint8Array): boolean {
  const isFiling = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes("inlineXBRL");
  return isFiling && /<\/html>\s*$/i.test(new TextDecoder().decode(bytes.subarray(-200)));
}

/** The document's own address, where the given one is that of EDGAR's viewer: https://www.sec.gov/ix?doc=/Archives/… */
export function withoutViewer(address: string): string {
  if (!URL.canParse(address)) return address;
  const { origin, pathname, searchParams } = new URL(address);
  const path = searchParams.get("doc");
  return /^\/ix(?:viewer\/.*)?$/.test(pathname) && path?.startsWith("/") === true ? origin + path : address;
}
