import type { Drawing } from "#diagrams/diagram.ts";
import type { Layout, Picture } from "#scene/scene.ts";
import { createCanvas, drawScene } from "#scene/to-dom.ts";
import { startTravel, type Travel } from "./loop-animation.ts";

/** Data of each diagram, as its `pick` gave it. */
export type DiagramData = Readonly<Record<string, unknown>>;

export interface Stage {
  readonly canvas: SVGSVGElement;
  /** Shows `<diagram>/<state>`, moving there or at once; the latest call wins. */
  show: (name: string, instantly: boolean) => Promise<void>;
  /** Draws the same again, in the layout that fits now. */
  redraw: () => Promise<void>;
  /** Fetches a picture's code before it is needed. */
  prepare: (name: string) => void;
  pause: (paused: boolean) => void;
  stop: () => void;
}

interface Options {
  /** The diagram of a name. A page that shows a single one hands it over, and so loads no other. */
  readonly load: (name: string) => Promise<Drawing>;
  readonly data: DiagramData;
  readonly layout: () => Layout;
  /** Milliseconds that a change takes; 0 where the reader wants no movement. */
  readonly duration: () => number;
  readonly pauses: boolean;
}

interface Movement {
  /** Resolves when the picture stands, or when the movement was halted. */
  readonly ended: Promise<void>;
  readonly halt: () => void;
}

const diagramOf = (name: string) => name.slice(0, name.indexOf("/"));
const stateOf = (name: string) => name.slice(name.indexOf("/") + 1);

/** A stage in `figure`; `data-show` says what it shows or moves to, `data-moving` that it moves. */
export function createStage(figure: HTMLElement, { load, data, layout, duration, pauses }: Options): Stage {
  const canvas = figure.appendChild(createCanvas(figure.ownerDocument));
  let moving: Movement | undefined;
  let travel: Travel | undefined;
  let paused = pauses;
  let latest = 0;
  const show = async (name: string, instantly: boolean) => {
    figure.dataset["show"] = name;
    figure.dataset["moving"] = "";
    latest += 1;
    const own = latest;
    const { picture } = await load(diagramOf(name));
    if (own !== latest) return;
    moving?.halt();
    travel?.stop();
    moving = moveTo(canvas, picture(data[diagramOf(name)], stateOf(name), layout()), instantly ? 0 : duration());
    await moving.ended;
    if (own !== latest) return;
    // What has left the stage goes with the movement that it left by.
    moving = undefined;
    delete figure.dataset["moving"];
    travel = duration() === 0 ? undefined : startTravel(canvas, paused);
  };
  return {
    canvas,
    show,
    redraw: () => show(figure.dataset["show"] ?? "", true),
    prepare: (name) => void load(diagramOf(name)),
    pause(next) {
      paused = next;
      travel?.pause(next);
    },
    stop() {
      latest += 1;
      moving?.halt();
      travel?.stop();
      canvas.remove();
    },
  };
}

function moveTo(canvas: SVGSVGElement, picture: Picture, milliseconds: number): Movement {
  let halt = () => {};
  const ended = new Promise<void>((resolve) => {
    const stop = drawScene(canvas, picture, milliseconds, resolve);
    halt = () => {
      stop();
      resolve();
    };
  });
  return { ended, halt: () => halt() };
}
