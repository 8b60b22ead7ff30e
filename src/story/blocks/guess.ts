import { isPlaceholder } from "#ledger/build-claim.ts";
import type { Ledger } from "#ledger/claim.ts";
import { claimNamed, noClaimMessage } from "#ledger/find-claim.ts";
import { formatAmount } from "#ledger/format-amount.ts";
import { typedNumbers } from "../markdown/typed-numbers.ts";
import { report, reportMissing, reportUnknown } from "./attributes.ts";
import type { AttachedBlock, AttachedKind, Opener } from "./block-kind.ts";

/** A question that comes before its fact: the reader guesses a share, then learns what the claim says. */
export interface Guess extends AttachedBlock, Span {
  readonly kind: "guess";
  /** The id of the claim that holds the answer. */
  readonly claim: string;
  /** What the share is of, such as "of the four backlogs". */
  readonly unitWords: string;
}

/** The least and the most that can be guessed, in percent. */
interface Span {
  readonly min: number;
  readonly max: number;
}

export const guess: AttachedKind<Guess> = {
  name: "guess",
  form: ":::guess{of=step claim=claim}",
  attributes: ["claim", "min", "max", "unit-words"],
  read: (opener, { ledger }) => {
    const { claim = "", "unit-words": unitWords = "" } = opener.attributes;
    const span = readSpan(opener);
    checkClaim(opener, span, ledger);
    for (const { words } of typedNumbers(unitWords, []))
      report(opener, words, `"${words}" is typed by hand; say in words what the share is of`);
    const id = claimNamed(ledger, claim)?.id ?? claim;
    const mentions = [{ claim: id, words: `(asks for a guess at ${id})` }];
    return { kind: "guess", claim: id, ...span, unitWords, passage: null, mentions };
  },
};

const whole: Span = { min: 0, max: 100 };

/** The span that the attributes say; the whole span where they make no sense. */
function readSpan(opener: Opener): Span {
  const { min = String(whole.min), max = String(whole.max) } = opener.attributes;
  for (const [name, value, example] of [
    ["min", min, whole.min],
    ["max", max, whole.max],
  ] as const) {
    if (/^\d+$/.test(value)) continue;
    report(opener, value, `${name}= is a whole number of percent, such as ${name}=${String(example)}`);
    return whole;
  }
  const span = { min: Number(min), max: Number(max) };
  if (span.min < span.max && span.max <= 100) return span;
  report(opener, "max=", "min= must be less than max=, and max= at most 100");
  return whole;
}

/** A reader can guess a share that is known, as one number inside the span. */
function checkClaim(opener: Opener, span: Span, ledger: Ledger): void {
  const { claim: id = "" } = opener.attributes;
  const claim = claimNamed(ledger, id);
  if (id === "") reportMissing(opener, "this guess has no fact; add claim=claim");
  else if (!claim) reportUnknown(opener, id, noClaimMessage(ledger, id));
  else if (isPlaceholder(claim)) return;
  else if (claim.unit !== "percent" || claim.value === null)
    report(opener, id, `a guess asks for a share in percent; the claim "${id}" is ${formatAmount(claim)}`);
  else if (claim.value < span.min || claim.value > span.max)
    report(opener, id, `the claim "${id}" is ${formatAmount(claim)}, which lies outside min= and max=`);
}
