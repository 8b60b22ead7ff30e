import { asAddress, fits, inOrder, plain, type Sifted, type Wish, wishIn } from "./query.ts";

interface Row extends Sifted {
  readonly element: HTMLTableRowElement;
}

interface Parts {
  readonly form: HTMLFormElement;
  readonly table: HTMLTableElement;
  /** Says how many rows are shown. */
  readonly status: HTMLElement;
  /** ISO day from which rows count as due. */
  readonly today: string;
}

const filters = ["company", "kind", "status", "chapter"];
const sortings = ["amount", "time", "sure"];

/** Lets a reader search, filter and sort a table; what was asked for stands in the address. */
export function startTable({ form, table, status, today }: Parts): void {
  const body = table.tBodies[0];
  if (body === undefined) throw new Error("the table has no rows");
  const rows = [...body.rows].map((element) => readRow(element, today));
  const heads = makeHeads(table, (sorting) => {
    const field = form.elements.namedItem("sort");
    if (field instanceof HTMLSelectElement) field.value = sorting;
    answer();
  });
  let order = "";
  const show = () => {
    const wish = wishOf(form);
    for (const row of rows) row.element.hidden = !fits(row, wish);
    const sorting = wish.get("sort") ?? "";
    if (sorting !== order) body.replaceChildren(...inOrder(rows, wish).map(({ element }) => element));
    order = sorting;
    heads(sorting);
    status.textContent = countOf(rows);
    return wish;
  };
  const answer = () => write(asAddress(show()));
  fill(form, wishIn(new URLSearchParams(location.search), fieldsOf(form)));
  form.addEventListener("input", answer);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    table.scrollIntoView({ block: "start" });
  });
  // The fields are empty only after the event.
  form.addEventListener("reset", () => setTimeout(answer));
  const reveal = () => {
    const row = rows.find(({ element }) => `#${element.id}` === location.hash)?.element;
    if (row?.hidden === true) {
      fill(form, new Map());
      show();
    }
    if (row !== undefined) open(row);
  };
  addEventListener("hashchange", reveal);
  show();
  reveal();
}

function countOf(rows: readonly Row[]): string {
  const shown = rows.filter(({ element }) => !element.hidden).length;
  return shown === rows.length ? `${shown} numbers` : `${shown} of ${rows.length} numbers`;
}

/** Brings a row into view with all that is behind its number. */
function open(row: HTMLTableRowElement): void {
  for (const details of row.querySelectorAll("details")) details.open = true;
  row.scrollIntoView({ block: "start" });
}

/** The address keeps what was asked for, so that reloading and sharing find it; a place in the page it gives up. */
function write(asked: string): void {
  history.replaceState(history.state, "", `${location.pathname}${asked}`);
}

function readRow(element: HTMLTableRowElement, today: string): Row {
  const { recheck = "", ranks = "" } = element.dataset;
  const due = recheck !== "" && recheck < today;
  element.toggleAttribute("data-due", due);
  const places = ranks.split(" ").map(Number);
  return {
    element,
    words: plain(element.textContent),
    tags: new Map([
      ...filters.map((name) => [name, element.dataset[name]?.split(" ") ?? []] as const),
      ["due", due ? ["yes"] : []] as const,
    ]),
    ranks: new Map(sortings.map((name, index) => [name, places[index] ?? 0])),
  };
}

/** The names of a form's fields, with the values that each can have; null where it takes any. */
function fieldsOf(form: HTMLFormElement): ReadonlyMap<string, readonly string[] | null> {
  return new Map(
    fields(form).map((field) => {
      if (field instanceof HTMLSelectElement) return [field.name, [...field.options].map(({ value }) => value)];
      return [field.name, field.type === "checkbox" ? [field.value] : null];
    }),
  );
}

function fields(form: HTMLFormElement): (HTMLInputElement | HTMLSelectElement)[] {
  return [...form.elements].filter((field) => field instanceof HTMLInputElement || field instanceof HTMLSelectElement);
}

function wishOf(form: HTMLFormElement): Wish {
  return new Map(
    [...new FormData(form)].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}

function fill(form: HTMLFormElement, wish: Wish): void {
  for (const field of fields(form)) {
    const value = wish.get(field.name) ?? "";
    if (field.type === "checkbox" && field instanceof HTMLInputElement) field.checked = value === field.value;
    else field.value = value;
  }
}

/** Puts a button into each head that one can sort by; the result says which one is on. */
function makeHeads(table: HTMLTableElement, sort: (sorting: string) => void): (on: string) => void {
  const heads = [...table.querySelectorAll<HTMLElement>("th[data-sort]")];
  for (const head of heads) {
    const button = head.ownerDocument.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(sortingOf(head)));
    head.append(button);
  }
  return (on) => {
    for (const head of heads) {
      if (sortingOf(head) !== on) head.removeAttribute("aria-sort");
      else head.setAttribute("aria-sort", on === "amount" || on === "time" ? "descending" : "ascending");
    }
  };
}

/** The story's own order has no name, as in the form. */
function sortingOf({ dataset: { sort = "" } }: HTMLElement): string {
  return sort === "story" ? "" : sort;
}
