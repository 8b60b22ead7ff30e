import type { Claim } from "#ledger/claim.ts";
import { formatLocation } from "#ledger/problem.ts";
import { oldAmounts } from "./old-amounts.ts";
import { claimWords, type ContentSnapshot, withDependents } from "./snapshot.ts";
import type { LocatedText, Sentence } from "./texts.ts";

/** What changes with one claim, whether it has been changed already or not. */
export function impactOfClaim(id: string, before: ContentSnapshot | null, now: ContentSnapshot): string[] {
  const ids = withDependents(id, now.ledger);
  const isTouched = ({ claims }: Sentence): boolean => claims.some((claim) => ids.includes(claim));
  const [, ...others] = ids;
  const pictures = [...now.pictures].filter(([, { claims }]) => ids.some((one) => claims.has(one)));
  return [
    ...changeOf(id, before, now),
    ...section(
      "worked out from it",
      others.flatMap((other) => changeOf(other, before, now)),
    ),
    ...section("sentences", sentences(before, now, { isWanted: isTouched, andSame: true })),
    ...pictureSections(pictures.map(([name]) => name)),
    ...section("words that still name the old amount", oldAmounts(ids, before, now)),
  ];
}

/** Everything that differs between two contents. */
export function impactOfChanges(before: ContentSnapshot, now: ContentSnapshot): string[] {
  const ids = [...new Set([...before.ledger.claims.keys(), ...now.ledger.claims.keys()])];
  const changed = ids.filter((id) => !sameClaim(before.ledger.claims.get(id), now.ledger.claims.get(id)));
  const names = [...new Set([...before.pictures.keys(), ...now.pictures.keys()])];
  const pictures = names.filter((name) => before.pictures.get(name)?.marks !== now.pictures.get(name)?.marks);
  return [
    ...section(
      "numbers",
      changed.flatMap((id) => changeOf(id, before, now)),
    ),
    ...section("sentences", sentences(before, now, { isWanted: () => true, andSame: false })),
    ...pictureSections(pictures),
    ...section("words that still name the old amount", oldAmounts(changed, before, now)),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0
    ? []
    : ["", `${title.charAt(0).toUpperCase()}${title.slice(1)}:`, ...lines.map((line) => `  ${line}`)];
}

function pictureSections(names: readonly string[]): string[] {
  const pages = names.map((name) => `${name}  (all states: /diagrams/${name.split("/")[0] ?? ""}/)`);
  return [
    ...section("pictures", pages),
    ...section(
      "embeds",
      names.map((name) => `/embed/${name}/`),
    ),
  ];
}

function changeOf(id: string, before: ContentSnapshot | null, now: ContentSnapshot): string[] {
  const [old, current] = [before?.ledger.claims.get(id), now.ledger.claims.get(id)];
  const name = `${placeOfClaim(id, now)}${id}:`;
  if (before === null || sameClaim(old, current)) return [`${name} ${claimWords(current)}`];
  const [was, is] = [claimWords(old), claimWords(current)];
  if (was === is && current?.formula) return [`${name} ${is} (worked out anew, and reads the same)`];
  return was === is ? [`${name} ${is} (its sentence, sources or note changed)`] : [name, `  - ${was}`, `  + ${is}`];
}

/** Where a claim's amount stands; empty where it is in the ledger no more. */
function placeOfClaim(id: string, { content }: ContentSnapshot): string {
  const place = content.locateEntry("claim", id);
  return place === undefined ? "" : `${formatLocation(place)}  `;
}

function sameClaim(one: Claim | undefined, other: Claim | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Of the sentences that are wanted those that were and those that are, and if asked for those that stay the same. */
function sentences(
  before: ContentSnapshot | null,
  now: ContentSnapshot,
  { isWanted, andSame }: SentenceFilter,
): string[] {
  const old = new Map((before?.texts ?? now.texts).map((place) => [keyOf(place), place]));
  const current = new Map(now.texts.map((place) => [keyOf(place), place]));
  return [...new Set([...current.keys(), ...old.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), current.get(key)];
    const gone = missingFrom(was, is).filter(isWanted);
    const come = missingFrom(is, was).filter(isWanted);
    const same = (is?.sentences ?? []).filter((one) => andSame && isWanted(one) && !come.includes(one));
    const told = [
      ...interleaved(
        gone.map(({ words }) => `  - ${words}`),
        come.map((one) => `  + ${one.words}  (${placeOf(one)})`),
      ),
      ...same.map((one) => `    ${one.words}  (${placeOf(one)})`),
    ];
    const place = is ?? was;
    const [first] = [...come, ...same, ...(is?.sentences ?? []), ...gone];
    if (told.length === 0 || place === undefined || first === undefined) return [];
    return [`${formatLocation({ ...first, file: place.file })}  ${place.name}`, ...told];
  });
}

const placeOf = ({ line, column }: Sentence): string => `${String(line)}:${String(column)}`;

interface SentenceFilter {
  readonly isWanted: (sentence: Sentence) => boolean;
  readonly andSame: boolean;
}

function keyOf({ file, name }: LocatedText): string {
  return name.startsWith("opening") ? `${file} ${name}` : name;
}

/** The sentences of one place that the other does not have. */
function missingFrom(one: LocatedText | undefined, other: LocatedText | undefined): Sentence[] {
  const known = new Set(other?.sentences.map(({ words }) => words));
  return (one?.sentences ?? []).filter(({ words }) => !known.has(words));
}

function interleaved(one: readonly string[], other: readonly string[]): string[] {
  const count = Math.max(one.length, other.length);
  return Array.from({ length: count }, (_, index) => [one[index] ?? "", other[index] ?? ""])
    .flat()
    .filter((line) => line !== "");
}
