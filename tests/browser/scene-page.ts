/** Runs in the browser: draws scenes into a canvas and says where the canvas differs from their SVG text. */
import { loadDiagram } from "#diagrams/index.ts";
import type { Layout } from "#scene/scene.ts";
import { drawScene } from "#scene/change-scene.ts";
import { createCanvas } from "#scene/to-dom.ts";
import { holdFrames } from "./held-frames.ts";

/** `<diagram>/<state>` names drawn one after the other. */
export interface Journey {
  readonly layout: Layout;
  readonly names: readonly string[];
}

/** A way from the first picture to the second, left for the third at a share of its time. */
export interface Interruption {
  readonly layout: Layout;
  readonly names: readonly [string, string, string];
  readonly share: number;
}

/** The least that is seen during a change. */
export interface Sighting {
  /** Marks, as a share of those in the picture with fewer. */
  readonly share: number;
  /** Headlines; 1 is one that is wholly there. */
  readonly headline: number;
  /** The most headlines that are seen at one moment, the old and the new. */
  readonly headlines: number;
}

interface Supplies {
  /** Data of each diagram. */
  readonly data: Readonly<Record<string, unknown>>;
  /** SVG text by `<layout> <diagram>/<state>`, as the build writes it. */
  readonly texts: Readonly<Record<string, string>>;
}

declare global {
  interface Window {
    readonly trial: typeof trial;
  }
}

let supplies: Supplies = { data: {}, texts: {} };

const trial = {
  supply(given: Supplies): void {
    supplies = given;
  },

  /** Draws the first picture of a journey at once and each next one over `duration`; says what is wrong after each. */
  async travel({ layout, names }: Journey, duration: number): Promise<string[]> {
    const canvas = hang();
    const faults: string[] = [];
    for (const [place, name] of names.entries()) {
      const before = elementsOf(canvas);
      const scene = await sceneOf(layout, name);
      await new Promise<void>((resolve) => drawScene(canvas, scene, place === 0 ? 0 : duration, resolve));
      const way = `${layout} ${names[place - 1] ?? "nothing"} > ${name}`;
      faults.push(...faultsOf(canvas, layout, name, before).map((fault) => `${way}: ${fault}`));
    }
    canvas.remove();
    return faults;
  },

  /** Like `travel`, with time held by hand, so that "half-way" is half-way on every machine. */
  async interrupt({ layout, names, share }: Interruption): Promise<string[]> {
    const [first, second, third] = await Promise.all(names.map((name) => sceneOf(layout, name)));
    if (first === undefined || second === undefined || third === undefined) throw new Error("three names, please");
    const canvas = hang();
    const arrived: string[] = [];
    const frames = holdFrames();
    drawScene(canvas, first, 0, () => arrived.push("first"));
    const stop = drawScene(canvas, second, 1000, () => arrived.push("second"));
    frames.pass([0, share * 1000]);
    const onTheWay = [first.name, second.name].every((name) => picture(canvas) !== expected(layout, name));
    const before = elementsOf(canvas);
    const faint = new Map([...before.values()].map((element) => [element, opacityOf(element)]));
    const places = new Map([...canvas.querySelectorAll(".marks rect")].map((box) => [box, placeOf(box)]));
    stop();
    const still = frames.waiting() === 0;
    drawScene(canvas, third, 1000, () => arrived.push("third"));
    frames.pass([2000]);
    // What is seen are marks; how faint they are may be said by them or by the groups around them.
    const drawn = [...before].filter(([, { tagName }]) => tagName !== "g");
    const jumps = drawn.filter(([, element]) => Math.abs(opacityOf(element) - (faint.get(element) ?? 1)) > 0.001);
    const leaps = [...places].filter(
      ([box, [x, y]]) => box.isConnected && Math.hypot(placeOf(box)[0] - x, placeOf(box)[1] - y) > 0.05,
    );
    frames.pass([2400, 3000, 3016]);
    const faults = faultsOf(canvas, layout, third.name, before);
    faults.push(...jumps.map(([path]) => `${path} jumped from one opacity to another`));
    faults.push(...leaps.map(([box]) => `${box.getAttribute("data-key") ?? ""} jumped from one place to another`));
    if (!onTheWay) faults.push("was not on its way when it was stopped");
    if (!still) faults.push("asks for frames after it was stopped");
    if (arrived.join() !== "first,third") faults.push(`arrived at ${arrived.join()}`);
    frames.release();
    canvas.remove();
    return faults.map((fault) => `${layout} ${names.join(" > ")} at ${share}: ${fault}`);
  },

  /** A text half-way from the second picture to the third, by the start of its key. */
  async halfway({ layout, names }: Journey, key: string): Promise<string> {
    const canvas = hang();
    const [first, second, third] = await Promise.all(names.map((name) => sceneOf(layout, name)));
    if (first === undefined || second === undefined || third === undefined) throw new Error("three names, please");
    for (const scene of [first, second]) drawScene(canvas, scene, 0, () => undefined);
    const frames = holdFrames();
    const stop = drawScene(canvas, third, 1000, () => undefined);
    frames.pass([0, 450]);
    const text = canvas.querySelector(`[data-key^="${key}"]`)?.textContent ?? "";
    stop();
    frames.release();
    canvas.remove();
    return text;
  },

  /** How much is seen at every twentieth of the way from the first picture to the second, with time held by hand. */
  async watch({ layout, names }: Journey): Promise<Sighting> {
    const [from, to] = await Promise.all(names.map((name) => sceneOf(layout, name)));
    if (from === undefined || to === undefined) throw new Error("two names, please");
    const canvas = hang();
    const seen = () => sum([...canvas.querySelectorAll(".marks :not(g)")].map(opacityOf));
    drawScene(canvas, from, 0, () => undefined);
    const before = seen();
    const frames = holdFrames();
    drawScene(canvas, to, 1000, () => undefined);
    const moments: { readonly marks: number; readonly headline: number; readonly headlines: number }[] = [];
    for (let time = 0; time < 1000; time += 50) {
      frames.pass([time]);
      const titles = titlesOn(canvas).map(opacityOf);
      moments.push({ marks: seen(), headline: sum(titles), headlines: titles.filter((one) => one > 0).length });
    }
    frames.pass([1000]);
    const least = (of: "marks" | "headline") => Math.min(...moments.map((moment) => moment[of]));
    const headlines = Math.max(...moments.map((moment) => moment.headlines));
    const sighting = { share: least("marks") / Math.min(before, seen()), headline: least("headline"), headlines };
    frames.release();
    canvas.remove();
    return sighting;
  },

  /** What a strict XML parser has to say against a text; null where it has nothing. */
  parseError(text: string): string | null {
    return parse(text).querySelector("parsererror")?.textContent ?? null;
  },
};

Object.assign(window, { trial });

/** A canvas in the page; it is not painted, since only its elements count here. */
function hang(): SVGSVGElement {
  const canvas = document.body.appendChild(createCanvas(document));
  canvas.style.display = "none";
  return canvas;
}

async function sceneOf(layout: Layout, name: string) {
  const [diagram = "", state = ""] = name.split("/");
  return (await loadDiagram(diagram)).draw(supplies.data[diagram], state, layout);
}

function faultsOf(canvas: SVGSVGElement, layout: Layout, name: string, before: ReadonlyMap<string, Element>): string[] {
  const [is, should] = [picture(canvas).split("\n"), expected(layout, name).split("\n")];
  const line = should.findIndex((text, index) => text !== is[index]);
  const faults: string[] = [];
  if (line >= 0) faults.push(`drew ${is[line] ?? "nothing"} for ${should[line] ?? ""}`);
  else if (is.length > should.length) faults.push(`drew ${is[should.length] ?? ""} on top`);
  if (canvas.querySelector("[opacity]") !== null) faults.push("left an opacity");
  for (const [path, element] of elementsOf(canvas)) {
    if ((before.get(path) ?? element) !== element) faults.push(`${path} is another element than before`);
  }
  return faults;
}

/** How much of an element is seen, the groups around it included. */
function opacityOf(element: Element | null): number {
  return element === null ? 1 : Number(element.getAttribute("opacity") ?? 1) * opacityOf(element.parentElement);
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** Headlines on a canvas, old and new; the twin of one that is being replaced comes after it and has no key. */
function titlesOn(canvas: Element): Element[] {
  const keyed = [...canvas.querySelectorAll("[data-key^=headline]")];
  const twins = keyed.flatMap(({ nextElementSibling: next }) => (next?.matches("text:not([data-key])") ? next : []));
  return [...keyed, ...twins];
}

/** Where a box stands on its canvas. */
function placeOf(box: Element): readonly [x: number, y: number] {
  let [x, y] = [Number(box.getAttribute("x")), Number(box.getAttribute("y"))];
  for (let group = box.parentElement; group !== null; group = group.parentElement) {
    const [, dx, dy] = /translate\((.+),(.+)\)/.exec(group.getAttribute("transform") ?? "") ?? [];
    [x, y] = [x + Number(dx ?? 0), y + Number(dy ?? 0)];
  }
  return [x, y];
}

/** Elements by their key and those of the groups that they are in. */
function elementsOf(canvas: SVGSVGElement): Map<string, Element> {
  const path = (element: Element | null): string =>
    element === null
      ? ""
      : `${path(element.parentElement?.closest("[data-key]") ?? null)} ${element.getAttribute("data-key") ?? ""}`;
  return new Map([...canvas.querySelectorAll("[data-key]")].map((element) => [path(element), element]));
}

const picture = (canvas: Element) => normal(canvas.querySelector(":scope > .marks"));
const known = new Map<string, string>();

function expected(layout: Layout, name: string): string {
  const key = `${layout} ${name}`;
  const text = known.get(key) ?? normal(parse(supplies.texts[key] ?? "").querySelector("svg > .marks"));
  known.set(key, text);
  return text;
}

function parse(text: string): Document {
  return new DOMParser().parseFromString(text, "image/svg+xml");
}

/** An element a line, attributes in order of their names, without the space between elements. */
function normal(element: Element | null, indent = ""): string {
  if (element === null) return "no marks";
  const attributes = [...element.attributes].map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`).sort();
  const words = element.children.length === 0 ? ` ${JSON.stringify(element.textContent)}` : "";
  const inner = [...element.children].map((child) => normal(child, `${indent} `));
  return [`${indent}${element.namespaceURI ?? ""} ${element.tagName}${attributes.join("")}${words}`, ...inner].join(
    "\n",
  );
}
