import type { Figures } from "#ledger/figures.ts";
import type { Layout, Mark, Picture, Scene } from "#scene/scene.ts";

/** So many things of one sort have room in a picture, and so many are there. */
export interface Limit {
  readonly state: string;
  /** Such as "pairs". */
  readonly of: string;
  readonly holds: number;
  readonly needs: number;
}

/** A claim that cannot be drawn at all; a check of the content names it to its editor. */
export class CannotDraw extends Error {
  readonly claim: string;
  constructor(claim: string, why: string) {
    super(`"${claim}" ${why}`);
    this.claim = claim;
  }
}

/** What a picture says to whoever does not see it. */
export type TextAlternatives = Pick<Scene, "title" | "message" | "description">;
/** The part of it that no two states share. */
export type StateText = Omit<TextAlternatives, "title">;

/** A picture that is drawn as a list of bars, because its own drawing has no room for these numbers. */
export interface PlainPicture extends TextAlternatives {
  readonly marks: readonly Mark[];
}

/** The data of a diagram of which some pictures are plain; all others have their numbers alone. */
export interface WithPlainPictures {
  readonly numbers: unknown;
  readonly plain: Readonly<Partial<Record<string, PlainPicture>>>;
}

/** The name of a picture among the plain ones. */
export function plainName(state: string, layout: Layout): string {
  return `${state} ${layout}`;
}

/** The part of a diagram that a browser has: pictures whose words stand in the page. */
export interface Drawing {
  /** Pure. Throws where there is no such state. */
  readonly picture: (data: unknown, state: string, layout: Layout) => Picture;
}

/** A diagram: which states it has, which numbers it needs, and what each state says and shows. */
export interface Diagram extends Drawing {
  readonly title: string;
  readonly states: readonly string[];
  /** Whether it draws what a model makes of the numbers, so that its words name amounts that the ledger does not hold. */
  readonly isModel: boolean;
  /** Plain data that can be written as JSON; runs when the site is built. Pages take it from `drawableData`. */
  readonly pick: (figures: Figures) => unknown;
  /** What it has room for, beside what is there; says nothing of what its pictures show to be too much. */
  readonly limits: (data: unknown) => readonly Limit[];
  /** The words of a picture; runs when the site is built. */
  readonly describe: (data: unknown, state: string) => TextAlternatives;
  /** A picture with its words; runs when the site is built. Pure. Throws where there is no such state. */
  readonly draw: (data: unknown, state: string, layout: Layout) => Scene;
}

interface Definition<State extends string, Data> {
  readonly name: string;
  readonly title: string;
  readonly states: readonly State[];
  readonly isModel?: boolean;
  readonly pick: (figures: Figures) => Data;
  readonly limits?: (data: Data) => readonly Limit[];
  readonly describe: (data: Data, state: State) => TextAlternatives;
  readonly draw: (data: Data, state: State, layout: Layout) => Mark[];
}

/**
 * A diagram from its definition, of which browsers get what draws and no more (`src/integrations/strip-build-code.ts`).
 * What `pick` gives is what `say` and `draw` get, by way of JSON; hence the casts.
 */
export function defineDiagram<State extends string, Data>(definition: Definition<State, Data>): Diagram {
  const { name, title, states, isModel = false } = definition;
  const known = (state: string): State => {
    const found = states.find((one) => one === state);
    if (found !== undefined) return found;
    throw new Error(`diagram "${name}" has no state "${state}"; it has: ${states.join(", ")}`);
  };
  const numbers = (data: unknown) => (hasPlainPictures(data) ? data.numbers : data) as Data;
  const plain = (data: unknown, state: string, layout: Layout): PlainPicture | undefined =>
    hasPlainPictures(data) ? data.plain[plainName(state, layout)] : undefined;
  const picture = (data: unknown, state: string, layout: Layout): Picture => ({
    name: `${name}/${state}`,
    layout,
    marks: plain(data, state, layout)?.marks ?? definition.draw(numbers(data), known(state), layout),
  });
  const describe = (data: unknown, state: string) => definition.describe(numbers(data), known(state));
  return {
    title,
    states,
    isModel,
    pick: (figures) => definition.pick(figures),
    limits: (data) => definition.limits?.(numbers(data)) ?? [],
    describe,
    picture,
    draw(data, state, layout) {
      const { title, message, description } = plain(data, state, layout) ?? describe(data, state);
      return { ...picture(data, state, layout), title, message, description };
    },
  };
}

function hasPlainPictures(data: unknown): data is WithPlainPictures {
  return typeof data === "object" && data !== null && "plain" in data && "numbers" in data;
}
