import type { BacklogDates } from "../backlog/dates.ts";

/** "(Oracle: May)", where a cloud's quarter ends at another time; with a space before it. */
export function otherMonths({ others }: BacklogDates): string {
  return others.length === 0 ? "" : ` (${others.map(({ name, month }) => `${name}: ${month}`).join(", ")})`;
}
