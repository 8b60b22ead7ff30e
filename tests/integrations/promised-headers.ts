const forEver = "public, max-age=31536000, immutable, no-transform";
const hour = "public, max-age=3600, no-transform";
const minutes = "public, max-age=300, no-transform";
const own = { "content-security-policy": "frame-ancestors 'self'", "cross-origin-embedder-policy": undefined };
const anyone = { "content-security-policy": undefined, "cross-origin-embedder-policy": "require-corp" };

/** What docs/deploying.md promises of an address of the site: header by lower-case name; undefined is none. */
export const promisedHeaders: Readonly<Record<string, Readonly<Record<string, string | undefined>>>> = {
  "": { "cache-control": minutes, ...own },
  "404.html": { "cache-control": minutes, ...own },
  "numbers/": { "cache-control": minutes, ...own },
  "step/credits/": { "cache-control": minutes, ...own },
  "diagrams/": { "cache-control": minutes, ...own },
  "diagrams/loop/": { "cache-control": minutes, ...own },
  "diagrams/loop.csv": { "cache-control": minutes, ...own },
  "oembed/loop/credits.json": { "cache-control": minutes, ...own },
  "numbers.csv": { "cache-control": minutes, ...own },
  "changes.xml": { "cache-control": minutes, "content-type": "application/atom+xml; charset=utf-8", ...own },
  "embed.js": { "cache-control": minutes, ...own },
  "embed-1.0.0.js": { "cache-control": forEver, "access-control-allow-origin": "*", ...own },
  "diagrams/loop/credits.svg": { "cache-control": hour, "access-control-allow-origin": "*", ...own },
  "diagrams/loop/credits-tall.png": { "cache-control": hour, ...own },
  "share/credits.png": { "cache-control": hour, ...own },
  "embed/loop/": { "cache-control": minutes, ...anyone },
  "embed/loop/credits/": { "cache-control": minutes, "cross-origin-resource-policy": "cross-origin", ...anyone },
};

/** What every answer says beside. */
export const promisedEverywhere: Readonly<Record<string, string>> = {
  "access-control-allow-origin": "*",
  "cross-origin-resource-policy": "cross-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "referrer-policy": "strict-origin-when-cross-origin",
  "x-content-type-options": "nosniff",
};
