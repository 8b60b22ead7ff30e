import type { Deal, Status } from "../ledger/claim.ts";
import type { Layout, Scene } from "../scene/scene.ts";

/** A number as a picture needs it: its amount, and its words as the ledger writes them. */
export interface Figure {
  readonly claim: string;
  /** In the claim's own unit. */
  readonly value: number;
  /** "627" */
  readonly number: string;
  /** "about $627 billion" */
  readonly words: string;
  readonly status: Status;
}

/** What a diagram may ask of the ledger when the site is built. */
export interface Figures {
  /** Throws, with the nearest spelling, where the ledger has no such claim or the claim has no value. */
  readonly figure: (claim: string) => Figure;
  readonly company: (id: string) => { readonly name: string; readonly short: string };
  readonly deals: readonly Deal[];
}

/** A diagram: which states it has, which numbers it needs, and how each state is drawn. */
export interface Diagram {
  readonly title: string;
  readonly states: readonly string[];
  /** Whether it draws what a model makes of the numbers, so that its words name amounts that the ledger does not hold. */
  readonly isModel: boolean;
  /** Plain data that can be written as JSON; runs when the site is built. */
  readonly pick: (figures: Figures) => unknown;
  /** Pure; runs at build and in the browser. Throws where there is no such state. */
  readonly draw: (data: unknown, state: string, layout: Layout) => Scene;
}

interface Definition<State extends string, Data> {
  readonly name: string;
  readonly title: string;
  readonly states: readonly State[];
  readonly isModel?: boolean;
  readonly pick: (figures: Figures) => Data;
  readonly draw: (data: Data, state: State, layout: Layout) => Omit<Scene, "name" | "layout">;
}

/** A diagram from its definition. What `pick` gives is what `draw` gets, by way of JSON; hence the one cast. */
export function defineDiagram<State extends string, Data>(definition: Definition<State, Data>): Diagram {
  const { name, title, states, isModel = false } = definition;
  const isState = (word: string): word is State => (states as readonly string[]).includes(word);
  return {
    title,
    states,
    isModel,
    pick: (figures) => definition.pick(figures),
    draw(data, state, layout) {
      if (!isState(state)) throw new Error(`diagram "${name}" has no state "${state}"; it has: ${states.join(", ")}`);
      return { name: `${name}/${state}`, layout, ...definition.draw(data as Data, state, layout) };
    },
  };
}
