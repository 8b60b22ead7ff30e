/** Response headers by name. */
type Headers = Readonly<Record<string, string>>;

/** Files that get the same headers. In an address ":name" is a part between slashes, and "*" at the end is anything. */
export interface HeaderRule {
  readonly addresses: readonly string[];
  readonly headers: Headers;
}

const cache = {
  minutes: "public, max-age=300, no-transform",
  hour: "public, max-age=3600, no-transform",
  forEver: "public, max-age=31536000, immutable, no-transform",
};
const ownFrames = "frame-ancestors 'self'";

/** What every answer says. */
export const commonHeaders: Headers = {
  "Access-Control-Allow-Origin": "*",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "X-Content-Type-Options": "nosniff",
};

/** What all files get for which no rule says anything else: pages and data, which stand in no other site's frame. */
export const otherHeaders: Headers = { "Cache-Control": cache.minutes, "Content-Security-Policy": ownFrames };

/** The pages for frames. They name no frame ancestors, since no list of those allows local files and apps. */
export const frameRule: HeaderRule = {
  addresses: ["/embed/*"],
  headers: { "Cache-Control": cache.minutes, "Cross-Origin-Embedder-Policy": "require-corp" },
};

/** All rules; no address belongs to two. */
export const headerRules: readonly HeaderRule[] = [
  frameRule,
  {
    addresses: ["/_astro/*", "/fonts/*", "/embed-:version.js"],
    headers: { "Cache-Control": cache.forEver, "Content-Security-Policy": ownFrames },
  },
  {
    addresses: ["/diagrams/:diagram/:file", "/share/*", "/favicon.svg"],
    headers: { "Cache-Control": cache.hour, "Content-Security-Policy": ownFrames },
  },
];

/** Types that servers do not know by the end of a file's name, or take for another. */
export const contentTypes: Headers = { "/changes.xml": "application/atom+xml; charset=utf-8" };

/** An address of a rule as the text of a regular expression. */
export function addressPattern(address: string): string {
  return address
    .replaceAll(".", "\\.")
    .replace(/:\w+/g, "[^/]+")
    .replace(/\*$|(?<!\*)$/, (end) => (end === "*" ? "" : "$"));
}

/** The headers of the file at an address of the site, which begins with a slash. */
export function headersOf(address: string): Headers {
  const rule = headerRules.find(({ addresses }) =>
    addresses.some((one) => new RegExp(`^${addressPattern(one)}`).test(address)),
  );
  return rule?.headers ?? otherHeaders;
}
