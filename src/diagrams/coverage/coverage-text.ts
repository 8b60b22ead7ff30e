import type { Layout } from "#scene/scene.ts";
import { list } from "#text/list.ts";
import { countWords } from "#text/share-words.ts";
import type { StateText } from "../diagram.ts";
import { tileCount, worthWords } from "../shared/tiles.ts";
import type { CoverageData, CoverageState } from "./data.ts";

/** What stands on every picture of the strip. */
function field({ worth, labs }: CoverageData): string {
  return `A strip of outlined squares over the whole width, each square ${worthWords(worth)} that ${list(labs)} promised the clouds.`;
}

/** Message and description of each picture. */
export const stateTexts: Readonly<Record<CoverageState, (data: CoverageData) => StateText>> = {
  paid(data) {
    const { figures, worth } = data;
    const { paid, all, paidShare } = figures;
    return {
      message: `What clouds have paid into the labs so far would cover ${paidShare.words} of what the labs promised them.`,
      description: `${field(data)} At its left end ${countWords(tileCount(paid.value, worth))} squares stand for ${paid.words} that clouds have paid in, against ${all.words} promised (${all.number} billion). That is ${paidShare.words}, an estimate.`,
    };
  },
  conditional(data) {
    const { paid, ceiling, ceilingShare } = data.figures;
    return {
      message: `Even with every conditional dollar, the clouds’ own money would cover ${ceilingShare.words} of the labs’ promises.`,
      description: `${field(data)} At its left end, solid squares for ${paid.words} paid are followed by dashed ones for money that is promised but not paid: ${ceiling.words} in all. Together they fill ${ceilingShare.words} of the strip, an estimate.`,
    };
  },
  rest(data) {
    const { rest, restShare } = data.figures;
    return {
      message: `At least ${restShare.words} of the labs’ promises must be paid with money of customers, lenders and other investors.`,
      description: `${field(data)} Its left end is covered by the clouds’ money, paid or conditional. The rest is bracketed: ${rest.words}. Arrows lead to it from below, from customers, from lenders and from other investors; how much comes from each is not known.`,
    };
  },
  firm({ firm }) {
    return {
      message: `${firm.share.words} of what ${firm.lab.name} has promised for computing cannot be cancelled.`,
      description: `A strip of squares, ${firm.all.words} that ${firm.lab.name} has promised for computing to all its suppliers. ${firm.share.words} of them are whole outlines, which cannot be cancelled; the others are dashed.`,
    };
  },
  timing(data) {
    const { round, years } = data;
    const gave = round.investors.map(({ name, paid, more }) => {
      const open = more === null || more.value === 0 ? "" : ` and ${more.words} more on conditions`;
      return `${name} ${paid?.words ?? "nothing known"}${open}`;
    });
    const suppliers = round.investors.filter(({ isSupplier }) => isSupplier).map(({ name }) => name);
    return {
      message: `The clouds’ money comes early while the promises run to ${whole(years.to)}, and suppliers gave ${round.low.words} to ${round.high.words} of ${round.lab}’s round of ${round.year}.`,
      description: `Above, in squares, the clouds’ money, solid where it is paid and dashed where it has no date, and all that the labs promised. Below them a line of years: payments are known up to ${data.known}, the promises run from ${whole(years.from)} to ${whole(years.to)}. So in an early year the clouds’ part can be far larger than over all years. Below, ${round.lab}’s round of ${round.sum.words} in squares: ${gave.join(", ")}, all others ${round.rest.words}. ${list(suppliers)} sell to ${round.lab}; their part is ${round.low.words} without the conditional money and ${round.high.words} with it.`,
    };
  },
};

const whole = (year: number) => String(Math.floor(year));

/** The text above and below the large number. */
export const shareTexts: Readonly<
  Record<Exclude<CoverageState, "timing" | "firm">, { readonly lead: string; readonly under: string }>
> = {
  paid: {
    lead: "about",
    under: "of what the labs promised would be covered by what the clouds have paid in so far, by our estimate",
  },
  conditional: {
    lead: "at most about",
    under: "of what the labs promised would be covered if every conditional dollar came; our estimate",
  },
  rest: {
    lead: "at least about",
    under: "of what the labs promised must be paid with money from elsewhere; our estimate",
  },
};

/** The source line. */
export const sources: Readonly<Record<Layout, string>> = {
  wide: "Companies’ reports and announcements; news reports; own arithmetic",
  tall: "Company and news reports",
};
