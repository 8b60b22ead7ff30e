import { amountRange, isSameMeasure } from "#ledger/quantity-match.ts";
import type { Claim, Ledger } from "#ledger/claim.ts";
import type { Complaint } from "#ledger/zod-messages.ts";
import { type Quantity, quantitiesIn } from "#text/quantities.ts";
import { type Entry, entryProblem, rawAt } from "#ledger/read-entries.ts";
import type { LedgerReading } from "#ledger/read-ledger.ts";
import type { ClaimPlace } from "#ledger/locate-entry.ts";
import { type CheckName, readOverrules, type Warning } from "#ledger/warning.ts";
import { formatAmount } from "#ledger/format-amount.ts";
import { reviewDates } from "./review-dates.ts";
import { sourcesGiveAnother } from "./review-sources.ts";
import { reviewSeries } from "./review-series.ts";

/** What the story and the pictures use. */
export interface Uses {
  readonly claims: ReadonlySet<string>;
  /** As diagram/state, those that a step shows and all that there are. */
  readonly shown: ReadonlySet<string>;
  readonly pictures: readonly string[];
}

/** What a careful editor would look at twice in the ledger. */
export function reviewEntries(
  { lists, ledger, places }: Pick<LedgerReading, "lists" | "ledger" | "places">,
  uses: Uses,
): Warning[] {
  const claims = withParts(uses.claims, ledger);
  const citing = [...ledger.claims.values(), ...ledger.factChecks];
  const cited = new Set(citing.flatMap(({ sources }) => sources.map(({ source }) => source.id)));
  const allowed = {
    claims: new Set(ledger.unusedAllowlist.flatMap((one) => one.claims)),
    sources: new Set(ledger.unusedAllowlist.flatMap((one) => one.sources)),
    pictures: new Set(ledger.unusedAllowlist.flatMap((one) => one.pictures)),
  };
  return [
    ...[...places].flatMap(([id, place]) => {
      const claim = ledger.claims.get(id);
      return claim === undefined ? [] : [...reviewSays(place, claim), ...reviewSources(place, claim)];
    }),
    ...reviewDates({ lists, ledger, places }),
    ...reviewSeries(ledger, places),
    ...lists.claims.entries.flatMap((entry) =>
      reviewUse(entry, "no step, picture, deal or formula uses the claim", [
        seriesOf(claims, ledger),
        seriesOf(allowed.claims, ledger),
      ]),
    ),
    ...lists.sources.entries.flatMap((entry) =>
      reviewUse(entry, "no claim cites the source", [cited, allowed.sources]),
    ),
    ...uses.pictures
      .filter((picture) => !uses.shown.has(picture) && !allowed.pictures.has(picture))
      .map((picture) => pictureProblem(picture, `no step shows this picture; ${keep}`)),
    ...lists.unusedAllowlist.entries.flatMap((entry) =>
      reviewAllowlist(entry, { claims, sources: cited, pictures: uses.shown }),
    ),
  ];
}

const keep = "use it, take it out, or say in content/ledger/spare.yaml why it is kept";

/** A warning about a picture stands at the page that shows all states of its diagram. */
function pictureProblem(picture: string, message: string): Warning {
  const [diagram = ""] = picture.split("/");
  return {
    file: `/diagrams/${diagram}/`,
    line: 0,
    column: 0,
    message: `${picture}: ${message}`,
    source: "",
    check: "unused",
  };
}

/** The claims named, all that these are computed from, and those that deals speak of. */
function withParts(used: ReadonlySet<string>, { claims, deals }: Ledger): ReadonlySet<string> {
  const all = new Set([...used, ...deals.flatMap(({ amount: promised, within }) => [promised, within ?? promised])]);
  for (const id of all) for (const part of claims.get(id)?.parts ?? []) all.add(part);
  return all;
}

/** Of each value also its series: one value in use keeps them all. */
function seriesOf(ids: ReadonlySet<string>, { claims }: Ledger): ReadonlySet<string> {
  return new Set([...ids].flatMap((id) => [id, claims.get(id)?.series ?? id]));
}

function reviewUse(entry: Entry<unknown>, message: string, fine: readonly ReadonlySet<string>[]): Warning[] {
  const { id } = entry;
  if (id === null || fine.some((ids) => ids.has(id))) return [];
  return warn(entry, { check: "unused", path: ["id"], message: `${message} "${id}"; ${keep}` });
}

/** What is used needs no place in the allowlist. */
function reviewAllowlist(entry: Entry<unknown>, used: Readonly<Record<string, ReadonlySet<string>>>): Warning[] {
  return Object.entries(used).flatMap(([key, ids]) => {
    const listed =
      typeof entry.raw === "object" && entry.raw !== null ? (entry.raw as Record<string, unknown>)[key] : [];
    return (Array.isArray(listed) ? listed : []).flatMap((id: unknown, index) =>
      typeof id === "string" && ids.has(id)
        ? warn(entry, { check: "unused", path: [key, index], message: `"${id}" is used now; take it out of this list` })
        : [],
    );
  });
}

/** A sentence that names amounts of the claim's sort, of which none is the claim's own, names an old one. */
function reviewSays({ entry, path }: ClaimPlace, claim: Claim): Warning[] {
  if (isOverruled(entry, "says") || claim.says.includes(formatAmount({ ...claim, precision: "exact" }))) return [];
  if (!namesAnother(claim.says, claim)) return [];
  const message = `"says" names another amount than the claim's, which is ${formatAmount(claim)}`;
  const ownSentence = [...path, "says"];
  const at = rawAt(entry.raw, ownSentence) === undefined ? ["says"] : ownSentence;
  return warn(entry, { check: "says", path: at, message });
}

/** Sources that give another amount than the claim's: the number changed, and they did not. */
function reviewSources({ entry, path }: ClaimPlace, claim: Claim): Warning[] {
  const index = isOverruled(entry, "source") ? null : sourcesGiveAnother(claim);
  if (index === null) return [];
  const message = `the sources give another amount than the claim's, which is ${formatAmount(claim)}`;
  return warn(entry, { check: "source", path: [...path, "sources", index, "says"], message });
}

function isOverruled({ fields }: ClaimPlace["entry"], check: CheckName): boolean {
  return readOverrules(fields.overrule ?? "").overrules.some((one) => one.check === check);
}

/** Whether a text names amounts of the claim's sort, of which none is the claim's own. */
function namesAnother(text: string, claim: Claim): boolean {
  const range = amountRange(claim);
  if (range === null) return false;
  const told = quantitiesIn(text).filter((quantity) => isClear(quantity, claim));
  const ends = [range.low, range.high];
  const isTold = ends.every((end) => told.some((quantity) => isNear(quantity, end)));
  return told.length > 0 && !isTold && !told.some((quantity) => isWithin(quantity, range));
}

/** A bare number may count anything, so it is held against a count only. */
function isClear(quantity: Quantity, claim: Claim): boolean {
  return (
    isSameMeasure(claim, quantity) && (quantity.measure !== "plain" || (quantity.isSure && claim.unit === "count"))
  );
}

/** The last digit may be rounded, or cut off as after "more than". */
function isNear({ value, slack }: Quantity, wanted: number): boolean {
  return Math.abs(value - wanted) <= Math.max(slack * 1.001, Math.abs(wanted) * 0.005);
}

function isWithin({ value }: Quantity, { low, high }: { low: number; high: number }): boolean {
  return low < value && value < high;
}

function warn(entry: Entry<unknown>, { check, ...complaint }: Complaint & Pick<Warning, "check">): Warning[] {
  return [{ ...entryProblem(entry, complaint), check }];
}
