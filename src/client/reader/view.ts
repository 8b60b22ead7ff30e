import type { DiagramPlayer } from "../player/diagram-player.ts";
import type { Arrival } from "./active-step.ts";
import type { LazyLayout } from "./lazy-layout.ts";

export const viewNames = ["story", "article", "slides"] as const;
export type ViewName = (typeof viewNames)[number];

/** A view with a picture player, while it is shown; the article needs none. */
export interface View {
  /** The step that the reader is at. */
  readonly active: HTMLElement | undefined;
  /** Scrolls or turns to a step. */
  goTo: (step: HTMLElement, arrival: Arrival) => void;
  /** Finds the active step again, after something moved the page or the address named a target that is no step. */
  update: (arrival: Arrival, target?: Element | null) => void;
  stop: () => void;
}

/** What a view works with, and what it reports. */
export interface ViewContext {
  readonly player: DiagramPlayer;
  readonly figure: HTMLElement;
  readonly steps: readonly HTMLElement[];
  readonly lazyLayout: LazyLayout;
  /** The reader has come to a step. */
  readonly onEnter: (step: HTMLElement, arrival: Arrival) => void;
  /** The reader has stopped at a step. */
  readonly onScrollEnd: (step: HTMLElement) => void;
  /** The view cannot go on. */
  readonly onError: () => void;
}
