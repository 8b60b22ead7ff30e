import { FilingError } from "./filing-error.ts";
import { maxDocumentBytes, tooLarge } from "./unpack.ts";

/** All that a request needs of the world. */
export interface RequestSettings {
  readonly request: typeof fetch;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** The current time in milliseconds. */
  readonly now: () => number;
  /** Who asks, as EDGAR demands: a name and an address. */
  readonly userAgent: string;
  /** The origins that may be asked; a redirect to any other is refused. */
  readonly origins: readonly string[];
}

/** For a whole document; the largest have 40 MB. */
const timeout = 120_000;
const maxRedirects = 3;
/** Waits before another try, where EDGAR is busy. */
const retryWaits = [1_000, 2_000, 4_000, 8_000];
const longestWait = 30_000;
/** At most five requests a second; EDGAR allows ten. */
const leastGap = 200;

const busy = new Set([429, 503]);
const redirects = new Set([301, 302, 303, 307, 308]);

/** Returns a function that downloads an address: one at a time, a few a second, with patience while EDGAR is busy. */
export function requester(settings: RequestSettings): (address: string) => Promise<Uint8Array> {
  let last = -Infinity;
  const paced = async (address: string) => {
    const gap = last + leastGap - settings.now();
    if (gap > 0) await settings.wait(gap);
    last = settings.now();
    return send(address, settings);
  };
  return async (address) => {
    let response = await followed(address, settings, paced);
    for (const wait of retryWaits) {
      if (!busy.has(response.status)) break;
      await settings.wait(waitOf(response, wait));
      response = await followed(address, settings, paced);
    }
    if (!response.ok) throw new FilingError(statusMessage(address, response.status));
    return bodyOf(address, response);
  };
}

async function followed(
  address: string,
  { origins }: RequestSettings,
  paced: (address: string) => Promise<Response>,
): Promise<Response> {
  let current = address;
  for (let step = 0; step <= maxRedirects; step += 1) {
    refuseOtherOrigin(current, address, origins);
    const response = await paced(current);
    const location = response.headers.get("location");
    if (!redirects.has(response.status) || location === null) return response;
    current = URL.canParse(location, current) ? new URL(location, current).href : location;
  }
  throw new FilingError(`${address} is redirected again and again. Open it in a browser to see where it is now.`);
}

function refuseOtherOrigin(address: string, first: string, origins: readonly string[]): void {
  const origin = URL.canParse(address) ? new URL(address).origin : "";
  if (origins.includes(origin)) return;
  const hosts = origins.join(" and ");
  if (address === first) throw new FilingError(`${address} is not an address of EDGAR; only ${hosts} are read.`);
  throw new FilingError(`${first} is redirected to ${address}, which is not read: only ${hosts} are.`);
}

async function send(address: string, { request, userAgent }: RequestSettings): Promise<Response> {
  try {
    const headers = { "User-Agent": userAgent };
    return await request(address, { headers, redirect: "manual", signal: AbortSignal.timeout(timeout) });
  } catch (error) {
    const advice = "Check the network; a document at hand is read with --file.";
    throw new FilingError(`${new URL(address).host} could not be reached: ${causeOf(error)}. ${advice}`);
  }
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

function waitOf(response: Response, wait: number): number {
  const asked = Number(response.headers.get("retry-after") ?? 0) * 1_000;
  return Math.min(longestWait, Math.max(wait, Number.isFinite(asked) ? asked : 0));
}

async function bodyOf(address: string, response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of response.body ?? []) {
      size += part.length;
      if (size > maxDocumentBytes) throw tooLarge(address, maxDocumentBytes);
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof FilingError) throw error;
    throw new FilingError(`${address} broke off while it was downloaded: ${causeOf(error)}. Try again.`);
  }
  return Buffer.concat(parts);
}

function statusMessage(address: string, status: number): string {
  const advice: Readonly<Record<number, string>> = {
    403: 'EDGAR blocks who does not say who asks, or asks too often: check "contact" in content/site.yaml, wait ten minutes.',
    404: "There is no such page: check the CIK or the address.",
    429: "EDGAR is asked too often: wait ten minutes.",
    503: "EDGAR is not available now: try again later.",
  };
  return `${address} answers ${status}. ${advice[status] ?? "Try again later."}`;
}
