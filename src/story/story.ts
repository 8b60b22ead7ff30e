import type { Attached } from "./blocks/index.ts";
import type { StepHead } from "./blocks/step.ts";
import type { MarkdownNode } from "./markdown/nodes.ts";

/** A place in the story, and the picture it shows. */
export interface Step extends StepHead {
  /** The blocks that belong to it: those that are part of its text, then those that follow it. */
  readonly attached: readonly Attached[];
}

export interface Chapter {
  /** "promise" from 01-promise.md. */
  readonly slug: string;
  /** From the file name; 0 is the cover. */
  readonly number: number;
  readonly title: string;
  readonly kicker: string | null;
  readonly file: string;
  readonly opening: readonly MarkdownNode[];
  readonly steps: readonly Step[];
  readonly closing: readonly MarkdownNode[];
}

export interface Story {
  readonly chapters: readonly Chapter[];
}

/** Every name a step answers to: its own and those it had before. */
export function stepNames({ id, aliases }: Pick<Step, "id" | "aliases">): string[] {
  return [id, ...aliases];
}
