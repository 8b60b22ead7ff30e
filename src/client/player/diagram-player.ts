import type { Drawing } from "#diagrams/diagram.ts";
import { stagePicture } from "#diagrams/shared/stage-picture.ts";
import type { Picture } from "#scene/scene.ts";
import { createPicturePlayer, type PicturePlayer, type PlayerSettings } from "./picture-player.ts";

/** Data of each diagram, as its `pick` gave it. */
export type DiagramData = Readonly<Record<string, unknown>>;

/** A player whose pictures are named `<diagram>/<state>`. */
export interface DiagramPlayer extends PicturePlayer<string> {
  /** Fetches a picture's code before it is needed. */
  readonly prefetch: (name: string) => void;
}

interface Options extends PlayerSettings {
  /** The diagram of a name. A page with a single diagram hands it over, and so loads no other. */
  readonly load: (name: string) => Promise<Drawing>;
  readonly data: DiagramData;
  /** Where sources and licence are written; inside the drawing where there is none. */
  readonly footer?: Element | null;
}

const diagramOf = (name: string) => name.slice(0, name.indexOf("/"));
const stateOf = (name: string) => name.slice(name.indexOf("/") + 1);

/** Shows pictures of diagrams in `figure`, whose `data-show` names the picture that it shows or moves to. */
export function createDiagramPlayer(figure: HTMLElement, { load, data, footer, ...options }: Options): DiagramPlayer {
  const player = createPicturePlayer<string>(figure, {
    ...options,
    async load(name) {
      const { picture } = await load(diagramOf(name));
      return (layout) => withFooterIn(footer ?? null, picture(data[diagramOf(name)], stateOf(name), layout));
    },
  });
  return {
    ...player,
    show(name, duration) {
      figure.dataset["show"] = name;
      return player.show(name, duration);
    },
    prefetch(name) {
      // What does not come now is asked for again when it is shown.
      load(diagramOf(name)).catch(() => undefined);
    },
  };
}

function withFooterIn(element: Element | null, picture: Picture): Picture {
  if (element === null) return picture;
  const stage = stagePicture(picture);
  element.textContent = stage.footer;
  return stage.picture;
}

/** Creates a player that shows a first picture at once. Rejects where that cannot be drawn, and has then changed nothing. */
export async function openDiagramPlayer(figure: HTMLElement, first: string, options: Options): Promise<DiagramPlayer> {
  const player = createDiagramPlayer(figure, options);
  await player.show(first, 0).catch((error: unknown) => {
    player.stop();
    throw error;
  });
  return player;
}
