/** A picture as plain data: marks on a fixed canvas, and its text alternatives. */

export type Layout = "wide" | "tall";
export const layouts: readonly Layout[] = ["wide", "tall"];

/** Canvas sizes in canvas units; all diagrams of a layout share one. */
export const canvases: Readonly<Record<Layout, { readonly width: number; readonly height: number }>> = {
  wide: { width: 800, height: 640 },
  tall: { width: 360, height: 300 },
};

/** Kinds of money; each has its own colour and pattern. */
export const moneys = ["cash", "credit", "revenue", "promise", "gain", "cost"] as const;
export type Money = (typeof moneys)[number];

/** How certain an amount or a relation is: paid or filed; conditional or from a single source; a letter of intent. */
export type Certainty = "sure" | "conditional" | "intent";

/** Emphasis of a mark; a frame is an outline with nothing in it, a filling is what stands in a frame. */
export type Tone = "plain" | "strong" | "soft" | "ghost" | "frame" | "filling";

/** Tints say who promised, as clothes say what kind of money it is. */
export const tints = ["marigold", "clay"] as const;
export type Tint = (typeof tints)[number];

/** The number that a mark represents. */
export interface Amount {
  readonly claim: string;
  /** The part that this mark represents, in the claim's unit; marks of one claim and scale add up to the claim. */
  readonly value: number;
  /** Marks of one scale have the same size for the same value. A number that is only written has its own scale. */
  readonly scale: string;
  readonly measure: "width" | "height" | "area" | "count";
}

/** A position in canvas units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

interface MarkBase {
  /** Names what the mark represents, never its position: `tile:openai-oracle:7`. */
  readonly key: string;
  readonly money?: Money;
  readonly certainty?: Certainty;
  readonly tone?: Tone;
  readonly tint?: Tint;
  readonly amount?: Amount;
  /** Offsets in canvas units, "0,0 12,-4 …": the path of the loop animation while the state is shown. */
  readonly travel?: string;
  /** How often the mark goes along its path before it rests for a while; without it, it goes on and on. */
  readonly laps?: number;
  /** After so many laps the mark drops into place, each time the loop animation begins anew; at rest it is there. */
  readonly since?: number;
  /** "<laps> <value>|…": the text of a label, or the money of a box, from then on in the loop animation. */
  readonly turns?: string;
}

export interface Group extends MarkBase {
  readonly kind: "group";
  readonly x: number;
  readonly y: number;
  readonly marks: readonly Mark[];
  /** Start position of a new group: it flies in from there instead of fading in. */
  readonly from?: Point;
}

/** A rectangle: a tile, a note, a stub, a page of a book. */
export interface Box extends MarkBase {
  readonly kind: "tile" | "note" | "sheet";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly corner?: number;
}

export interface Disc extends MarkBase {
  readonly kind: "disc";
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A stroked path: an arrow's shaft, a bracket, a rule. */
export interface Line extends MarkBase {
  readonly kind: "arrow" | "line";
  readonly path: string;
}

/** A filled shape: a piece of a band, an arrow that is as wide as what flows. */
export interface Area extends MarkBase {
  readonly kind: "area";
  /** A closed path. */
  readonly path: string;
}

export interface Label extends MarkBase {
  readonly kind: "label";
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight?: "regular" | "bold";
  readonly anchor?: "start" | "middle" | "end";
}

export type Mark = Group | Box | Disc | Line | Area | Label;

/** A picture without its text alternatives. */
export interface Picture {
  /** `<diagram>/<state>`. */
  readonly name: string;
  readonly layout: Layout;
  readonly marks: readonly Mark[];
  /** The part of the canvas that is shown; all of it where nothing is said. */
  readonly window?: Pick<Box, "x" | "y" | "width" | "height">;
}

/** A picture with its text alternatives. */
export interface Scene extends Picture {
  /** What is plotted, like the title of a chart. */
  readonly title: string;
  /** The conclusion, in one sentence. */
  readonly message: string;
  /** What is drawn, for screen readers. */
  readonly description: string;
}
