import { loadDiagram } from "../diagrams/index.ts";
import type { Layout } from "../scene/scene.ts";
import { createCanvas, drawScene } from "../scene/to-dom.ts";
import { startTravel, type Travel } from "./travel.ts";

/** Data of each diagram, as its `pick` gave it. */
export type DiagramData = Readonly<Record<string, unknown>>;

export interface Stage {
  readonly canvas: SVGSVGElement;
  /** Shows `<diagram>/<state>`, moving there or at once; the latest call wins. */
  show(name: string, instantly: boolean): Promise<void>;
  /** Draws the same again, in the layout that fits now. */
  redraw(): Promise<void>;
  /** Fetches a picture's code before it is needed. */
  prepare(name: string): void;
  pause(paused: boolean): void;
  stop(): void;
}

interface Options {
  readonly data: DiagramData;
  readonly layout: () => Layout;
  /** Milliseconds that a change takes; 0 where the reader wants no movement. */
  readonly duration: () => number;
  readonly pauses: boolean;
}

const diagramOf = (name: string) => name.slice(0, name.indexOf("/"));
const stateOf = (name: string) => name.slice(name.indexOf("/") + 1);

/** A stage in `figure`; `data-show` says what it shows or moves to, `data-moving` that it moves. */
export function createStage(figure: HTMLElement, { data, layout, duration, pauses }: Options): Stage {
  const canvas = createCanvas(figure.ownerDocument);
  figure.append(canvas);
  let halt = () => undefined as void;
  let travel: Travel | undefined;
  let paused = pauses;
  const show = async (name: string, instantly: boolean) => {
    figure.dataset["show"] = name;
    figure.dataset["moving"] = "";
    const diagram = await loadDiagram(diagramOf(name));
    if (figure.dataset["show"] !== name) return;
    halt();
    travel?.stop();
    const scene = diagram.draw(data[diagramOf(name)], stateOf(name), layout());
    await new Promise<void>((resolve) => {
      const stopDrawing = drawScene(canvas, scene, instantly ? 0 : duration(), resolve);
      halt = () => {
        stopDrawing();
        resolve();
      };
    });
    if (figure.dataset["show"] !== name) return;
    delete figure.dataset["moving"];
    travel = duration() === 0 ? undefined : startTravel(canvas, paused);
  };
  return {
    canvas,
    show,
    redraw: () => show(figure.dataset["show"] ?? "", true),
    prepare: (name) => void loadDiagram(diagramOf(name)),
    pause(next) {
      paused = next;
      travel?.pause(next);
    },
    stop() {
      halt();
      travel?.stop();
      canvas.remove();
    },
  };
}
