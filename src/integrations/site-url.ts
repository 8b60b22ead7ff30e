import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** The origin of the site, and its base path, which begins and ends with a slash. */
export interface SiteUrl {
  readonly address: string;
  readonly base: string;
}

/**
 * Reads origin and base path from site.yaml; environment variables override it. A broken file is left to the content check.
 * Throws an error of one sentence if the address is not a URL or the base is not a path.
 */
export function siteUrl(root: string, environment: NodeJS.ProcessEnv = process.env): SiteUrl {
  const settings = siteFile(root);
  const [address, from] = readSetting("address", "SITE_ADDRESS", settings, environment) ?? [
    "http://localhost:4321",
    "default",
  ];
  const [base, baseFrom] = readSetting("base", "SITE_BASE", settings, environment) ?? ["/", "default"];
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

/** A setting and its origin, for error messages. */
function readSetting(
  key: string,
  variable: string,
  settings: Readonly<Record<string, unknown>>,
  environment: NodeJS.ProcessEnv,
): [value: string, from: string] | undefined {
  const override = nonEmpty(environment[variable]);
  if (override !== undefined) return [override, variable];
  const value = nonEmpty(settings[key]);
  return value === undefined ? undefined : [value, `"${key}" in content/site.yaml`];
}

function siteFile(root: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = parse(readFileSync(`${root}/content/site.yaml`, "utf8"));
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function nonEmpty(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
