import type { Layout } from "#scene/scene.ts";
import type { TextAlternatives } from "../diagram.ts";
import { worthFor } from "../shared/square-block.ts";
import { worthWords } from "../shared/tiles.ts";
import type { Pair, ReturnsData, ReturnsState } from "./data.ts";

/** From how many times as much on it came back about twice, and from how many on it is more than that. */
const twice = { least: 1.8, most: 2.3 };

function ratio({ paid, booked }: Pair): number {
  return booked.value / Math.max(paid.value, 1e-9);
}

/** The headline: how what came back in a year stands to what was paid in. */
export function headlineOf(state: ReturnsState, { pair }: ReturnsData): string {
  if (state === "facility") return "Deliver more, and more money opens";
  const times = ratio(pair);
  if (times >= twice.least && times < twice.most) return "Twice as much came back in a year";
  return times >= 1 ? "More came back in a year than went in" : "Less came back in a year than went in";
}

/** What follows from it, the longest wording first. */
export function conclusion(pair: Pair): string[] {
  if (ratio(pair) <= 1)
    return [`It could all have been ${pair.cloud}’s own money.`, "It may be the cloud’s own money."];
  const most = ratio(pair) >= twice.least ? "most of it" : "a part of it";
  return [`So ${most} was not ${pair.cloud}’s own money.`, `So ${most} was not its own money.`];
}

/** The subtitle: whose numbers, what a square is worth, and when. */
export function subOf(state: ReturnsState, data: ReturnsData, layout: Layout): string {
  const { pair, facility } = data;
  const [{ cloud, lab, when }, amounts, most] =
    state === "came-back"
      ? [pair, [pair.paid.value, pair.booked.value], 30]
      : [facility, [facility.paid.value, facility.open.value], 18];
  const worth = worthWords(worthFor(amounts, most));
  const who = `${cloud} and ${lab.name}`;
  return layout === "wide" ? `${who}; one square is ${worth}; ${when}` : `${who}; one square: ${worth}`;
}

/** Title, message and description of each picture. */
export function describeReturns(state: ReturnsState, data: ReturnsData): TextAlternatives {
  return state === "came-back" ? describePair(data) : describeFacility(data);
}

function describePair({ pair }: ReturnsData): TextAlternatives {
  const { cloud, lab, paid, booked, share, sales, when } = pair;
  return {
    title: `What ${cloud} put into ${lab.name}, and what it booked from it`,
    message: `${cloud} has put ${paid.words} into ${lab.name} and booked ${booked.words} of sales from it in the ${when}.`,
    description: `On the left solid squares for ${paid.words} paid in so far, with an arrow to ${lab.name}. On the right ruled squares for ${booked.words} that came back in a year. From below a dashed arrow: users, other investors and lenders, without an amount. At the foot a bar for all of ${cloud}’s sales, ${sales.words}, of which ${share.words} is ruled.`,
  };
}

function describeFacility({ facility }: ReturnsData): TextAlternatives {
  const { cloud, lab, paid, open } = facility;
  return {
    title: `Money that ${cloud} has paid into ${lab.name} and holds ready for it`,
    message: `${cloud} has paid ${paid.words} into ${lab.name}; ${open.words} more opens as ${cloud} delivers computing.`,
    description: `Above, solid squares for ${paid.words} paid, with an arrow to ${lab.name}. Below, dashed squares for ${open.words}; their arrow passes a gate of three bars. Under ${lab.name} a ruled strip for computing that ${cloud} delivers leads back to that gate. How much each delivery opens is not disclosed.`,
  };
}
