import { easeCubicInOut } from "d3-ease";
import { interpolateNumber, interpolateString } from "d3-interpolate";
import { translation } from "#scene/attributes.ts";
import { interpolateCount } from "#scene/count.ts";
import { attributeText, FileStyle } from "#scene/file-style.ts";
import { markup } from "#scene/markup.ts";
import type { Point, Scene } from "#scene/scene.ts";
import { swap, type Phase } from "#scene/timing.ts";
import { svgElement } from "#scene/to-svg.ts";
import { flatMarks, type FlatMark, type SingleMark } from "./flat-marks.ts";
import type { Change, Flight } from "./transition.ts";

/** A mark at one moment. */
interface Shown {
  readonly mark: SingleMark;
  readonly offset: Point;
  readonly opacity: number;
}

/** A picture at rest as SVG text with presentation attributes only. */
export function restingFrame(scene: Scene): string {
  return frame(
    scene,
    flatMarks(scene).map(({ mark, offset }) => ({ mark, offset, opacity: 1 })),
  );
}

/** The moment at `share` of the way to the scene that these changes lead to. */
export function frameBetween(changes: readonly Change[], after: Scene, share: number): string {
  return frame(
    after,
    changes.flatMap((change) => shownAt(change, share)),
  );
}

function frame(scene: Scene, shown: readonly Shown[]): string {
  const style = new FileStyle(scene);
  const marks = shown.map(({ mark, offset, opacity }) =>
    markup([mark], "", () => [
      ...style.attributesOf(mark).filter(([name]) => !name.startsWith("data-")),
      ...(offset.x === 0 && offset.y === 0 ? [] : [["transform", translation(offset.x, offset.y)] as const]),
      ...(opacity === 1 ? [] : [["opacity", opacity.toFixed(3)] as const]),
    ]),
  );
  const ground = `<rect${attributeText(style.ground())} width="100%" height="100%"/>`;
  return svgElement(scene, `<defs>${style.patterns()}</defs>${ground}<g>${marks.join("")}</g>`);
}

/** How far something is on its way at a share of the whole; what happens at one moment has happened from then on. */
function along([begin, end]: Phase, share: number): number {
  if (share >= end) return 1;
  return share <= begin ? 0 : easeCubicInOut((share - begin) / (end - begin));
}

function shownAt(change: Change, share: number): Shown[] {
  switch (change.kind) {
    case "exit":
      return visible({
        ...flown(change.before, change.flight, (done) => done, share),
        opacity: 1 - along(change.phase, share),
      });
    case "enter":
      return visible({
        ...flown(change.after, change.flight, (done) => 1 - done, share),
        opacity: along(change.phase, share),
      });
    case "stay": {
      const moved = between(change.before, change.after, along(change.phase, share));
      if (change.text !== "replace")
        return [{ ...moved, mark: counted(change, moved.mark, along(change.phase, share)), opacity: 1 }];
      const swapped = along(swap, share);
      return [
        ...visible({ ...moved, mark: withText(moved.mark, change.before), opacity: 1 - swapped }),
        ...visible({ ...moved, opacity: swapped }),
      ];
    }
  }
}

/** A mark on a flight of which it has this much before it, or behind it. */
function flown(
  { mark, offset }: FlatMark,
  flight: Flight | null,
  left: (done: number) => number,
  share: number,
): Omit<Shown, "opacity"> {
  if (flight === null) return { mark, offset };
  const part = left(along(flight.phase, share));
  return { mark, offset: { x: offset.x + flight.way.x * part, y: offset.y + flight.way.y * part } };
}

function visible(shown: Shown): Shown[] {
  return shown.opacity < 0.002 ? [] : [shown];
}

const numbers = ["x", "y", "width", "height", "radius", "size"] as const;

/** A mark on its way: it looks as it will, and its place and size are between the old and the new. */
function between(before: FlatMark, after: FlatMark, share: number): Omit<Shown, "opacity"> {
  const [from, to]: Readonly<Record<string, unknown>>[] = [{ ...before.mark }, { ...after.mark }];
  const moved = numbers.flatMap((name) => {
    const [start, end] = [from?.[name], to?.[name]];
    return typeof start === "number" && typeof end === "number"
      ? [[name, interpolateNumber(start, end)(share)] as const]
      : [];
  });
  const isPath = "path" in before.mark && "path" in after.mark;
  const path = isPath ? { path: interpolateString(before.mark.path, after.mark.path)(share) } : {};
  const offset = {
    x: interpolateNumber(before.offset.x, after.offset.x)(share),
    y: interpolateNumber(before.offset.y, after.offset.y)(share),
  };
  return { mark: { ...after.mark, ...Object.fromEntries(moved), ...path }, offset };
}

function withText(mark: SingleMark, { mark: other }: FlatMark): SingleMark {
  return mark.kind === "label" && other.kind === "label" ? { ...mark, text: other.text } : mark;
}

function counted(
  { text, before, after }: Extract<Change, { kind: "stay" }>,
  mark: SingleMark,
  share: number,
): SingleMark {
  if (text !== "count" || mark.kind !== "label" || before.mark.kind !== "label" || after.mark.kind !== "label")
    return mark;
  return { ...mark, text: interpolateCount(before.mark.text, after.mark.text)(share) };
}
