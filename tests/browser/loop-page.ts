/** Runs in the browser: the loop's pictures on a player, with the time of their animations held by hand. */
import { createPicturePlayer } from "#client/player/picture-player.ts";
import { loop } from "#diagrams/loop/index.ts";

const data = { dollar: { claim: "example-dollar", value: 1, words: "$1", number: "1" } };
const figure = document.body.appendChild(document.createElement("figure"));
const player = createPicturePlayer<string>(figure, {
  load: (state) => Promise.resolve((layout) => loop.picture(data, state, layout)),
  layout: () => "wide",
  duration: 0,
  paused: true,
  reducedMotion: () => false,
});

const animations = () => player.canvas.getAnimations({ subtree: true });
const isVisible = (mark: Element) => Number(getComputedStyle(mark).opacity) > 0.5;
const visible = (selector: string) => [...player.canvas.querySelectorAll(selector)].filter(isVisible);

const loopPage = {
  show: player.show,
  /** The properties that animations change. */
  properties: () => [
    ...new Set(
      animations().flatMap(({ effect }) =>
        effect instanceof KeyframeEffect
          ? effect
              .getKeyframes()
              .flatMap((frame) =>
                Object.keys(frame).filter((name) => /^(transform|opacity|[xydr]|c[xy]|offset[A-Z]\w*)$/.test(name)),
              )
          : [],
      ),
    ),
  ],
  /** Holds all animations after so many laps. */
  hold: (laps: number): void => {
    const lap = 32 * 170;
    for (const animation of animations()) animation.currentTime = laps * lap;
  },
  entries: () => visible("[data-since]").length,
  texts: () => visible("text").map(({ textContent }) => textContent),
  /** What the note is of. */
  clothes: () => visible("[data-key='note:1'] .note").map((mark) => mark.getAttribute("class")),
  marks: () => player.canvas.querySelectorAll(".marks *").length,
};

declare global {
  interface Window {
    readonly loopPage: typeof loopPage;
  }
}

Object.assign(window, { loopPage });
