import type { TableQuery } from "./query.ts";

/** The values that each field of a form can have; null where it takes any. */
export function valuesOf(form: HTMLFormElement): ReadonlyMap<string, readonly string[] | null> {
  return new Map(
    fieldsOf(form).map((field) => {
      if (field instanceof HTMLSelectElement) return [field.name, [...field.options].map(({ value }) => value)];
      return [field.name, field.type === "checkbox" ? [field.value] : null];
    }),
  );
}

/** What the fields of a form ask for. */
export function readForm(form: HTMLFormElement): TableQuery {
  return new Map(
    [...new FormData(form)].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}

/** Writes a query into the fields of a form; those that it does not name become empty. */
export function fillForm(form: HTMLFormElement, query: TableQuery): void {
  for (const field of fieldsOf(form)) {
    const value = query.get(field.name) ?? "";
    if (field.type === "checkbox" && field instanceof HTMLInputElement) field.checked = value === field.value;
    else field.value = value;
  }
}

function fieldsOf(form: HTMLFormElement): (HTMLInputElement | HTMLSelectElement)[] {
  return [...form.elements].filter((field) => field instanceof HTMLInputElement || field instanceof HTMLSelectElement);
}
