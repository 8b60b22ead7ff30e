import type { Verdict } from "#ledger/vocabulary.ts";

/** A verdict on a number that is repeated elsewhere, in the words of a label and of a sentence. */
export const verdictLabels: Readonly<Record<Verdict, { readonly label: string; readonly means: string }>> = {
  holds: { label: "Holds", means: "the sources bear it out" },
  caveat: { label: "Holds with a caveat", means: "right, once something is added" },
  corrected: { label: "Corrected", means: "the sources show something else" },
  disputed: { label: "Disputed", means: "the sources disagree, or are too thin to decide" },
  unsupported: { label: "Unsupported", means: "we found no source that bears it out" },
};
