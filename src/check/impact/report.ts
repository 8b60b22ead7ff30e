import type { Claim } from "#ledger/claim.ts";
import { formatAmount } from "#ledger/format-amount.ts";
import { claimWords, type LocatedText, type Sentence, type ContentSnapshot, withDependents } from "./snapshot.ts";

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
    ...section("words that still name the old amount", leftovers(ids, before, now)),
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
    ...section("words that still name the old amount", leftovers(changed, before, now)),
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
  if (before === null || sameClaim(old, current)) return [`${id}: ${claimWords(current)}`];
  const [was, is] = [claimWords(old), claimWords(current)];
  if (was === is && current?.formula) return [`${id}: ${is} (worked out anew, and reads the same)`];
  return was === is ? [`${id}: ${is} (its sentence, sources or note changed)`] : [`${id}:`, `  - ${was}`, `  + ${is}`];
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
    const gone = missingFrom(was, is)
      .filter(isWanted)
      .map(({ words }) => `  - ${words}`);
    const come = missingFrom(is, was)
      .filter(isWanted)
      .map(({ words }) => `  + ${words}`);
    const same = (is?.sentences ?? []).filter((one) => andSame && isWanted(one) && !come.includes(`  + ${one.words}`));
    const lines = [...interleaved(gone, come), ...same.map(({ words }) => `    ${words}`)];
    const place = is ?? was;
    return lines.length === 0 || place === undefined ? [] : [`${place.file}:${place.line}  ${place.name}`, ...lines];
  });
}

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

/** Hand-written words of the ledger in which a changed claim's old amount still stands. */
function leftovers(ids: readonly string[], before: ContentSnapshot | null, now: ContentSnapshot): string[] {
  const changed = ids.flatMap((id) => {
    const [old, current] = [before?.ledger.claims.get(id), now.ledger.claims.get(id)];
    if (old === undefined || current === undefined || formatAmount(old) === formatAmount(current)) return [];
    const bare = formatAmount({ ...old, precision: "exact" });
    return bare === "not disclosed" ? [] : [{ id, bare }];
  });
  const texts = [...now.ledger.claims.values()].map(({ id, says, note }) => ({
    where: `claim ${id}`,
    text: `${says} ${note ?? ""}`,
  }));
  const deals = now.ledger.deals.map(({ id, says }) => ({ where: `deal ${id}`, text: says }));
  return changed.flatMap(({ id, bare }) =>
    [...texts, ...deals]
      .filter(({ text }) => text.includes(bare))
      .map(({ where }) => `${where}: "${bare}", which ${id} was`),
  );
}
