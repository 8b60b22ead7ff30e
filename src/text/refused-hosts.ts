interface RefusedHost {
  readonly host: RegExp;
  readonly why: string;
}

/** Hosts that a page must not link to, and why. */
const refusedHosts: readonly RefusedHost[] = [
  {
    host: /(?:^|\.)(?:archive\.(?:ph|today|is|li|vn|fo|md)|12ft\.io|removepaywall\.com|1ft\.io|sci-hub\.\w+)$/,
    why: "passes round a paywall; give the address of the article itself",
  },
  {
    host: /^\[|^(?!127\.)\d{1,3}(?:\.\d{1,3}){3}$|(?:^|\.)(?:nip|sslip|xip)\.io$/,
    why: "is a bare machine without a name; give the address of the original",
  },
  {
    host: /(?:^|\.)(?:a\.run\.app|cloudfunctions\.net|up\.railway\.app|mytemp\.website|ngrok(?:-free)?\.(?:io|app|dev)|trycloudflare\.com|execute-api\.[\w-]+\.amazonaws\.com|on\.aws|loca\.lt)$/,
    why: "is an address that may be gone tomorrow; give that of the original",
  },
];

/** Why a web address is not linked to; null where it may be. */
export function refusedHost(address: string): string | null {
  const host = URL.parse(address)?.hostname.toLowerCase() ?? "";
  const refused = refusedHosts.find((one) => one.host.test(host));
  return refused === undefined ? null : `"${host}" ${refused.why}`;
}
