import type { Proposal } from "#filings/proposal.ts";
import type { SourceAt } from "#filings/proposal-entries.ts";
import { proposalLines } from "#filings/proposal-lines.ts";

/** Writes an accepted proposal into the ledger and returns a sentence about what was written. */
export type Accept = (proposal: Proposal) => Promise<string>;

/** How proposals are offered. */
export interface Offering {
  readonly print: (line: string) => void;
  readonly sourceAt: SourceAt;
  /** Asks an editor a question and returns the answer; null where nobody is at the terminal. */
  readonly ask: ((question: string) => Promise<string>) | null;
  /** Null where proposals can only be printed. */
  readonly accept: Accept | null;
}

/** Prints every proposal, asks for each whether to write it, and returns how many were written. */
export async function offerProposals(proposals: readonly Proposal[], offering: Offering): Promise<number> {
  const { print, sourceAt, ask, accept } = offering;
  let written = 0;
  for (const proposal of proposals) {
    print(`${proposalLines(proposal, sourceAt).join("\n")}\n`);
    if (ask === null || accept === null) continue;
    const answer = await ask(`Write ${proposal.series.id} ${proposal.value} of ${proposal.at} into the ledger? y/n `);
    if (!/^y(?:es)?$/i.test(answer.trim())) continue;
    print(await accept(proposal));
    written += 1;
  }
  return written;
}
