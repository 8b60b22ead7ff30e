import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** Where the site will live: its origin, and the path under it, which begins and ends with a slash. */
export interface SitePlace {
  readonly address: string;
  readonly base: string;
}

/**
 * Reads the place from site.yaml; the environment overrides it. What is wrong in the file, the content check tells.
 * Throws one plain sentence where the address is no address or the base no path.
 */
export function sitePlace(root: string, environment: NodeJS.ProcessEnv = process.env): SitePlace {
  const written = siteFile(root);
  const [address, from] = chosen("address", "SITE_ADDRESS", written, environment) ?? [
    "http://localhost:4321",
    "default",
  ];
  const [base, baseFrom] = chosen("base", "SITE_BASE", written, environment) ?? ["/", "default"];
  const path = base.replace(/^\/+|\/+$/g, "");
  if (!/^[\w.~/-]*$/.test(path) || path.split("/").some((part) => /^\.{1,2}$/.test(part))) {
    throw new Error(
      `The base path "${base}" (${baseFrom}) is not one: write letters, digits and hyphens between slashes, such as /loop/`,
    );
  }
  return { address: origin(address, from), base: path === "" ? "/" : `/${path}/` };
}

function origin(address: string, from: string): string {
  const wrong = new Error(
    `The site address "${address}" (${from}) is not one: write it as https://example.org, without a path`,
  );
  if (!URL.canParse(address)) throw wrong;
  const { protocol, pathname, search, hash } = new URL(address);
  if (!/^https?:$/.test(protocol) || pathname !== "/" || search !== "" || hash !== "") throw wrong;
  return address.replace(/\/+$/, "");
}

/** A setting, and where it was written. */
function chosen(
  key: string,
  variable: string,
  written: Readonly<Record<string, unknown>>,
  environment: NodeJS.ProcessEnv,
): [value: string, from: string] | undefined {
  const told = given(environment[variable]);
  if (told !== undefined) return [told, variable];
  const kept = given(written[key]);
  return kept === undefined ? undefined : [kept, `"${key}" in content/site.yaml`];
}

function siteFile(root: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = parse(readFileSync(`${root}/content/site.yaml`, "utf8"));
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function given(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
