import { attributesOf, rounded, translation, type Attributes } from "#scene/attributes.ts";
import { attributeText, FileStyle } from "#scene/file-style.ts";
import { markup } from "#scene/markup.ts";
import type { Scene } from "#scene/scene.ts";
import { svgElement } from "#scene/to-svg.ts";
import type { SingleMark } from "./flat-marks.ts";
import { durationOf, piecesOf, type Keyframe, type Piece } from "./pieces.ts";

/** A piece as it is written: what it looks like, what it does, and its outline where it is a plain box. */
interface Element {
  readonly attributes: Attributes;
  readonly outline: string | null;
  readonly markup: string;
}

/** The words of a moving file. */
interface Words {
  readonly title: string;
  readonly description: string;
  readonly glyphs: string;
}

/**
 * The states of a diagram one after the other as an SVG file that moves by its style sheet alone and plays once. What reads no
 * animation, and who asks for less motion, has the first state.
 */
export function movingSvg(scenes: readonly Scene[], { title, description, glyphs }: Words): string {
  const [first] = scenes;
  if (first === undefined) throw new Error("a moving picture needs a state");
  const [diagram = ""] = first.name.split("/");
  const name = `${diagram}/moving`;
  const style = new FileStyle({ name, layout: first.layout });
  const motion = new Motion(style.scope, durationOf(scenes.length));
  const ground = `<rect${attributeText(style.ground())} width="100%" height="100%"/>`;
  const elements = piecesOf(scenes, first.layout).map((piece) => elementOf(piece, style, motion));
  const patterns = style.patterns();
  const head = `<defs><style>${style.sheet(glyphs)}${motion.sheet()}</style>${patterns}</defs>`;
  const scene: Scene = { ...first, name, message: title, title, description };
  return `${svgElement(scene, `${head}${ground}<g>${joined(elements)}</g>`, style.scope)}\n`;
}

/** Boxes that look and move alike and follow one another are one path. */
function joined(elements: readonly Element[]): string {
  const runs: Element[][] = [];
  for (const element of elements) {
    const run = runs.at(-1);
    const [before] = run ?? [];
    const isSame = before !== undefined && attributeText(before.attributes) === attributeText(element.attributes);
    if (isSame && before.outline !== null && element.outline !== null) run?.push(element);
    else runs.push([element]);
  }
  return runs.map(writeRun).join("");
}

function writeRun(run: readonly Element[]): string {
  const outlines = run.flatMap(({ outline }) => outline ?? []);
  if (outlines.length === 0) return run.map((element) => element.markup).join("");
  return `<path${attributeText(run[0]?.attributes ?? [])} d="${outlines.join("")}"/>`;
}

function elementOf(piece: Piece, style: FileStyle, motion: Motion): Element {
  const { mark, opacity, place, size } = piece;
  const start = place[0]?.value ?? { x: 0, y: 0 };
  const placed: SingleMark = "path" in mark ? mark : { ...mark, ...start, ...size[0]?.value };
  const look = lookOf(placed, style, opacity[0]?.value === 0);
  const moves = motion.classOf({
    opacity: motion.animation(opacity, (value) => `opacity:${String(value)}`),
    place: motion.animation(place, ({ x, y }) => `translate:${pixels(x - start.x)} ${pixels(y - start.y)}`),
    size: motion.animation(size, ({ width, height }) => `width:${rounded(width)}px;height:${rounded(height)}px`),
  });
  const isMoved = "path" in mark && (start.x !== 0 || start.y !== 0);
  const attributes: Attributes = [
    ["class", moves === null ? look.className : `${look.className} ${moves}`],
    ...look.attributes,
    ...(isMoved ? [["transform", translation(start.x, start.y)] as const] : []),
  ];
  const whole = markup([placed], "", () => [...attributes, ...look.geometry]);
  if (
    !("width" in placed) ||
    placed.corner !== undefined ||
    new Set(size.map(({ value }) => JSON.stringify(value))).size > 1
  )
    return { attributes, outline: null, markup: whole };
  const { x, y, width, height } = placed;
  const outline = `M${rounded(x)} ${rounded(y)}h${rounded(width)}v${rounded(height)}h-${rounded(width)}z`;
  return { attributes, outline, markup: whole };
}

/** Tenths of a canvas unit are enough for a way. */
function pixels(value: number): string {
  const tenths = Math.round(value * 10) / 10;
  return tenths === 0 ? "0" : `${String(tenths)}px`;
}

interface Look {
  readonly className: string;
  readonly attributes: Attributes;
  readonly geometry: Attributes;
}

/** How a mark looks; what is not seen without animation needs no attributes for programs without style sheets. */
function lookOf(mark: SingleMark, style: FileStyle, isHidden: boolean): Look {
  const plain = new Set(attributesOf(mark).map(([name]) => name));
  const [[, className] = ["", ""], ...all] = style.attributesOf(mark).filter(([name]) => !name.startsWith("data-"));
  const isGeometry = (name: string) => plain.has(name) && name !== "font-size";
  const look = all.filter(([name]) => !isGeometry(name));
  return {
    className,
    attributes: isHidden ? [["opacity", "0"]] : look,
    geometry: all.filter(([name]) => isGeometry(name)),
  };
}

/** The animations of a file: equal ones are written once. */
class Motion {
  readonly #scope: string;
  /** What the names of its animations begin with, which no other file has. */
  readonly #name: string;
  readonly #duration: number;
  readonly #keyframes = new Map<string, string>();
  readonly #classes = new Map<string, string>();

  constructor(scope: string, duration: number) {
    this.#scope = scope;
    this.#name = scope.replace(/-moving$/, "-");
    this.#duration = duration;
  }

  /** The name of the animation by these moments; null where nothing changes. */
  animation<Value>(frames: readonly Keyframe<Value>[], write: (value: Value) => string): string | null {
    const written = frames.map(({ at, value }) => ({ at: (at / this.#duration) * 100, text: write(value) }));
    if (new Set(written.map(({ text }) => text)).size <= 1) return null;
    // An element stands as it is until its first change, and what does not change is said once.
    const steps: { share: number; text: string; shares: string[] }[] = [];
    for (const { at, text } of written) {
      const before = steps.at(-1);
      const share = Math.max(Math.round(at * 10) / 10, (before?.share ?? -0.05) + 0.05);
      if (before?.text === text) before.shares = [before.shares[0] ?? "", `${rounded(share)}%`];
      else steps.push({ share, text, shares: [`${rounded(share)}%`] });
      const last = steps.at(-1);
      if (last !== undefined) last.share = share;
    }
    const [first, end] = [steps[0], steps.at(-1)];
    if (first?.shares[0] === "0%" && first.shares.length > 1) first.shares.shift();
    end?.shares.splice(1, 1, "100%");
    const text = steps.map(({ shares, text }) => `${shares.join()}{${text}}`).join("");
    const name = this.#keyframes.get(text) ?? `${this.#name}${String(this.#keyframes.size + 1)}`;
    this.#keyframes.set(text, name);
    return name;
  }

  /** The class of what these animations move; null where there are none. */
  classOf(animations: Readonly<Record<string, string | null>>): string | null {
    const names = Object.values(animations)
      .filter((name) => name !== null)
      .join();
    if (names === "") return null;
    const name = this.#classes.get(names) ?? `loop-m${String(this.#classes.size + 1)}`;
    this.#classes.set(names, name);
    return name;
  }

  /** The rules of all animations so far; they hold on screens whose reader has not asked for less motion. */
  sheet(): string {
    const keyframes = [...this.#keyframes].map(([text, name]) => `@keyframes ${name}{${text}}`);
    const rules = [...this.#classes].map(([names, name]) => `.${this.#scope} .${name}{animation-name:${names}}`);
    const all = `.${this.#scope} [class*=loop-m]{animation:${String(this.#duration)}ms cubic-bezier(.65,0,.35,1) both}`;
    return `${keyframes.join("")}@media screen and (prefers-reduced-motion:no-preference){${all}${rules.join("")}}`;
  }
}
