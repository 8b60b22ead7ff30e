import { replaceAddressAtRest } from "../ui/replace-address.ts";
import { askedDay, countWords } from "./as-of.ts";
import { fillForm, readForm, valuesOf } from "./form.ts";
import { matchesQuery, readQuery, sortRows, writeQuery, type Row, type TableQuery } from "./query.ts";
import { readRow, type TableRow, type Target } from "./rows.ts";
import { addSortButtons } from "./sort-buttons.ts";

interface Options {
  readonly form: HTMLFormElement;
  readonly table: HTMLTableElement;
  /** Says how many rows are shown, and of which day. */
  readonly status: HTMLElement;
  /** ISO day from which rows count as due. */
  readonly today: string;
}

/** Lets a reader search, filter and sort a table, and see it as of a past day; the address keeps the query. */
export function startTable({ form, table, status, today }: Options): void {
  const body = table.tBodies[0];
  if (body === undefined) throw new Error("the table has no rows");
  const rows = [...body.rows].map((element) => readRow(element, today));
  const updateHeads = addSortButtons(table, (order) => {
    const field = form.elements.namedItem("sort");
    if (field instanceof HTMLSelectElement) field.value = order;
    update();
  });
  const arrange = createArrangement(rows, body);
  const show = () => {
    const query = readForm(form);
    status.textContent = arrange(query);
    updateHeads(query.get("sort") ?? "");
    return query;
  };
  const update = () => replaceSearch(writeQuery(show()));
  fillForm(form, readQuery(new URLSearchParams(location.search), valuesOf(form)));
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    table.scrollIntoView({ block: "start" });
  });
  // The fields are empty only after the event.
  form.addEventListener("reset", () => setTimeout(update));
  const showTarget = () => {
    const found = findTarget(rows);
    if (found === undefined) return;
    if (found.row.hidden || found.entry?.hidden === true) {
      fillForm(form, new Map());
      show();
    }
    openTarget(found);
  };
  addEventListener("hashchange", showTarget);
  show();
  showTarget();
}

/** Shows the rows that a query finds, in its order and as of its day; returns what is shown, in words. */
function createArrangement(rows: readonly TableRow[], body: HTMLElement): (query: TableQuery) => string {
  let [lastOrder, lastDay] = ["", ""];
  return (query) => {
    const day = askedDay(query.get("as-of") ?? "");
    const order = query.get("sort") ?? "";
    const known = rows.flatMap((row) => {
      const value = row.showOn(day);
      row.element.hidden = value === undefined || !matchesQuery(value, query);
      return value === undefined ? [] : [{ ...value, element: row.element } satisfies Row & { element: HTMLElement }];
    });
    // Another day may bring another order of the amounts.
    if (order !== lastOrder || (order !== "" && day !== lastDay)) {
      const sorted = order === "" ? rows : sortRows(known, query);
      body.append(...sorted.map(({ element }) => element));
    }
    [lastOrder, lastDay] = [order, day];
    const found = known.filter(({ element }) => !element.hidden).length;
    return countWords({ found, known: known.length, younger: rows.length - known.length, day });
  };
}

interface FoundTarget extends Target {
  readonly row: HTMLTableRowElement;
}

/** What the address names by one of its ids. Some programs write the sign @ as %40. */
function findTarget(rows: readonly TableRow[]): FoundTarget | undefined {
  const id = location.hash.slice(1).replaceAll("%40", "@");
  for (const { element: row, targets } of rows) {
    const target = targets.get(id);
    if (target !== undefined) return { ...target, row };
  }
  return undefined;
}

/** Opens all details of a number and scrolls to the value that was asked for. */
function openTarget({ row, place }: FoundTarget): void {
  for (const details of row.querySelectorAll("details")) details.open = true;
  place.scrollIntoView({ block: "start" });
}

/** Writes a query into the address, for reloading and sharing; it takes the place of a hash. */
function replaceSearch(search: string): void {
  replaceAddressAtRest(() => `${location.pathname}${search}`);
}
