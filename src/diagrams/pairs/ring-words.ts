import type { Layout, Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { inlineLabels, pageMetrics, writtenAmount, type TextPart } from "../shared/headline-and-footer.ts";
import { fitting, shortened } from "../shared/legible.ts";
import type { Pair } from "./data.ts";
import { doubtOf, moneyText, promisedParts } from "./pairs-text.ts";
import { roomMetrics, type Place } from "./place-rings.ts";
import { isMissing } from "./verdicts.ts";

const metrics = {
  wide: { name: 22, number: 34, small: 15, line: 42, short: 24, verdict: 20 },
  tall: { name: 13, number: 16, small: 12, line: 19, short: 13.5, verdict: 12.5 },
} as const;

type Lines = readonly (readonly TextPart[])[];

/** What the words below a ring depend on besides their pair. */
export interface WordsKit {
  /** What is said of the pair beside others, if anything is. */
  readonly verdict: string | undefined;
  readonly layout: Layout;
}

/** Who the pair is, and its sums. */
export function ringWords(pair: Pair, place: Place, { verdict, layout }: WordsKit): Mark[] {
  const { at, words, width } = place;
  const { line, short } = metrics[layout];
  const pitch = words === "full" ? line : short;
  const lines = words === "full" ? fullLines(pair, width, { verdict, layout }) : shortLines(pair, place, layout);
  return lines.flatMap((parts, index) =>
    inlineLabels({
      key: `ring:words:${pair.deal}:${String(index)}`,
      x: words === "beside" ? at.x : at.x - widthOf(parts) / 2,
      y: at.y + index * pitch,
      parts,
    }),
  );
}

function widthOf(parts: readonly TextPart[]): number {
  const gaps = parts.slice(0, -1).reduce((total, { size }) => total + size * 0.28, 0);
  return parts.reduce((total, { text, size, weight }) => total + textWidth(text, size, weight), gaps);
}

/** The investor, what it gave, what may follow, and what was promised back. */
function fullLines(pair: Pair, width: number, { verdict: says, layout }: WordsKit): Lines {
  const { investor, seller, more, paid } = pair;
  const { name: nameSize, number: size, small, verdict } = metrics[layout];
  const name = [{ text: shortened(investor, width, nameSize, "bold"), size: nameSize, weight: "bold" as const }];
  const sells =
    seller === null || layout === "tall" ? [] : [{ text: `as ${seller}`, size: small, tone: "soft" as const }];
  const both = [...name, ...sells];
  const money = moneyText(pair);
  const digits = money.number === null ? 0 : textWidth(money.number.number, size, "bold") + size * 0.28;
  const upTo = money.before === undefined ? [] : [{ text: money.before, size: small, money: "cash" as const }];
  const said = fitting(money.forms, width - digits - (upTo.length > 0 ? widthOf(upTo) + small * 0.28 : 0), small);
  const open = paid !== null && paid.value !== 0 && more !== null && more.value !== 0;
  const doubt = doubtOf(pair);
  const back = fitting(
    [...(doubt === "" ? [] : [`promised back, ${doubt}`, doubt]), "promised back", "back"],
    width - widthOf(promisedParts(pair, size)) - size * 0.28,
    small,
  );
  return [
    widthOf(both) <= width ? both : name,
    money.number === null
      ? [{ text: said, size: small, tone: "soft" }]
      : [
          ...upTo,
          { ...writtenAmount(money.number), size, weight: "bold", money: "cash" },
          { text: said, size: small, money: "cash" },
        ],
    [...promisedParts(pair, size), { text: back, size: small, tone: "soft" }],
    ...(says === undefined
      ? []
      : [[{ text: fitting([says], width, verdict), size: verdict, weight: "bold" as const }]]),
    ...(open
      ? [[{ ...writtenAmount(more, fitting(moreForms(pair), width, small)), size: small, money: "cash" as const }]]
      : []),
  ];
}

function moreForms({ more, terms }: Pair): string[] {
  if (more === null) return [""];
  const upTo = more.words.startsWith("up to") ? "up to " : "";
  const amount = `${upTo}${more.number} more`;
  return [`dashed: ${amount} ${terms.more ?? "may follow"}`, `dashed: ${amount}`, amount];
}

/** The investor and the lab, and the money of the promise: "Amazon and OpenAI", "50 of 138". */
function shortLines(pair: Pair, { words, width }: Place, layout: Layout): Lines {
  const { investor, labName, tint, share } = pair;
  const { size } = roomMetrics[layout];
  const { small } = pageMetrics[layout];
  const name: TextPart = { text: shortened(investor, width, size, "bold"), size, weight: "bold" };
  const lab: TextPart = { text: labName, size: small, ...(tint === null ? { tone: "soft" as const } : { tint }) };
  const both = [name, { ...lab, text: `and ${labName}` }];
  const ofShare: TextPart[] =
    words === "beside" && share !== null && !isMissing(pair) ? [{ ...writtenAmount(share), size, weight: "bold" }] : [];
  const sums = sumParts(pair, layout);
  const line = [...ofShare, ...sums];
  const fit =
    widthOf(line) <= width + roomMetrics[layout].gap ? line : ofShare.length > 0 ? ofShare : promisedParts(pair, small);
  if (words === "beside") return [widthOf(both) <= width ? both : [name], fit];
  return layout === "wide" && widthOf(both) <= width
    ? [both, fit]
    : [[name], [{ ...lab, text: fitting([labName], width, small) }], fit];
}

/** "50 of 138": the money, what may follow after a plus sign, and the promise. */
function sumParts(pair: Pair, layout: Layout): TextPart[] {
  const { paid, more } = pair;
  const { small: size } = pageMetrics[layout];
  const known = [paid, more].flatMap((one) => (one === null || one.value === 0 || one.unknown === true ? [] : [one]));
  const money = known.flatMap((one, index): TextPart[] => [
    ...(index === 0 ? [] : [{ text: "+", size, money: "cash" as const }]),
    { ...writtenAmount(one), size, weight: "bold", money: "cash" },
  ]);
  const back = promisedParts(pair, size);
  return [...(money.length === 0 ? [{ text: "none", size }] : money), { text: "of", size, tone: "soft" }, ...back];
}
