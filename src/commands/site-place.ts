import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** Where the site will live: its origin, and the path under it, which begins and ends with a slash. */
export interface SitePlace {
  readonly address: string;
  readonly base: string;
}

/** Reads the place from site.yaml; the environment overrides it. What is wrong in the file, the content check tells. */
export function sitePlace(root: string, environment: NodeJS.ProcessEnv = process.env): SitePlace {
  const written = siteFile(root);
  const address = given(environment["SITE_ADDRESS"]) ?? given(written["address"]) ?? "http://localhost:4321";
  const base = given(environment["SITE_BASE"]) ?? given(written["base"]) ?? "/";
  const path = base.replace(/^\/+|\/+$/g, "");
  return { address: address.replace(/\/+$/, ""), base: path === "" ? "/" : `/${path}/` };
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
