import type { Layout, Picture } from "#scene/scene.ts";
import { createCanvas, drawFirst } from "#scene/to-dom.ts";
import { once } from "#text/once.ts";
import { listen } from "../ui/listen.ts";
import { matches, reducedMotionQuery } from "../ui/media.ts";
import type { LoopAnimations } from "./loop-animation.ts";

/** How a player moves and which layout it draws; tests set 0 milliseconds and rules of their own. */
export interface PlayerSettings {
  /** The layout that fits now; asked before each picture and whenever the window is resized. */
  readonly layout: () => Layout;
  /** Milliseconds that the change to another picture takes. */
  readonly duration?: number;
  /** Whether the reader wants no movement: pictures then change at once and nothing loops. */
  readonly reducedMotion?: () => boolean;
  /** Whether what loops is paused from the beginning. */
  readonly paused?: boolean;
}

interface Options<Request> extends PlayerSettings {
  /** Fetches what a picture needs; the result draws it in a layout. */
  readonly load: (request: Request) => Promise<(layout: Layout) => Picture>;
}

export interface PicturePlayer<Request> {
  readonly canvas: SVGSVGElement;
  /** Moves to a picture, in the usual time or in `duration` milliseconds. The latest call wins; resolves when the picture stands or another was asked for. */
  readonly show: (request: Request, duration?: number) => Promise<void>;
  /** Pauses or resumes what loops in the picture. */
  readonly pause: (paused: boolean) => void;
  /** Removes the canvas and ends everything that the player started. */
  readonly stop: () => void;
}

/** Shows pictures on a canvas in `figure`, which has `data-moving` while marks move; draws again when another layout fits. */
export function createPicturePlayer<Request>(figure: HTMLElement, options: Options<Request>): PicturePlayer<Request> {
  const { load, layout, duration: usual = 800, reducedMotion = () => matches(reducedMotionQuery) } = options;
  const canvas = figure.appendChild(createCanvas(figure.ownerDocument));
  const motion = createMotion(canvas);
  let { paused = false } = options;
  let latest: { readonly request: Request } | undefined;
  let drawn: Layout | undefined;
  const show = async (request: Request, duration = usual) => {
    figure.dataset["moving"] = "";
    const own = { request };
    latest = own;
    const draw = await load(request);
    if (own !== latest) return;
    drawn = layout();
    await motion.moveTo(draw(drawn), reducedMotion() ? 0 : duration);
    if (own !== latest) return;
    delete figure.dataset["moving"];
    if (!reducedMotion()) await motion.loop(() => paused);
  };
  const resize = () => {
    if (latest !== undefined && drawn !== undefined && drawn !== layout()) void show(latest.request, 0);
  };
  const stopListening = listen(window, { resize });
  return {
    canvas,
    show,
    pause(next) {
      paused = next;
      motion.pause(next);
    },
    stop() {
      stopListening();
      latest = undefined;
      motion.stop();
      delete figure.dataset["moving"];
      canvas.remove();
    },
  };
}

interface Motion {
  /** Moves to a picture; resolves when it stands or was stopped on the way. */
  readonly moveTo: (picture: Picture, duration: number) => Promise<void>;
  /** Starts what loops in the picture that was moved to; its script comes with the first such picture. */
  readonly loop: (isPaused: () => boolean) => Promise<void>;
  readonly pause: (paused: boolean) => void;
  readonly stop: () => void;
}

/** What changes pictures comes with the first change: the first picture needs none of it. */
export const loadChange = once(() => import("#scene/change-scene.ts"));

/** What moves on a canvas: first the change to a picture, then its loops. */
function createMotion(canvas: SVGSVGElement): Motion {
  let halt: (() => void) | undefined;
  let loops: LoopAnimations | undefined;
  const stop = () => {
    halt?.();
    loops?.stop();
    halt = loops = undefined;
  };
  return {
    stop,
    async moveTo(picture, duration) {
      stop();
      if (drawFirst(canvas, picture)) return;
      const run = { isOver: false };
      halt = () => (run.isOver = true);
      const { drawScene } = await loadChange();
      if (run.isOver) return;
      await new Promise<void>((resolve) => {
        const stopDrawing = drawScene(canvas, picture, duration, resolve);
        halt = () => {
          stopDrawing();
          resolve();
        };
      });
    },
    async loop(isPaused) {
      const run = { isOver: false };
      // Takes the place of the finished change, which would keep the elements that have left the canvas.
      halt = () => (run.isOver = true);
      if (canvas.querySelector("[data-travel]") === null) return;
      // Where the script does not come, the picture stands still.
      const script = await import("./loop-animation.ts").catch(() => undefined);
      if (!run.isOver) loops = script?.startLoopAnimations(canvas, isPaused());
    },
    pause: (paused) => loops?.pause(paused),
  };
}
