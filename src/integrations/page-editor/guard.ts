import { timingSafeEqual } from "node:crypto";

/** What is known of a request before anything of it is believed. */
export interface RequestFacts {
  readonly method: string | undefined;
  /** Where it comes from, as the socket says. */
  readonly remoteAddress: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** The header that carries the token. */
export const tokenHeader = "x-page-editor-token";

/**
 * Why a request may not read or write the content; null where it may. Only the server's own page on this machine may: not
 * another site, nor one whose name leads to this machine, nor another program's page on another port.
 */
export function refuseRequest({ method, remoteAddress, headers }: RequestFacts, token: string | null): string | null {
  if (method !== "POST") return "only POST is answered here";
  if (!isLoopback(remoteAddress)) return "only this machine may edit";
  const host = one(headers["host"]);
  if (!/^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(host)) return "the host is not this machine";
  if (!["http", "https"].some((scheme) => one(headers["origin"]).toLowerCase() === `${scheme}://${host.toLowerCase()}`))
    return "the request does not come from this server's own page";
  const site = one(headers["sec-fetch-site"]);
  if (site !== "" && site !== "same-origin") return "the request does not come from this server's own page";
  if (!one(headers["content-type"]).startsWith("application/json")) return "only JSON is read here";
  if (token !== null && !isSame(one(headers[tokenHeader]), token))
    return "the token is missing or wrong; reload the page";
  return null;
}

function isLoopback(address: string | undefined): boolean {
  return /^(?:127\.|::1$|::ffff:127\.)/.test(address ?? "");
}

function one(value: string | string[] | undefined): string {
  return typeof value === "string" ? value : "";
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
