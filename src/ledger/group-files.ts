import { nearest } from "#text/nearest.ts";
import type { Problem } from "./problem.ts";
import type { YamlFile } from "./read-yaml.ts";

const places = {
  sources: "content/ledger/sources.yaml",
  companies: "content/ledger/companies.yaml",
  deals: "content/ledger/deals.yaml",
  heard: "content/ledger/heard.yaml",
  spare: "content/ledger/spare.yaml",
  glossary: "content/glossary.yaml",
  site: "content/site.yaml",
} as const;

export type Shelf = keyof typeof places | "claims";
export type Shelves = Readonly<Record<Shelf, readonly YamlFile[]>>;

/** Puts every file where it belongs; a file that belongs nowhere is a problem, because nobody would read it. */
export function shelve(files: readonly YamlFile[]): { shelves: Shelves; problems: Problem[] } {
  const shelves: Record<Shelf, YamlFile[]> = {
    claims: [],
    sources: [],
    companies: [],
    deals: [],
    heard: [],
    spare: [],
    glossary: [],
    site: [],
  };
  const problems: Problem[] = [];
  for (const file of files) {
    const shelf = shelfOf(file.path);
    if (shelf === undefined) problems.push(stray(file));
    else shelves[shelf].push(file);
  }
  return { shelves, problems };
}

function shelfOf(path: string): Shelf | undefined {
  if (/^content\/ledger\/claims\/[^/]+\.yaml$/.test(path)) return "claims";
  const found = Object.entries(places).find(([, place]) => place === path);
  return found?.[0] as Shelf | undefined;
}

function stray({ path, text }: YamlFile): Problem {
  const right = path.endsWith(".yml") ? path.replace(/yml$/, "yaml") : nearest(path, Object.values(places));
  const hint = right === undefined ? "numbers belong in content/ledger/claims/" : `its name should be "${right}"`;
  return {
    file: path,
    line: 1,
    column: 1,
    message: `this file is not read; ${hint}`,
    source: text.split("\n")[0] ?? "",
  };
}
