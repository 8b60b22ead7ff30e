/** A picture as plain data: marks on a fixed canvas, and what it says in words. */

export type Layout = "wide" | "tall";
export const layouts: readonly Layout[] = ["wide", "tall"];

/** Canvas units; every diagram of a layout shares one canvas. */
export const canvases: Readonly<Record<Layout, { readonly width: number; readonly height: number }>> = {
  wide: { width: 800, height: 640 },
  tall: { width: 360, height: 300 },
};

/** The clothes a dollar wears: which kind of money a mark shows. */
export const moneys = ["cash", "credit", "revenue", "promise", "gain", "cost"] as const;
export type Money = (typeof moneys)[number];

/** How sure a line is: paid or filed, conditional or single-source, a letter of intent. */
export type Sureness = "sure" | "conditional" | "intent";

/** How loudly a mark speaks. */
export type Tone = "plain" | "strong" | "soft" | "ghost";

/** The number that a mark stands for. */
export interface Amount {
  readonly claim: string;
  /** What this mark stands for, in the claim's unit; the marks of one claim and scale add up to it. */
  readonly value: number;
  /** Marks that share a scale share one size for one value. A number that is only written has a scale of its own. */
  readonly scale: string;
  readonly measure: "width" | "height" | "area" | "count";
}

/** A place in canvas units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Common {
  /** What the mark stands for, never where it is: `tile:openai-oracle:7`. */
  readonly key: string;
  readonly money?: Money;
  readonly sure?: Sureness;
  readonly tone?: Tone;
  readonly amount?: Amount;
  /** Offsets in canvas units, "0,0 12,-4 …": the way a mark goes round while its state is shown. */
  readonly travel?: string;
}

export interface Group extends Common {
  readonly kind: "group";
  readonly x: number;
  readonly y: number;
  readonly marks: readonly Mark[];
  /** Where it comes from when it is new: it flies in rather than fades in. */
  readonly from?: Point;
}

/** A rectangle: a tile, a note, a stub, a page of a book. */
export interface Box extends Common {
  readonly kind: "tile" | "note" | "sheet";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly corner?: number;
}

export interface Disc extends Common {
  readonly kind: "disc";
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A line of any form: an arrow's shaft, a bracket, a rule. */
export interface Line extends Common {
  readonly kind: "arrow" | "line";
  readonly path: string;
}

export interface Label extends Common {
  readonly kind: "label";
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight?: "regular" | "bold";
  readonly anchor?: "start" | "middle" | "end";
}

export type Mark = Group | Box | Disc | Line | Label;

/** A picture as a canvas shows it. */
export interface Picture {
  /** `<diagram>/<state>`. */
  readonly name: string;
  readonly layout: Layout;
  readonly marks: readonly Mark[];
}

/** A picture with what it says in words, for whoever does not see it. */
export interface Scene extends Picture {
  /** What the picture shows, as a statistician would title it. */
  readonly title: string;
  /** What the picture says, in one sentence. */
  readonly message: string;
  /** What is drawn, for a listener. */
  readonly description: string;
}
