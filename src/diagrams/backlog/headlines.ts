import type { Layout } from "#scene/scene.ts";
import { countWords, shareWords } from "#text/share-words.ts";
import { fittingHeadline, fittingSub } from "../shared/fitting-text.ts";
import { worthWords } from "../shared/tiles.ts";
import { concentrationStates } from "./concentration.ts";
import { states, type BacklogState } from "./states.ts";
import type { BacklogData } from "./data.ts";
import { otherMonths } from "../shared/other-months.ts";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const labName = ({ labs }: BacklogData, lab: string) => labs.find(({ id }) => id === lab)?.name ?? lab;

/** The headline of each picture, in forms from long to short. */
const headlines: Readonly<Record<BacklogState, (data: BacklogData) => readonly string[]>> = {
  cover: () => ["Promised, and paid in so far"],
  total: () => ["Signed, not yet delivered"],
  clouds: ({ clouds: { length } }) => [
    `${capital(countWords(length))} clouds, ${countWords(length)} ways to count`,
    "Each cloud counts in its own way",
  ],
  labs: ({ sums, labs }) => [
    `${capital(shareWords(sums.share.value))} from ${countWords(labs.length)} customer${labs.length === 1 ? "" : "s"}`,
  ],
  "labs-april": ({ clouds }) =>
    clouds.some(({ signedLater }) => signedLater.length > 0)
      ? ["With the orders signed since"]
      : ["All orders of the labs counted"],
  grew: () => ["Where the pile grew"],
  "who-pays": () => ["Who will pay for this?"],
  concentration: ({ labs }) => [`How much hangs on ${countWords(labs.length)} customer${labs.length === 1 ? "" : "s"}`],
  ending: () => ["What the clouds’ own money fills", "What the clouds’ money fills"],
  openai: (data) => [`How much hangs on ${labName(data, "openai")}`],
  anthropic: (data) => [`How much hangs on ${labName(data, "anthropic")}`],
  disclosed: () => ["One bar, two ends"],
  remains: ({ labs }) => [`What stays without the ${countWords(labs.length)} labs`],
};

/** The headline, the subtitle and the source of each picture; worked out in the build, so that browsers need not. */
export function pageTextsOf(data: BacklogData): PageTexts {
  const textsOf = (state: BacklogState, layout: Layout): PageText => ({
    headline: headlineOf(state, data, layout),
    sub: subOf(state, data, layout),
    source: sourceOf(state, layout),
  });
  const entries = states.map(
    (state) => [state, { wide: textsOf(state, "wide"), tall: textsOf(state, "tall") }] as const,
  );
  return Object.fromEntries(entries) as PageTexts;
}

type PageText = Readonly<Record<"headline" | "sub" | "source", string>>;
export type PageTexts = Readonly<Record<BacklogState, Readonly<Record<Layout, PageText>>>>;

function headlineOf(state: BacklogState, data: BacklogData, layout: Layout): string {
  return fittingHeadline(headlines[state](data), layout);
}

/** What one square represents, and the date. */
function subOf(state: BacklogState, data: BacklogData, layout: Layout): string {
  const { dates, worth, takenWhen } = data;
  const square = worthWords(worth);
  const others = otherMonths(dates);
  if (state === "who-pays")
    return fittingSub(
      [
        `one square is ${square}; ruled: revenue of the labs, ${takenWhen}`,
        `ruled: the labs’ revenue, ${takenWhen}`,
        `one square: ${square}; ruled: revenue`,
      ],
      layout,
    );
  if (state === "labs")
    return fittingSub(
      [
        `one square is ${square}, ${dates.at}${others}; dashed: worked out, or reported`,
        `one square: ${square}; dashed: worked out, or reported`,
        `one square: ${square}`,
      ],
      layout,
    );
  const bold = state === "openai" || state === "anthropic" ? `${labName(data, state)}’s squares bold; ` : "";
  if (layout === "tall") {
    const one = `one square: ${square}`;
    if (state === "grew") return fittingSub([`${one} · bold: added since ${dates.beforeMonth}`, one], layout);
    const short = bold.replace("squares bold; ", "bold; ");
    return fittingSub([`${short}${one} · ${dates.month}${others}`, `${short}${one} · ${dates.month}`, one], layout);
  }
  if (state === "grew")
    return fittingSub([`one square is ${square}; thin: ${dates.before}, bold: added since`, square], layout);
  const forms = [`one square is ${square} of backlog, ${dates.at}`, `one square is ${square}, ${dates.at}`];
  return fittingSub(
    [...forms.map((form) => bold + form + others), ...forms.map((form) => bold + form), square],
    layout,
  );
}

function sourceOf(state: BacklogState, layout: Layout): string {
  const wide = layout === "wide";
  if (
    ["labs", "labs-april", "who-pays", "concentration"].includes(state) ||
    concentrationStates.some((one) => one === state)
  )
    return wide ? "Companies’ reports and announcements; news reports" : "Company and news reports";
  return wide && (state === "cover" || state === "ending")
    ? "Companies’ reports; paid in: own estimate"
    : "Companies’ reports";
}
