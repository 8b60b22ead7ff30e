import { isPlaceholder } from "#ledger/build-claim.ts";
import { didYouMean } from "#text/nearest.ts";
import { formatAmount } from "#ledger/format-amount.ts";
import { readAttributes, readOwner, readText, report, reportMissing } from "./attributes.ts";
import type { Filled } from "./attributes.ts";
import { typedNumbers } from "./digits.ts";
import type { Fenced } from "./containers.ts";
import type { Page } from "./page.ts";
import type { Guess, Known, Step } from "./types.ts";

interface Around {
  readonly steps: readonly Pick<Step, "id" | "line">[];
  readonly known: Known;
}

/** A question before a fact; null where its step is not known. */
export function readGuess(page: Page, filled: Filled, { steps, known }: Around): Guess | null {
  const { block } = filled;
  const read = readAttributes(page, block, ["of", "claim", "min", "max", "unit-words", "overrule"]);
  const { of = "", claim = "", min = "0", max = "100", "unit-words": unitWords = "" } = read;
  const step = readOwner(page, block, { of, steps });
  const span = readSpan(page, block, { min, max });
  checkClaim(page, block, { id: claim, span, known });
  for (const { words } of typedNumbers(unitWords, []))
    report(page, block, words, `"${words}" is typed by hand; say in words what the share is of`);
  const body = readText(page, filled);
  return step ? { of, claim, ...span, unitWords, body } : null;
}

interface Span {
  readonly min: number;
  readonly max: number;
}

/** The least and the most that a reader may guess; the whole span where they make no sense. */
function readSpan(page: Page, block: Fenced, { min, max }: { min: string; max: string }): Span {
  const whole = { min: 0, max: 100 };
  for (const [name, value] of Object.entries({ min, max })) {
    if (/^\d+$/.test(value)) continue;
    report(
      page,
      block,
      value,
      `${name}= is a whole number of percent, such as ${name}=${String(whole[name === "min" ? "min" : "max"])}`,
    );
    return whole;
  }
  const span = { min: Number(min), max: Number(max) };
  if (span.min < span.max && span.max <= 100) return span;
  report(page, block, "max=", "min= must be less than max=, and max= at most 100");
  return whole;
}

/** A reader can guess a share that is known, as one number inside the span. */
function checkClaim(
  page: Page,
  block: Fenced,
  { id, span, known: { ledger } }: { id: string; span: Span; known: Known },
): void {
  const claim = ledger.claims.get(id);
  if (id === "") reportMissing(page, block, "this guess has no fact; add claim=claim");
  else if (!claim) report(page, block, id, `unknown claim "${id}"${didYouMean(id, ledger.claims.keys())}`);
  else if (isPlaceholder(claim)) return;
  else if (claim.unit !== "percent" || claim.value === null)
    report(page, block, id, `a guess asks for a share in percent; the claim "${id}" is ${formatAmount(claim)}`);
  else if (claim.value < span.min || claim.value > span.max)
    report(page, block, id, `the claim "${id}" is ${formatAmount(claim)}, which lies outside min= and max=`);
}
