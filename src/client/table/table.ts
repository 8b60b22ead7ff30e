import { matchesQuery, normalize, readQuery, sortRows, writeQuery, type Row, type TableQuery } from "./query.ts";

interface TableRow extends Row {
  readonly element: HTMLTableRowElement;
}

interface Options {
  readonly form: HTMLFormElement;
  readonly table: HTMLTableElement;
  /** Says how many rows are shown. */
  readonly status: HTMLElement;
  /** ISO day from which rows count as due. */
  readonly today: string;
}

const filters = ["company", "kind", "status", "chapter"];
const sortOrders = ["amount", "time", "sure"];

/** Lets a reader search, filter and sort a table; the address keeps the query. */
export function startTable({ form, table, status, today }: Options): void {
  const body = table.tBodies[0];
  if (body === undefined) throw new Error("the table has no rows");
  const rows = [...body.rows].map((element) => readRow(element, today));
  const updateHeads = addSortButtons(table, (order) => {
    const field = form.elements.namedItem("sort");
    if (field instanceof HTMLSelectElement) field.value = order;
    update();
  });
  let shownOrder = "";
  const show = () => {
    const query = readForm(form);
    for (const row of rows) row.element.hidden = !matchesQuery(row, query);
    const order = query.get("sort") ?? "";
    if (order !== shownOrder) body.replaceChildren(...sortRows(rows, query).map(({ element }) => element));
    shownOrder = order;
    updateHeads(order);
    status.textContent = countText(rows);
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
    const row = rows.find(({ element }) => `#${element.id}` === location.hash)?.element;
    if (row?.hidden === true) {
      fillForm(form, new Map());
      show();
    }
    if (row !== undefined) openRow(row);
  };
  addEventListener("hashchange", showTarget);
  show();
  showTarget();
}

function countText(rows: readonly TableRow[]): string {
  const shown = rows.filter(({ element }) => !element.hidden).length;
  return shown === rows.length ? `${shown} numbers` : `${shown} of ${rows.length} numbers`;
}

/** Scrolls to a row and opens all details of its number. */
function openRow(row: HTMLTableRowElement): void {
  for (const details of row.querySelectorAll("details")) details.open = true;
  row.scrollIntoView({ block: "start" });
}

/** Writes a query into the address, for reloading and sharing; it takes the place of a hash. */
function replaceSearch(search: string): void {
  history.replaceState(history.state, "", `${location.pathname}${search}`);
}

function readRow(element: HTMLTableRowElement, today: string): TableRow {
  const { recheck = "", ranks = "" } = element.dataset;
  const isDue = recheck !== "" && recheck < today;
  element.toggleAttribute("data-due", isDue);
  const numbers = ranks.split(" ").map(Number);
  return {
    element,
    words: normalize(element.textContent),
    tags: new Map([
      ...filters.map((name) => [name, element.dataset[name]?.split(" ") ?? []] as const),
      ["due", isDue ? ["yes"] : []] as const,
    ]),
    ranks: new Map(sortOrders.map((name, index) => [name, numbers[index] ?? 0])),
  };
}

/** The values that each field of a form can have; null where it takes any. */
function valuesOf(form: HTMLFormElement): ReadonlyMap<string, readonly string[] | null> {
  return new Map(
    fieldsOf(form).map((field) => {
      if (field instanceof HTMLSelectElement) return [field.name, [...field.options].map(({ value }) => value)];
      return [field.name, field.type === "checkbox" ? [field.value] : null];
    }),
  );
}

function fieldsOf(form: HTMLFormElement): (HTMLInputElement | HTMLSelectElement)[] {
  return [...form.elements].filter((field) => field instanceof HTMLInputElement || field instanceof HTMLSelectElement);
}

function readForm(form: HTMLFormElement): TableQuery {
  return new Map(
    [...new FormData(form)].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}

function fillForm(form: HTMLFormElement, query: TableQuery): void {
  for (const field of fieldsOf(form)) {
    const value = query.get(field.name) ?? "";
    if (field.type === "checkbox" && field instanceof HTMLInputElement) field.checked = value === field.value;
    else field.value = value;
  }
}

/** Puts a sort button into each head that has a sort order; the result marks the head of the current order. */
function addSortButtons(table: HTMLTableElement, onSort: (order: string) => void): (current: string) => void {
  const heads = [...table.querySelectorAll<HTMLElement>("th[data-sort]")];
  for (const head of heads) {
    const button = head.ownerDocument.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => onSort(orderOf(head)));
    head.append(button);
  }
  return (current) => {
    for (const head of heads) {
      if (orderOf(head) !== current) head.removeAttribute("aria-sort");
      else head.setAttribute("aria-sort", current === "amount" || current === "time" ? "descending" : "ascending");
    }
  };
}

/** The sort order of a head; the story's own order has no name, as in the form. */
function orderOf({ dataset: { sort = "" } }: HTMLElement): string {
  return sort === "story" ? "" : sort;
}
