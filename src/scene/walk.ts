import type { Mark } from "./scene.ts";

/** Claims whose numbers stand in these marks, in drawing order. */
export function claimsInMarks(marks: readonly Mark[]): string[] {
  return marks.flatMap((mark) => [
    ...(mark.amount === undefined ? [] : [mark.amount.claim]),
    ...(mark.kind === "group" ? claimsInMarks(mark.marks) : []),
  ]);
}
