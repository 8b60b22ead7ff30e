import type { Claim, Ledger } from "#ledger/claim.ts";
import { formatAmount } from "#ledger/format-amount.ts";
import { formatLocation } from "#ledger/problem.ts";
import { type Entry, entryProblem } from "#ledger/read-entries.ts";
import type { YamlPath } from "#ledger/read-yaml.ts";
import { escapeRegExp } from "#text/escape-reg-exp.ts";
import type { ContentSnapshot } from "./snapshot.ts";

/** Words of the ledger that somebody wrote by hand, and the companies that they are about. */
interface HandWritten {
  readonly entry: Entry<unknown>;
  readonly path: YamlPath;
  readonly text: string;
  readonly what: string;
  readonly who: readonly string[];
  /** The claim that the words belong to; null for a deal's. */
  readonly claim: Claim | null;
}

/**
 * Hand-written words of the ledger in which a changed claim's old amount still stands. An amount that another number of the
 * same companies has is that number's, and words about other companies are not about this one.
 */
export function oldAmounts(ids: readonly string[], before: ContentSnapshot | null, now: ContentSnapshot): string[] {
  const texts = handWritten(now);
  const found = ids.flatMap((id) => {
    const [old, current] = [before?.ledger.claims.get(id), now.ledger.claims.get(id)];
    if (old === undefined || current === undefined || formatAmount(old) === formatAmount(current)) return [];
    const amount = formatAmount({ ...old, precision: "exact" });
    if (amount === "not disclosed") return [];
    const pattern = new RegExp(String.raw`(?<![\p{N}.,])${escapeRegExp(amount)}(?![\p{L}\p{N}]|[.,]\p{N})`, "u");
    return texts
      .filter((text) => isAbout(text, old) && !hasOtherOwner(text, { id, amount }, now.ledger))
      .flatMap(({ entry, path, text, what }) => {
        const offset = text.search(pattern);
        if (offset < 0) return [];
        const place = formatLocation(entryProblem(entry, { path, offset, message: "" }));
        return [`${place}  ${what}: "${amount}", which ${id} was`];
      });
  });
  return [...new Set(found)];
}

function handWritten({ content, ledger }: ContentSnapshot): HandWritten[] {
  const ofClaims = [...content.places].flatMap(([id, { entry, path }]) => {
    const claim = ledger.claims.get(id) ?? null;
    const about = { entry, what: `claim ${id}`, who: claim?.who ?? [], claim };
    const { says, note } = valueAt(entry.raw, path);
    const own = path.length > 0 ? valueAt(entry.raw, []) : {};
    return [
      ...(typeof says === "string" ? [{ ...about, path: [...path, "says"], text: says }] : []),
      ...(typeof note === "string" ? [{ ...about, path: [...path, "note"], text: note }] : []),
      ...(typeof own["says"] === "string" ? [{ ...about, path: ["says"], text: own["says"] }] : []),
      ...(typeof own["note"] === "string" ? [{ ...about, path: ["note"], text: own["note"] }] : []),
    ];
  });
  const ofDeals = content.lists.deals.entries.flatMap((entry): HandWritten[] => {
    const { says, buyer = "", seller = "" } = entry.fields;
    const about = { entry, what: `deal ${entry.id ?? ""}`, who: [buyer, seller], claim: null };
    return says === undefined ? [] : [{ ...about, path: ["says"], text: says }];
  });
  return [...ofClaims, ...ofDeals];
}

function valueAt(raw: unknown, path: YamlPath): Record<string, unknown> {
  const value = path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>)[key] : undefined),
    raw,
  );
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

/** Whether words may be about a claim: they belong to it, or to one of its companies. */
function isAbout({ who, claim }: HandWritten, old: Claim): boolean {
  return claim?.id === old.id || old.who.length === 0 || old.who.some((id) => who.includes(id));
}

/** Whether the amount is that of the words' own claim, or of another of the same companies. */
function hasOtherOwner(
  { claim, who }: HandWritten,
  { id, amount }: { readonly id: string; readonly amount: string },
  { claims }: Ledger,
): boolean {
  if (claim?.id === id) return false;
  const others = claim === null ? [...claims.values()] : [claim, ...claims.values()];
  return others.some(
    (one) =>
      one.id !== id &&
      (one === claim || one.who.some((company) => who.includes(company))) &&
      formatAmount({ ...one, precision: "exact" }) === amount,
  );
}
