import { z } from "zod";
import type { Content } from "#story/read-content.ts";
import type { ClaimRecord } from "#ledger/claim-schema.ts";
import { atomFeed, type FeedEntry } from "./atom.ts";
import { changedValues } from "./changed-values.ts";
import { correctionChanges } from "./corrections.ts";
import { changePlace, type ChangePlace } from "./place.ts";
import { changeRecord, type Change } from "./record.ts";

/** What a list of changes is made of. */
export interface ChangeSources {
  readonly content: Pick<Content, "ledger" | "corrections">;
  readonly records: readonly ClaimRecord[];
  /** Address of the site's front page. */
  readonly home: string;
}

/** Corrections and newer values, newest first; corrections first on their day. */
export function listChanges({ content: { ledger, corrections }, records, home }: ChangeSources): FeedEntry[] {
  const place = changePlace(home);
  const all = [...correctionChanges(corrections, ledger, place), ...changedValues(ledger, records, place)];
  return all.sort((one, other) => other.updated.localeCompare(one.updated));
}

/** The changes as other programs get them. */
export function changeRecords(sources: ChangeSources): Change[] {
  const published = z.object(changeRecord.shape);
  return listChanges(sources).map((change) => published.parse(change));
}

/** The changes as an Atom feed. */
export function changesFeed(sources: ChangeSources): string {
  const { site } = sources.content.ledger;
  return atomFeed({ ...aboutFeed(changePlace(sources.home)), ...namesOf(site) }, listChanges(sources));
}

function aboutFeed({ tag, address }: ChangePlace) {
  return { id: tag("changes"), self: address("changes.xml"), page: address("numbers/") };
}

function namesOf(site: Content["ledger"]["site"]) {
  return {
    title: `${site.name}: changes`,
    subtitle: "What was corrected, and which numbers have newer values.",
    author: site.publisher,
    rights: `${site.licence}, ${site.credit}`,
    day: site.asOf,
  };
}
