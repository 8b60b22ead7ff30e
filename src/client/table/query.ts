/** What a reader of a table asked for: by the names of the form's fields, which are those in the address too. */
export type Wish = ReadonlyMap<string, string>;

/** A row as far as asking goes. */
export interface Sifted {
  /** All words of the row, as `plain` has them. */
  readonly words: string;
  /** What the row can be filtered by: names of each kind of filter. */
  readonly tags: ReadonlyMap<string, readonly string[]>;
  /** Its place when sorted, by the name of the sorting. */
  readonly ranks: ReadonlyMap<string, number>;
}

/** Fields that are no filters. */
const search = "q";
const sorting = "sort";

/** Words without what a reader types in one way or another: capitals, accents, curly quotation marks. */
export function plain(words: string): string {
  return words.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[’‘]/g, "'").toLowerCase();
}

/** The wish in an address; what the form does not know is left out. */
export function wishIn(address: URLSearchParams, known: ReadonlyMap<string, readonly string[] | null>): Wish {
  const asked = [...known].flatMap(([name, values]) => {
    const value = address.get(name)?.trim() ?? "";
    return value !== "" && (values === null || values.includes(value)) ? [[name, value] as const] : [];
  });
  return new Map(asked);
}

/** The wish as the end of an address: empty where nothing is asked for. */
export function asAddress(wish: Wish): string {
  const asked = new URLSearchParams([...wish].filter(([, value]) => value !== "")).toString();
  return asked === "" ? "" : `?${asked}`;
}

/** Whether a row has every word that was searched for, and every filter's name. */
export function fits({ words, tags }: Sifted, wish: Wish): boolean {
  const wanted = plain(wish.get(search) ?? "").split(/\s+/);
  if (!wanted.every((word) => words.includes(word))) return false;
  return [...wish].every(([name, value]) => {
    return name === search || name === sorting || value === "" || (tags.get(name) ?? []).includes(value);
  });
}

/** The rows in the order that was asked for; without one as they stand. */
export function inOrder<Row extends Sifted>(rows: readonly Row[], wish: Wish): Row[] {
  const by = wish.get(sorting) ?? "";
  return by === "" ? [...rows] : [...rows].sort((a, b) => (a.ranks.get(by) ?? 0) - (b.ranks.get(by) ?? 0));
}
