import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type DocumentStore, type Edgar, openEdgar } from "#filings/edgar.ts";
import { submissionsPath } from "#filings/submissions.ts";

/** What the server answers at a path: a text, or a function that answers itself. */
export type Answer = string | ((request: IncomingMessage, response: ServerResponse, address: string) => void);

export interface EdgarServer {
  readonly address: string;
  readonly edgar: Edgar;
  /** The paths that were asked for, in their order. */
  readonly asked: readonly string[];
  /** The waits between requests, in milliseconds; none of them passes in a test. */
  readonly waits: readonly number[];
  readonly userAgents: ReadonlySet<string>;
  readonly stored: ReadonlyMap<string, Uint8Array>;
  readonly close: () => Promise<void>;
}

/** Starts a server on this machine that plays EDGAR with these answers. */
export async function playEdgar(answers: Readonly<Record<string, Answer>>): Promise<EdgarServer> {
  const asked: string[] = [];
  const userAgents = new Set<string>();
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    userAgents.add(request.headers["user-agent"] ?? "");
    const answer = answers[path];
    if (answer === undefined) response.writeHead(404).end("not here");
    else if (typeof answer === "string") response.end(answer);
    else answer(request, response, address);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { address, asked, userAgents, close, ...client(address) };
}

function client(address: string): Pick<EdgarServer, "edgar" | "waits" | "stored"> {
  const waits: number[] = [];
  const stored = new Map<string, Uint8Array>();
  let time = 0;
  const store: DocumentStore = {
    read: (address) => Promise.resolve(stored.get(address) ?? null),
    write: (address, bytes) => {
      stored.set(address, bytes);
      return Promise.resolve();
    },
  };
  const edgar = openEdgar({
    request: fetch,
    wait: (milliseconds) => {
      waits.push(milliseconds);
      time += milliseconds;
      return Promise.resolve();
    },
    now: () => time,
    userAgent: "A site editor@example.org",
    hosts: { lists: address, archive: address },
    store,
  });
  return { edgar, waits, stored };
}

export interface Row {
  readonly accession: string;
  readonly form: string;
  readonly filed: string;
  readonly reported: string;
  readonly file: string;
}

/** EDGAR's list of a company's submissions. */
export function listing(rows: readonly Row[], cik = 1): string {
  const recent = {
    accessionNumber: rows.map(({ accession }) => accession),
    filingDate: rows.map(({ filed }) => filed),
    reportDate: rows.map(({ reported }) => reported),
    form: rows.map(({ form }) => form),
    primaryDocument: rows.map(({ file }) => file),
  };
  return JSON.stringify({ cik: String(cik).padStart(10, "0"), name: "ACME INC", filings: { recent, files: [] } });
}

export const listPath = submissionsPath(1);
