import { valueOn, type DatedValue } from "./as-of.ts";
import { normalize, type Row } from "./query.ts";
import { redrawLine } from "./redraw-line.ts";

/** What a row says of one value of its number. */
interface RowValue extends DatedValue, Pick<Row, "tags" | "ranks"> {
  readonly id: string;
  /** The words of the cells that differ from value to value: amount, sentence, time, status. */
  readonly words: readonly string[];
  /** Its entry in the history of the number; null where the number has one value only. */
  readonly entry: HTMLElement | null;
}

/** A row of the ledger: a number, which can be shown as it stood on a day. */
export interface TableRow {
  readonly element: HTMLTableRowElement;
  /** Shows the value that was the newest on a day, and no younger ones; returns what a query finds it by, or undefined where there was none. */
  readonly showOn: (day: string) => Row | undefined;
  /** Every id that leads to this row, with what it names. */
  readonly targets: ReadonlyMap<string, Target>;
}

/** What an id names: the place to scroll to, and the value that must be seen there; null where any value of the number will do. */
export interface Target {
  readonly place: HTMLElement;
  readonly entry: HTMLElement | null;
}

const filters = ["company", "kind", "status", "chapter"];
const sortOrders = ["amount", "time", "sure"];
const cells = [".amount .words", ".says .words", ".time", ".status"];
const entryCells = ["strong", ".value-says", ".value-time", ".value-status"];

/** Reads a row and the history in its details; rows whose newest value should have been replaced before `today` are marked. */
export function readRow(element: HTMLTableRowElement, today: string): TableRow {
  const { recheck = "" } = element.dataset;
  const isDue = recheck !== "" && recheck < today;
  element.toggleAttribute("data-due", isDue);
  const values = readValues(element, isDue);
  const words = normalize(element.textContent);
  let shown = values[0];
  return {
    element,
    targets: targetsOf(element),
    showOn(day) {
      const value = valueOn(values, day);
      if (value === undefined) return undefined;
      if (value !== shown) showValue(element, value, values);
      shown = value;
      return { words, tags: value.tags, ranks: value.ranks };
    },
  };
}

function readValues(row: HTMLTableRowElement, isDue: boolean): RowValue[] {
  const entries = [...row.querySelectorAll<HTMLElement>(".history > li")];
  const sources = entries.length === 0 ? [null] : entries;
  return sources.map((entry, index) => {
    const { since = "", ranks = "", status = "", id = row.id } = (entry ?? row).dataset;
    const numbers = ranks.split(" ").map(Number);
    const tags = filters.map((name) => [name, row.dataset[name]?.split(" ") ?? []] as const);
    return {
      id,
      since,
      entry,
      words: wordsOf(entry ?? row, entry === null ? cells : entryCells),
      tags: new Map([...tags, ["status", [status]], ["due", isDue && index === 0 ? ["yes"] : []]]),
      ranks: new Map(sortOrders.map((name, place) => [name, numbers[place] ?? 0])),
    };
  });
}

function wordsOf(element: HTMLElement, selectors: readonly string[]): string[] {
  return selectors.map((selector) => element.querySelector(selector)?.textContent ?? "");
}

/** Writes a value into the cells of its row, and takes those that are younger out of the history and its line. */
function showValue(row: HTMLTableRowElement, value: RowValue, values: readonly RowValue[]): void {
  cells.forEach((selector, index) => {
    const cell = row.querySelector(selector);
    if (cell !== null) cell.textContent = value.words[index] ?? "";
  });
  const link = row.querySelector<HTMLAnchorElement>("a.own");
  link?.setAttribute("href", `#${value.id}`);
  link?.setAttribute("aria-label", `Link to this number: ${value.words[0] ?? ""}`);
  const place = values.indexOf(value);
  values.forEach(({ entry }, index) => {
    if (entry !== null) entry.hidden = index < place;
  });
  redrawLine(row);
}

/** The ids in a row. An empty anchor stands for the older value around it, else for the newest, which the row itself shows. */
function targetsOf(row: HTMLTableRowElement): ReadonlyMap<string, Target> {
  const newest = row.querySelector<HTMLElement>(".history > li");
  const named = [...row.querySelectorAll<HTMLElement>("[id]")].map((element): [string, Target] => {
    const entry = element.closest("li");
    return [element.id, { place: entry ?? row, entry: entry ?? newest }];
  });
  return new Map([[row.id, { place: row, entry: null }], ...named]);
}
