import type { Theme } from "../messages.ts";

/** One diagram as other sites may show it: plain data, so that a page and its script write the same snippet. */
export interface EmbedMeta {
  readonly diagram: string;
  readonly title: string;
  /** Absolute address of the site, with its base path and a final slash. */
  readonly home: string;
  readonly site: string;
  readonly credit: string;
  readonly licence: string;
  readonly licenceUrl: string;
  /** ISO date of the numbers, and the same for a reader. */
  readonly asOf: string;
  readonly asOfWords: string;
  readonly states: readonly EmbedState[];
  /** Height that fits the frame at every width: so many pixels, and a share of the width. */
  readonly room: { readonly pixels: number; readonly share: number };
  /** The script for host pages, frozen; null where the site has none. */
  readonly script: { readonly src: string; readonly integrity: string } | null;
}

export interface EmbedState {
  readonly state: string;
  readonly headline: string;
  readonly message: string;
  readonly description: string;
  /** The first step of the story that shows it; null where none does. */
  readonly step: string | null;
}

export const forms = ["picture", "frame", "script"] as const;
export type Form = (typeof forms)[number];

/** What an author chose in the panel. */
export interface SnippetOptions {
  readonly state: string;
  /** Every state rather than this one alone. */
  readonly all: boolean;
  readonly form: Form;
  readonly theme: Theme;
  /** Pixels that the figure is at most wide; null lets it fill its column. */
  readonly width: number | null;
}

/** The state of that name; the first where there is none. */
export function stateOf({ states, diagram }: EmbedMeta, name: string): EmbedState {
  const state = states.find((one) => one.state === name) ?? states[0];
  if (state === undefined) throw new Error(`diagram "${diagram}" has no states`);
  return state;
}

/** The link for readers of another site: the story at this state, else the diagram's own page. */
export function readOnUrl({ home, diagram }: EmbedMeta, { state, step }: EmbedState): string {
  return step === null ? `${home}diagrams/${diagram}/#${state}` : `${home}#${step}`;
}

/** The page whose address is pasted for oEmbed: that of the step, or of the diagram. */
export function pageUrl({ home, diagram }: EmbedMeta, { step }: EmbedState, all: boolean): string {
  return all || step === null ? `${home}diagrams/${diagram}/` : `${home}step/${step}/`;
}

/** The address of a picture's file without its extension. */
export function pictureUrl({ home, diagram }: EmbedMeta, { state }: EmbedState): string {
  return `${home}diagrams/${diagram}/${state}`;
}

/** Pixels that a figure is at least allowed to be wide. */
export const leastWidth = 200;
/** Widths of the preview: a phone, a column, a page. */
export const previewWidths = [320, 600, 900] as const;
