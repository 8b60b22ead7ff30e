/**
 * Folds the chapters' sources; a link to a source opens its chapter, and print opens all. It comes with the first view, so it
 * imports nothing.
 */
export function foldNotes(folds: readonly HTMLDetailsElement[]): void {
  const openTarget = () => {
    const target = document.getElementById(location.hash.slice(1));
    const fold = target?.closest<HTMLDetailsElement>(".endnotes details") ?? null;
    if (target === null || fold === null || fold.open) return;
    fold.open = true;
    target.scrollIntoView({ block: "start", behavior: "instant" });
  };
  let closed: readonly HTMLDetailsElement[] = [];
  for (const fold of folds) fold.open = false;
  openTarget();
  addEventListener("hashchange", openTarget);
  addEventListener("beforeprint", () => {
    closed = folds.filter(({ open }) => !open);
    for (const fold of closed) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of closed) fold.open = false;
  });
}
