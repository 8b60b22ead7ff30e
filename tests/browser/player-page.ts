/** Runs in the browser: picture players in a blank page, with one box in each picture. */
import { openDiagramPlayer } from "#client/player/diagram-player.ts";
import { createPicturePlayer, type PicturePlayer, type PlayerSettings } from "#client/player/picture-player.ts";
import type { Layout, Picture } from "#scene/scene.ts";
import { holdFrames } from "./held-frames.ts";

interface Request {
  /** Where the box is. */
  readonly x: number;
  readonly loops?: boolean;
  /** The picture can be drawn only then. */
  readonly loaded?: Promise<unknown>;
}

interface Fixture {
  readonly figure: HTMLElement;
  readonly player: PicturePlayer<Request>;
  /** Pictures that were drawn, as "<x> <layout>". */
  readonly drawn: string[];
  /** Where the box is now. */
  readonly x: () => number;
  readonly isMoving: () => boolean;
}

declare global {
  interface Window {
    readonly fixture: typeof fixture;
  }
}

function draw({ x, loops = false }: Request, layout: Layout): Picture {
  const box = { kind: "tile", key: "box", x, y: 0, width: 10, height: 10 } as const;
  const group = { kind: "group", key: "group", x: 0, y: 0, marks: [box] } as const;
  return { name: `test/${String(x)}`, layout, marks: [loops ? { ...group, travel: "0,0 40,0" } : group] };
}

/** A player on a figure of its own; without settings no change takes time. */
const create = (settings: Partial<PlayerSettings> = {}): Fixture => {
  const figure = document.body.appendChild(document.createElement("figure"));
  const drawn: string[] = [];
  const player = createPicturePlayer<Request>(figure, {
    async load(request) {
      await request.loaded;
      return (layout) => {
        drawn.push(`${String(request.x)} ${layout}`);
        return draw(request, layout);
      };
    },
    layout: () => "wide",
    duration: 0,
    ...settings,
  });
  return {
    figure,
    player,
    drawn,
    x: () => Number(player.canvas.querySelector("[data-key='box']")?.getAttribute("x") ?? NaN),
    isMoving: () => figure.dataset["moving"] !== undefined,
  };
};

/** The states of the animations that loop on a canvas. */
const loops = ({ canvas }: PicturePlayer<Request>) =>
  canvas.getAnimations({ subtree: true }).map(({ playState }) => playState);

/** A promise that the test resolves. */
const defer = () => {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve: () => resolve() };
};

/** Lets every promise that can resolve do so. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

const fixture = { create, loops, defer, settle, holdFrames, openDiagramPlayer };

Object.assign(window, { fixture });
