import type { Limit } from "#diagrams/diagram.ts";
import { crowdedStates } from "#diagrams/drawable-data.ts";
import { loadDiagram, registry } from "#diagrams/index.ts";
import { type Picture, pictureFaults, picturesOf } from "#diagrams/picture-faults.ts";
import type { Ledger } from "#ledger/claim.ts";
import type { EntryLocation, LocateEntry } from "#ledger/locate-entry.ts";

import type { Warning } from "#ledger/warning.ts";
import { type CauseGroup, findCauses, roomFor } from "./find-cause.ts";
import { doesNotFit, doTogetherNotFit, tooMany } from "./messages.ts";
import { pickData } from "./problems.ts";

interface Content {
  readonly ledger: Ledger;
  readonly locateEntry: LocateEntry;
}

/** Pictures of these diagrams that are drawn as lists of bars, since these numbers or names do not fit; one warning for each cause. */
export async function pictureWarnings(
  { ledger, locateEntry }: Content,
  names: readonly string[] = Object.keys(registry),
): Promise<Warning[]> {
  const reviews = await Promise.all(names.map((name) => reviewDiagram(name, ledger)));
  const crowded = reviews.flatMap(({ name, limits }) =>
    limits.map((limit) =>
      warn(
        locateEntry("deal", ledger.deals.at(-1)?.id ?? ""),
        `${name}/${limit.state}`,
        tooMany(`${name}/${limit.state}`, limit),
      ),
    ),
  );
  const causes = sameCauses(reviews.flatMap((review) => review.causes)).map(({ suspect, pictures }) => {
    const first = pictures[0]?.name ?? "";
    if (suspect === undefined) return warn(undefined, first, doTogetherNotFit(pictures));
    const { noun, id } = suspect;
    const message = doesNotFit({ noun, id, room: roomOfAll(suspect.groups) }, pictures, ledger);
    return warn(locateEntry(noun, id), first, message);
  });
  return [...crowded, ...causes];
}

/** A warning where the number stands; where no single line is to blame, at the diagram's page. */
function warn(place: EntryLocation | undefined, picture: string, message: string): Warning {
  const page = { file: `/diagrams/${picture.split("/")[0] ?? ""}/`, line: 0, column: 0, source: "" };
  return { ...(place ?? page), message, check: "picture" };
}

interface Review {
  readonly name: string;
  readonly limits: readonly Limit[];
  readonly causes: readonly CauseGroup[];
}

/** A diagram that cannot take its numbers is told as a problem, and is not looked at here. */
async function reviewDiagram(name: string, ledger: Ledger): Promise<Review> {
  const diagram = await loadDiagram(name);
  const { data, refusals } = pickData(diagram, ledger);
  if (refusals.length > 0) return { name, limits: [], causes: [] };
  const limits = crowdedStates(diagram, data);
  const told = new Set(limits.map(({ state }) => state));
  const failing = picturesOf(name, diagram).filter(
    (picture) => !told.has(picture.state) && pictureFaults(picture, data).length > 0,
  );
  return { name, limits, causes: findCauses(failing, data, ledger) };
}

interface SameCause {
  readonly suspect:
    { readonly noun: "claim" | "company"; readonly id: string; readonly groups: readonly CauseGroup[] } | undefined;
  readonly pictures: readonly Picture[];
}

/** Causes that several diagrams share come together. */
function sameCauses(groups: readonly CauseGroup[]): SameCause[] {
  const byName = new Map<string, CauseGroup[]>();
  for (const group of groups) {
    const { suspect, pictures } = group;
    const key = suspect === undefined ? (pictures[0]?.name.split("/")[0] ?? "") : `${suspect.noun} ${suspect.id}`;
    byName.set(key, [...(byName.get(key) ?? []), group]);
  }
  return [...byName.values()].map((same) => {
    const suspect = same[0]?.suspect;
    const pictures = same.flatMap((group) => group.pictures);
    return {
      suspect: suspect === undefined ? undefined : { noun: suspect.noun, id: suspect.id, groups: same },
      pictures,
    };
  });
}

/** How much of it the picture with the least room holds; null where that cannot be said. */
function roomOfAll(groups: readonly CauseGroup[]): number | null {
  const rooms = groups.map(({ suspect, pictures }) => (suspect === undefined ? null : roomFor(suspect, pictures)));
  const known = rooms.filter((room) => room !== null);
  return known.length < rooms.length ? null : Math.min(...known);
}
