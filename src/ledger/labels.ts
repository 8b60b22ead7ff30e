import { formatDate } from "#text/dates.ts";
import type { Claim, Source } from "./claim.ts";
import type { Kind, Status } from "./vocabulary.ts";

const statusTable: Record<Status, string> = {
  filed: "stated in a filing, a release or a standard",
  announced: "announced by those it concerns",
  reported: "reported by the press",
  "single-source": "known from a single source",
  estimated: "an estimate",
  forecast: "a forecast",
  disputed: "disputed",
};

const kindTable: Record<Kind, string> = {
  cash: "cash",
  credit: "credit",
  commitment: "commitment",
  backlog: "backlog",
  revenue: "revenue",
  cost: "cost",
  profit: "profit",
  "paper-gain": "paper gain",
  valuation: "valuation",
  share: "share",
  growth: "growth",
  ratio: "ratio",
  count: "count",
  duration: "length of time",
  date: "date",
};

/** What time a claim speaks of: its period, else its date; empty where it has neither, as an example has. */
export function timeLabel({ period, asOf, date }: Pick<Claim, "period" | "asOf" | "date">): string {
  const day = asOf ?? date;
  return period ?? (day === null ? "" : formatDate(day));
}

/** How sure a number is, for a reader. */
export function statusLabel(status: Status): string {
  return statusTable[status];
}

/** What a number is, for a reader. */
export function kindLabel(kind: Kind): string {
  return kindTable[kind];
}

/** How a source is known, where it was not read itself: "read as quoted by The Register"; empty where it was. */
export function readWords({ via }: Pick<Source, "via">): string {
  return via === null ? "" : `read as quoted by ${via.publisher}`;
}
