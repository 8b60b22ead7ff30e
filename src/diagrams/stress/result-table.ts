import { formatBillions, formatKept } from "./format-amounts.ts";
import type { BookData, StressData } from "./data.ts";
import type { CloudResult, Result } from "./model.ts";
import { formatGain } from "./stress-text.ts";

/** Heads of the table of a result. */
export const tableHeads = ["Cloud", "Backlog kept", "Labs’ orders a year", "Gain booked in a quarter"] as const;

/** One cloud in the table of a result, in words; amounts in billions of dollars. */
export interface Row {
  readonly cloud: string;
  readonly backlog: string;
  readonly yearly: string;
  readonly gain: string;
}

/** What each cloud's books show in this result; last, the labs' orders in all. Gains of different owners are not added up. */
export function rowsOf({ books }: StressData, { clouds: houses, labs }: Result): Row[] {
  const yearly = houses.map((house) => house.yearly);
  const sum = (part: "promised" | "kept" | "lost") => yearly.reduce((all, one) => all + one[part], 0);
  return [
    ...books.map((book, index) => rowOf(book, houses[index])),
    {
      cloud: "The labs’ orders in all",
      backlog: formatKept(labs),
      yearly: formatKept({ promised: sum("promised"), kept: sum("kept"), lost: sum("lost") }),
      gain: "not added up",
    },
  ];
}

function rowOf({ cloud, owner, gain, gainNotes }: BookData, house: CloudResult | undefined): Row {
  if (house === undefined) throw new Error(`no result for "${cloud.id}"`);
  const { backlog, yearly, gain: result } = house;
  const booked = gain === null || result === null ? (gainNotes[0] ?? "") : `${formatGain(result, gain)} (${owner})`;
  return { cloud: cloud.name, backlog: formatKept(backlog), yearly: formatKept(yearly), gain: booked };
}

/** Who pays for what is kept, in a sentence. */
export function payersOf({ labs: { kept, own, lost } }: Result): string {
  const gone = lost === 0 ? "" : ` About $${formatBillions(lost)} billion is lost.`;
  return `Of the $${formatBillions(kept)} billion kept, the clouds’ own money pays $${formatBillions(own)} billion at most and outside money $${formatBillions(kept - own)} billion.${gone}`;
}
