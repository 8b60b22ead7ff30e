/** Puts a sort button into each head that has a sort order; the result marks the head of the current order. */
export function addSortButtons(table: HTMLTableElement, onSort: (order: string) => void): (current: string) => void {
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
