import { attributesOf, rounded, tagOf, translation } from "#scene/attributes.ts";
import { escaped } from "#scene/escaped.ts";
import { markCss } from "#scene/mark-styles.ts";
import type { Mark } from "#scene/scene.ts";
import { walk, type Visit } from "#scene/walk.ts";

/** A box with its place on the canvas. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One element of a picture: its class, and either the outline of a box or its whole markup. */
interface StaticElement {
  readonly className: string;
  readonly outline: Box | null;
  readonly markup: string;
}

/**
 * Marks in as little markup as they can be, for a page that holds a picture itself: no names that only a moving stage needs,
 * and boxes that look alike and follow one another are one path.
 */
export function staticSvg(marks: readonly Mark[]): string {
  const runs: StaticElement[][] = [];
  for (const piece of elementsOf(marks)) {
    const run = runs.at(-1);
    const [before] = run ?? [];
    const joins = piece.outline !== null && (before?.outline ?? null) !== null && before?.className === piece.className;
    if (joins) run?.push(piece);
    else runs.push([piece]);
  }
  return runs.map(writeRun).join("");
}

/** The rules of the marks' style sheet that match these marks inside elements with the classes `ancestors`. */
export function staticSvgCss(marks: readonly Mark[], ...ancestors: readonly string[]): string {
  const classLists = new Set(elementsOf(marks).map(({ className }) => className));
  const elements = [...classLists].map((className) => className.split(" "));
  const matches = (selector: string) => {
    const compounds = selector
      .split(" ")
      .map((compound) => [...compound.matchAll(/\.([\w-]+)/g)].map(([, name]) => name ?? ""));
    const own = compounds.pop() ?? [];
    const isInside = compounds.flat().every((name) => ancestors.includes(name));
    return isInside && elements.some((classes) => own.every((name) => classes.includes(name)));
  };
  return [...markCss.matchAll(/([^{}]+)(\{[^}]*\})/g)]
    .map(([, selectors = "", body = ""]) => [selectors.split(",").filter(matches).join(","), body] as const)
    .flatMap(([selectors, body]) => (selectors === "" ? [] : selectors + body))
    .join("");
}

function elementsOf(marks: readonly Mark[]): StaticElement[] {
  return [...walk(marks)].filter(({ mark }) => mark.kind !== "group").map(elementOf);
}

function elementOf({ mark, origin: { x: dx, y: dy } }: Visit): StaticElement {
  const [[, className] = ["", ""], ...own] = attributesOf(mark).filter(([name]) => !name.startsWith("data-"));
  if ("width" in mark && mark.corner === undefined) {
    const { width, height } = mark;
    return { className, outline: { x: dx + mark.x, y: dy + mark.y, width, height }, markup: "" };
  }
  const tag = tagOf(mark);
  const written = own.map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");
  const moved = dx === 0 && dy === 0 ? "" : ` transform="${translation(dx, dy)}"`;
  const text = mark.kind === "label" ? escaped(mark.text) : "";
  return { className, outline: null, markup: `<${tag} class="${className}"${written}${moved}>${text}</${tag}>` };
}

function writeRun(run: readonly StaticElement[]): string {
  const boxes = run.flatMap(({ outline }) => outline ?? []);
  if (boxes.length === 0) return run.map(({ markup }) => markup).join("");
  // Each box from where the last began: so equal boxes in a row are equal text, which packs well.
  const path = boxes.map(({ x, y, width, height }, index) => {
    const from = boxes[index - 1] ?? { x: 0, y: 0 };
    return `m${rounded(x - from.x)} ${rounded(y - from.y)}h${rounded(width)}v${rounded(height)}h-${rounded(width)}z`;
  });
  return `<path class="${run[0]?.className ?? ""}" d="${path.join("")}"/>`;
}
