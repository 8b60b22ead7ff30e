import type { Label, Mark } from "#scene/scene.ts";

interface Lines extends Omit<Label, "kind" | "text"> {
  readonly texts: readonly string[];
  /** From baseline to baseline, in type sizes. */
  readonly leading?: number;
}

/** Lines of text, one label each, under one key. */
export function lines({ key, texts, y, leading = 1.3, ...look }: Lines): Mark[] {
  return texts.map((text, line) => ({
    ...look,
    kind: "label",
    key: `${key}:${String(line)}`,
    y: y + line * look.size * leading,
    text,
  }));
}

/** Marks that come and go as one. */
export function together(key: string, marks: readonly Mark[]): Mark {
  return { kind: "group", key, x: 0, y: 0, marks };
}

/** A straight line as path data. */
export function straight(x: number, y: number, toX: number, toY: number): string {
  return `M${[x, y].map(word).join(" ")}L${[toX, toY].map(word).join(" ")}`;
}

/** Points as path data, one straight line behind the other. */
export function through(points: readonly (readonly [x: number, y: number])[]): string {
  return `M${points.map((point) => point.map(word).join(" ")).join("L")}`;
}

const word = (value: number) => String(Math.round(value * 100) / 100);
