import type { Site } from "./claim.ts";
import { completed } from "./complete-entry.ts";
import { siteEntry, type SiteEntry } from "./entry-schemas.ts";
import { type Fields, ledgerFiles } from "./ledger-files.ts";
import type { Problem } from "./problem.ts";
import { readEntry } from "./read-entries.ts";
import { problemAt, type YamlFile } from "./read-yaml.ts";

/** Reads content/site.yaml; what is missing from it is empty, and a problem. */
export function readSite(files: readonly YamlFile[]): { site: Site; problems: Problem[] } {
  const [file] = files;
  if (file === undefined) {
    const message = "this file is missing; it says what the site is called and where it is published";
    return { site: siteOf({}), problems: [{ file: ledgerFiles.site.path, line: 1, column: 1, message, source: "" }] };
  }
  if (file.value === undefined) return { site: siteOf({}), problems: [] };
  const raw = file.value ?? {};
  if (typeof raw !== "object" || Array.isArray(raw)) {
    const message = 'this file must be lines of the form "name: value", not a list';
    return { site: siteOf({}), problems: [problemAt(file, { path: [] }, message)] };
  }
  const problems: Problem[] = [];
  const { fields } = readEntry(ledgerFiles.site, { file, path: [], raw }, problems);
  return { site: siteOf(fields), problems };
}

const unwritten: SiteEntry = {
  name: "",
  description: "",
  credit: "",
  licence: "",
  "licence-url": "",
  address: "",
  base: "",
  "as-of": "",
  publisher: "",
};

/** What its file says; a required field that is not there is an empty text. */
function siteOf(fields: Fields<"site">): Site {
  const site = completed(siteEntry, Object.assign({}, unwritten, fields));
  return { ...site, address: withoutSlash(site.address), base: withoutSlash(site.base) };
}

/** Addresses are joined with a slash between; one at the end would make two. */
function withoutSlash(address: string): string {
  return address.replace(/\/+$/, "");
}
