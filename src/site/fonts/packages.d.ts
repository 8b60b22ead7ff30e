// The two font packages bring no types; these are the parts that are used.

declare module "fontkit" {
  export interface Glyph {
    readonly advanceWidth: number;
  }
  export interface Font {
    readonly type: "TTF" | "WOFF" | "WOFF2";
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly lineGap: number;
    hasGlyphForCodePoint(code: number): boolean;
    glyphForCodePoint(code: number): Glyph;
  }
  export interface Collection {
    readonly type: "TTC" | "DFont";
  }
  export function create(bytes: Uint8Array): Font | Collection;
}

declare module "subset-font" {
  interface SubsetOptions {
    targetFormat?: "sfnt" | "truetype" | "woff" | "woff2";
    keepFeatures?: readonly string[];
    preserveNameIds?: readonly number[];
    noHinting?: boolean;
    variationAxes?: Readonly<Record<string, number | { min: number; max: number; default?: number }>>;
  }
  export default function subsetFont(font: Uint8Array, text: string, options?: SubsetOptions): Promise<Buffer>;
}
