import type { Claim } from "#ledger/claim.ts";
import { statuses, type Unit } from "#ledger/vocabulary.ts";
import { monthPattern, months } from "#text/dates.ts";

/** What the table of all numbers can be sorted by, besides the order of the story. */
export const sortColumns = ["amount", "time", "sure"] as const;
export type SortColumn = (typeof sortColumns)[number];
export type SortKeys = Readonly<Record<SortColumn, number>>;

/** Units that can be compared stand in one group, with what one of each is in the group's own measure. */
const unitScales: Readonly<Record<Unit, readonly [group: number, size: number]>> = {
  "usd-billion": [0, 1e9],
  usd: [0, 1],
  percent: [1, 1],
  points: [2, 1],
  times: [3, 1],
  years: [4, 365],
  months: [4, 30],
  days: [4, 1],
  "people-million": [5, 1e6],
  count: [5, 1],
  date: [6, 1],
};

/** Each claim's place when sorted, by its id: the largest amount, the latest time, the surest first. */
export function sortKeysOf(claims: readonly Claim[]): ReadonlyMap<string, SortKeys> {
  const place = (before: (a: Claim, b: Claim) => number) =>
    new Map([...claims].sort(before).map(({ id }, index) => [id, index]));
  const places = {
    amount: place(compareAmounts),
    time: place((a, b) => sortableTime(b).localeCompare(sortableTime(a))),
    sure: place((a, b) => statuses.indexOf(a.status) - statuses.indexOf(b.status)),
  };
  const at = (sorting: SortColumn, id: string) => places[sorting].get(id) ?? claims.length;
  return new Map(
    claims.map(({ id }) => [id, { amount: at("amount", id), time: at("time", id), sure: at("sure", id) }]),
  );
}

function compareAmounts(a: Claim, b: Claim): number {
  const [one, other] = [comparableAmount(a), comparableAmount(b)];
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const [group, size] = unitScales[a.unit];
  const [otherGroup, otherSize] = unitScales[b.unit];
  return group - otherGroup || other * otherSize - one * size || sortableTime(b).localeCompare(sortableTime(a));
}

/** The amount, or the upper end of a range; a date has none but is known. */
function comparableAmount({ value, high, date }: Claim): number | null {
  return value ?? high ?? (date === null ? null : 0);
}

const quarters = ["first", "second", "third", "fourth"];

/** A claim's time as a text that sorts: its date, else the first that its period names; empty where there is none. */
export function sortableTime({ asOf, date, period }: Pick<Claim, "asOf" | "date" | "period">): string {
  const day = asOf ?? date;
  if (day !== null) return day;
  const quarter = /(first|second|third|fourth) quarter of (\d{4})/.exec(period ?? "");
  if (quarter !== null) return yearAndMonth(quarter[2], 3 * (quarters.indexOf(quarter[1] ?? "") + 1));
  const month = new RegExp(String.raw`(${monthPattern}) (\d{4})`).exec(period ?? "");
  if (month !== null) return yearAndMonth(month[2], months.indexOf(month[1] ?? "") + 1);
  return /\d{4}/.exec(period ?? "")?.[0] ?? "";
}

function yearAndMonth(year: string | undefined, month: number): string {
  return `${year ?? ""}-${String(month).padStart(2, "0")}`;
}
