import { moneys, tints, type Money, type Tint } from "./scene.ts";

/** Colours of the light and the dark scheme: background, text, the kinds of money, large filled areas, which must not glare, and tints with the text that wears them. */
export const palettes = {
  day: {
    paper: "#faf6ec",
    ink: "#1c1a16",
    soft: "#6b6558",
    rule: "#d9cfb8",
    cash: "#0b6e4f",
    credit: "#7b3f98",
    revenue: "#1d5b9c",
    promise: "#1c1a16",
    gain: "#b8480f",
    cost: "#857e70",
    block: "#1c1a16",
    wash: "#ece3cf",
    marigold: "#f0c64f",
    marigoldtext: "#7d5a00",
    clay: "#d78e79",
    claytext: "#a0442b",
  },
  night: {
    paper: "#11151b",
    ink: "#ece5d5",
    soft: "#a49c8b",
    rule: "#363d46",
    cash: "#45c093",
    credit: "#c08fe0",
    revenue: "#74ace9",
    promise: "#ece5d5",
    gain: "#f19256",
    cost: "#8f887b",
    block: "#c6bfae",
    wash: "#20272f",
    marigold: "#9c7919",
    marigoldtext: "#f0c64f",
    clay: "#83483a",
    claytext: "#eaa995",
  },
} as const satisfies Record<
  string,
  Record<Money | Tint | `${Tint}text` | "paper" | "ink" | "soft" | "rule" | "block" | "wash", string>
>;

export type Palette = keyof typeof palettes;

/** CSS custom properties of a palette: `--paper:#faf6ec;…`. */
export function colours(palette: Palette): string {
  return Object.entries(palettes[palette])
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(";");
}

/** The style sheet of all marks, the same in pages and in picture files. */
export const markCss = [
  ".label{fill:var(--ink);font-family:'Libre Franklin','Franklin fallback',sans-serif;font-weight:400;font-kerning:none}",
  ".label.bold{font-weight:700}",
  ".label.soft{fill:var(--soft)}",
  ...moneys.map((money) => `.label.${money}{fill:var(--${money})}`),
  ".tile,.note,.sheet,.disc{stroke-width:1.25;fill:var(--paper);stroke:var(--ink)}",
  ".area{fill:var(--rule)}",
  ".tile.cash,.note.cash,.area.cash{fill:var(--cash);stroke:var(--cash)}",
  ".tile.cost,.note.cost,.area.cost{fill:url(#clothes-cost);stroke:var(--cost)}",
  ".tile.credit,.note.credit,.area.credit{fill:url(#clothes-credit);stroke:var(--credit)}",
  ".tile.revenue,.note.revenue,.area.revenue{fill:url(#clothes-revenue);stroke:var(--revenue)}",
  ".tile.promise{fill:var(--wash);stroke:var(--promise)}",
  ".note.promise,.area.promise{fill:var(--paper);stroke:var(--promise)}",
  ".tile.gain,.note.gain,.area.gain{fill:var(--paper);stroke:var(--gain);stroke-width:2;stroke-linecap:round;stroke-dasharray:.01 4}",
  ".disc.gain{fill:none;stroke:var(--gain);stroke-width:2.5;stroke-linecap:round;stroke-dasharray:.01 5}",
  ".disc.ghost{fill:none;stroke:var(--rule)}",
  ".sheet.strong{fill:var(--block);stroke:none}",
  ".tile.soft{stroke:var(--soft);stroke-width:1}",
  ".tile.strong{stroke-width:2.25}",
  ".note.ghost{fill:none}",
  ".note.soft{stroke:var(--soft)}",
  ".area.soft{fill-opacity:.3;stroke-opacity:.3}",
  ".area.ghost{fill-opacity:.55}",
  ".area.strong{fill:var(--block)}",
  ".area.conditional{fill:none;stroke:var(--ink);stroke-width:1.25}",
  ".area.gain.strong{fill:var(--gain);stroke:none}",
  ".tile.ghost,.sheet.ghost{stroke:var(--rule);fill:none;stroke-width:1;stroke-dasharray:none}",
  ".sheet.plain{stroke:none}",
  ...tints.map((tint) => `.promise.${tint},.sheet.${tint}{fill:var(--${tint})}`),
  ...tints.map((tint) => `.label.${tint}{fill:var(--${tint}text)}`),
  ".tile.frame{fill:none}",
  ".tile.filling{stroke:none}",
  ".line,.arrow{fill:none;stroke:var(--ink);stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}",
  ".line.soft,.arrow.soft{stroke:var(--soft)}",
  ".line.ghost,.arrow.ghost{stroke:var(--rule)}",
  ".line.strong,.arrow.strong{stroke-width:2.5}",
  ...moneys.map((money) => `.line.${money},.arrow.${money}{fill:none;stroke:var(--${money})}`),
  ".arrow.gain.strong{stroke-width:4;stroke-dasharray:.01 8}",
  ".tall .arrow.gain.strong{stroke-width:2.25;stroke-dasharray:.01 4.5}",
  // Classes, because a strict content security policy forbids style attributes.
  ".weave.credit{stroke:var(--credit);stroke-width:4.5}",
  ".weave.revenue{stroke:var(--revenue);stroke-width:2.5}",
  ".weave.cost{fill:var(--cost)}",
  ".weave.hole{fill:var(--paper)}",
  ...tints.map((tint) => `.weave.${tint}{fill:var(--${tint})}`),
  ".weave.line{fill:none;stroke:var(--ink);stroke-width:.6}",
  ".weave.dot{fill:var(--ink)}",
  ".tall .tile{stroke-width:1}",
  ".tall .tile.strong{stroke-width:1.7}",
  ".tall .tile.ghost{stroke-width:.75}",
  ".tall .tile.gain{stroke-width:1.4;stroke-dasharray:.01 2.5}",
  ".conditional{stroke-dasharray:5 4}",
  ".intent{stroke-width:1;stroke-dasharray:1 3}",
  ".note.strong.intent{stroke-width:2;stroke-dasharray:.01 6;stroke-linecap:round}",
  ".tall .note.strong.intent{stroke-width:1.4;stroke-dasharray:.01 4}",
  ".tile.conditional{stroke-dasharray:3 2.5}",
  ".tall .tile.conditional{stroke-dasharray:2 1.75}",
  ".tile.cash.conditional,.area.cash.conditional,.tile.revenue.conditional{fill:var(--paper)}",
].join("");

/** Tints as textures, for print, for screens without colours and for forced colours; patterns.ts defines them. */
export const tintTextureCss = `@media print,(monochrome),(forced-colors:active){${tints
  .map((tint) => `.promise.${tint},.sheet.${tint}{fill:url(#tint-${tint})}`)
  .join("")}.promise.frame{fill:none}}`;
