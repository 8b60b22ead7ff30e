/** What a reader of a table asked for, by the names of the form's fields, which are those in the address too. */
export type TableQuery = ReadonlyMap<string, string>;

/** What a query reads of a table row. */
export interface Row {
  /** All words of the row, normalized. */
  readonly words: string;
  /** The values that each filter finds the row by. */
  readonly tags: ReadonlyMap<string, readonly string[]>;
  /** The row's rank in each sort order. */
  readonly ranks: ReadonlyMap<string, number>;
}

const searchField = "q";
const sortField = "sort";
/** Fields that are not filters. */
const notFilters = [searchField, sortField, "as-of"];

/** Lower case, without accents and curly quotation marks, so that any way of typing a word finds it. */
export function normalize(words: string): string {
  return words.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[’‘]/g, "'").toLowerCase();
}

/** The query in an address; a field or value that the form does not have is ignored. */
export function readQuery(address: URLSearchParams, fields: ReadonlyMap<string, readonly string[] | null>): TableQuery {
  const entries = [...fields].flatMap(([name, values]) => {
    const value = address.get(name)?.trim() ?? "";
    return value !== "" && (values === null || values.includes(value)) ? [[name, value] as const] : [];
  });
  return new Map(entries);
}

/** The query as the end of an address; empty where nothing is asked for. */
export function writeQuery(query: TableQuery): string {
  const text = new URLSearchParams([...query].filter(([, value]) => value !== "")).toString();
  return text === "" ? "" : `?${text}`;
}

/** Whether a row has every word that was searched for, and the value of every filter. */
export function matchesQuery({ words, tags }: Row, query: TableQuery): boolean {
  const wanted = normalize(query.get(searchField) ?? "").split(/\s+/);
  if (!wanted.every((word) => words.includes(word))) return false;
  return [...query].every(([name, value]) => {
    return notFilters.includes(name) || value === "" || (tags.get(name) ?? []).includes(value);
  });
}

/** The rows in the order that was asked for, else in their own. */
export function sortRows<AnyRow extends Row>(rows: readonly AnyRow[], query: TableQuery): AnyRow[] {
  const order = query.get(sortField) ?? "";
  return order === "" ? [...rows] : [...rows].sort((a, b) => (a.ranks.get(order) ?? 0) - (b.ranks.get(order) ?? 0));
}
