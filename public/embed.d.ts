/** Types of the script for host pages, embed.js, version 1. Add it to a project's type declarations. */

/** What `window.loopEmbed` offers. Frames in the page and in open shadow roots are looked after without any of it. */
interface LoopEmbed {
  /** The version of the script, such as "1.1.0". */
  readonly version: string;
  /** Looks after the frames in a closed shadow root. */
  readonly watch: (root: Document | ShadowRoot) => void;
  /** Moves a frame to one of its states; a state that it does not have is ignored. */
  readonly show: (frame: HTMLIFrameElement, state: string) => void;
  /** Looks after the frames of a further site, by its address with a final slash. */
  readonly from: (home: string) => void;
}

/** What a frame shows: the detail of the event "loop-state", which bubbles from its iframe. */
interface LoopEmbedState {
  readonly diagram: string;
  readonly state: string;
  readonly states: readonly string[];
}

/** Why a frame shows no diagram: the detail of the event "loop-not-found", which bubbles from its iframe. */
interface LoopEmbedNotFound {
  /** What is wrong with its address, and which names there are. */
  readonly words: string;
}

interface Window {
  loopEmbed?: LoopEmbed;
}

interface HTMLElementEventMap {
  "loop-state": CustomEvent<LoopEmbedState>;
  "loop-not-found": CustomEvent<LoopEmbedNotFound>;
}
