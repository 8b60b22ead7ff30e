import type { Ledger } from "#ledger/claim.ts";
import { findClaim } from "#ledger/find-claim.ts";
import { plainText } from "#story/markdown/plain-text.ts";
import { renderMarkdown } from "#story/markdown/render.ts";
import type { MarkdownNode } from "#story/markdown/nodes.ts";
import type { Correction } from "#story/read-corrections.ts";
import { formatDate } from "#text/dates.ts";
import type { ChangePlace } from "./place.ts";
import type { Change } from "./record.ts";

/** A correction, with its words as HTML for a feed. */
export type CorrectionChange = Change & { readonly html: string };

/**
 * Every correction: each item of a day's list, or each paragraph. It is known by its day and its place in it, so that mended
 * words stay the same entry; new corrections of a day stand below the others.
 */
export function correctionChanges(
  corrections: readonly Correction[],
  ledger: Ledger,
  place: ChangePlace,
): CorrectionChange[] {
  return corrections.flatMap(({ date, text }) =>
    text.flatMap(itemsOf).map((nodes, index): CorrectionChange => {
      const words = plainText(nodes, ledger);
      return {
        id: place.tag(`corrections/${date}/${String(index + 1)}`),
        type: "correction",
        title: `Corrected on ${formatDate(date)}: ${firstSentence(words)}`,
        updated: date,
        address: place.address(`method/#corrected-${date}`),
        series: null,
        claims: [...new Set(nodes.flatMap((node) => claimsIn(node, ledger)))],
        old: null,
        new: null,
        why: words,
        sources: [],
        html: renderMarkdown(nodes, { ledger, notes: place.address("numbers/#") }),
      };
    }),
  );
}

/** The items of a list one by one; any other block is one by itself. */
function itemsOf(node: MarkdownNode): (readonly MarkdownNode[])[] {
  return node.type === "list" ? node.children.map(({ children }) => children) : [[node]];
}

/** The ids of the numbers in a text. */
function claimsIn(node: MarkdownNode, ledger: Ledger): string[] {
  if (node.type === "claim") return [findClaim(ledger, node.id).id];
  return "children" in node ? node.children.flatMap((child) => claimsIn(child, ledger)) : [];
}

function firstSentence(words: string): string {
  const [{ segment = words } = {}] = new Intl.Segmenter("en", { granularity: "sentence" }).segment(words);
  return segment.trim();
}
