import { drawableData } from "#diagrams/drawable-data.ts";
import { loadDiagram } from "#diagrams/index.ts";
import { figuresOf } from "#ledger/figures.ts";
import { inReadingOrder } from "#ledger/problem.ts";
import { findClaim } from "#ledger/find-claim.ts";
import { timesIn } from "#text/times.ts";
import { mayMean, monthsInSentence, monthsOf } from "./claim-times.ts";
import { amountRange } from "#ledger/quantity-match.ts";
import { type Quantity, quantitiesIn } from "#text/quantities.ts";
import { reviewEntries } from "./review-ledger.ts";
import { formatAmount } from "#ledger/format-amount.ts";
import { formatWarning, type Warning } from "#ledger/warning.ts";
import type { Content } from "#story/read-content.ts";
import { methodNodes } from "#story/read-method.ts";
import { claimsIn, mentionedIn } from "#story/read-story.ts";
import { unseenDeals } from "./pictures/unseen-deals.ts";
import { pictureWarnings } from "./pictures/warnings.ts";
import { reviewLights } from "./review-lights.ts";
import { reviewStory } from "./review-story.ts";
import { reviewLedgerWords, reviewWords } from "./review-words.ts";
import type { Checked } from "./problems.ts";

/** What a careful editor would look at twice in a content without problems, each in one line. */
export async function contentWarnings(checked: Checked): Promise<string[]> {
  const { content, usage } = checked;
  const { ledger, story } = content;
  const shown = story.chapters.flatMap(({ steps }) => steps.map(({ show }) => `${show.diagram}/${show.state}`));
  const diagrams = await Promise.all([...usage.keys()].map(async (name) => [name, await loadDiagram(name)] as const));
  const warnings: Warning[] = [
    ...reviewStory(content.chapters, ledger),
    ...reviewEntries(content, {
      claims: new Set([...claimsInTexts(content), ...[...usage.values()].flatMap(({ claims }) => [...claims])]),
      shown: new Set(shown),
      pictures: diagrams.flatMap(([name, { states }]) => states.map((state) => `${name}/${state}`)),
    }),
    ...reviewLedgerWords(content.lists),
    ...content.otherTexts.flatMap(reviewWords),
    ...(await pictureWarnings(content)),
    ...(await reviewLights(content.chapters, ledger)),
    ...(await unseenDeals(content)),
    ...(await reviewPictures(checked)),
  ];
  return inReadingOrder(warnings).map(formatWarning);
}

/** The claims of every text: chapters, repeated numbers, method, corrections. */
function claimsInTexts({ story, factChecks, method, corrections }: Content): string[] {
  const nodes = [...factChecks, ...corrections].flatMap(({ text }) => text).concat(methodNodes(method));
  return [
    ...claimsIn(story),
    ...factChecks.flatMap(({ claims }) => claims),
    ...nodes.flatMap((node) => mentionedIn(node, "claim")),
  ];
}

/** A picture's words that name an amount which none of its numbers is: perhaps one that has changed. */
async function reviewPictures({ content: { ledger }, usage }: Checked): Promise<Warning[]> {
  const found = [...usage].map(async ([name, { claims }]) => {
    const diagram = await loadDiagram(name);
    if (diagram.isModel) return [];
    const data = drawableData(diagram, figuresOf(ledger));
    const ends = [...claims].flatMap((id) => {
      const claim = ledger.claims.get(id);
      const range = claim === undefined ? null : amountRange(claim);
      if (claim === undefined || range === null) return [];
      // A picture may round as the ledger's own words do.
      return [range.low, range.high, ...quantitiesIn(formatAmount(claim)).map(({ value }) => value)];
    });
    const months = [...claims].flatMap((id) => {
      const claim = findClaim(ledger, id);
      return [...monthsOf(claim), ...monthsInSentence(claim)];
    });
    return diagram.states.flatMap((state): Warning[] => {
      const { title, message, description } = diagram.draw(data, state, "wide");
      const words = [title, message, description].join(" ");
      const strange = quantitiesIn(words).find((one) => matchesNoClaim(one, ends));
      const other = timesIn(words).find((time) => !mayMean(time, months));
      const tell = (what: string, is = "is"): Warning => {
        const told = `${name}/${state}: its words name ${what}, which none of its numbers ${is}`;
        return { file: `/diagrams/${name}/`, line: 0, column: 0, message: told, source: "", check: "picture" };
      };
      return [
        ...(strange === undefined ? [] : [tell(shown(strange))]),
        ...(other === undefined ? [] : [tell(`"${other.words}"`, "is of")]),
      ];
    });
  });
  return (await Promise.all(found)).flat();
}

/** Bare numbers may count anything, and a one with noughts is the size of a square. */
function matchesNoClaim({ value, slack, measure, isSure }: Quantity, ends: readonly number[]): boolean {
  if (!isSure || measure === "plain" || Number.isInteger(Math.log10(value))) return false;
  return !ends.some((end) => Math.abs(Math.abs(end) - value) <= Math.max(slack, Math.abs(end) * 0.005));
}

function shown({ value, measure }: Quantity): string {
  return measure === "money" || measure === "scaled" ? `${value / 1e9} billion` : `${value} ${measure}`;
}
