import { didYouMean } from "#text/nearest.ts";
import { readAttributes, report, reportMissing, reportUnknown } from "./blocks/attributes.ts";
import type { Opener, PlacedContainer } from "./blocks/block-kind.ts";
import { type Attached, attachedKinds } from "./blocks/index.ts";
import { readStep, step, type StepHead } from "./blocks/step.ts";
import type { StoryContext } from "./context.ts";
import type { MarkdownNode } from "./markdown/nodes.ts";
import type { LocatedNode } from "./markdown/read-nodes.ts";
import type { SourceText } from "./source-text.ts";
import { type Step, stepNames } from "./story.ts";

/** A block and the text in it. */
export interface FilledContainer extends PlacedContainer {
  readonly content: readonly LocatedNode[];
}

/** The steps of a chapter with the blocks that belong to them, in the order of the file. */
export function readSteps(source: SourceText, containers: readonly FilledContainer[], context: StoryContext): Step[] {
  const ofKind = (name: string) => containers.filter(({ container }) => container.kind === name);
  const steps = ofKind(step.name).map((filled) =>
    readStep(readAttributes(filled, step.attributes), filled.content, context.diagrams),
  );
  reportTwice(source, steps);
  const attached = attachedKinds.flatMap((kind) =>
    ofKind(kind.name).flatMap((filled): Attached[] => {
      const opener = readAttributes(filled, ["of", ...kind.attributes]);
      const owner = readOwner(opener, steps);
      const block = { ...kind.read(opener, context), of: owner?.id ?? "", body: readBody(filled) };
      return owner === undefined ? [] : [block];
    }),
  );
  const inReadingOrder = [
    ...attached.filter(({ passage }) => passage === null),
    ...attached.filter(({ passage }) => passage !== null),
  ];
  return steps.map((head) => ({ ...head, attached: inReadingOrder.filter(({ of }) => of === head.id) }));
}

/** The step that a block names with of=, which must stand before it in the chapter. */
function readOwner(opener: Opener, steps: readonly StepHead[]): StepHead | undefined {
  const { kind, from } = opener.container;
  const { of = "" } = opener.attributes;
  const owner = steps.find(({ id }) => id !== "" && id === of);
  const names = steps.flatMap(({ id }) => (id === "" ? [] : [id]));
  if (of === "") reportMissing(opener, `this ${kind} names no step; add of=step`);
  else if (!owner) reportUnknown(opener, of, `no step "${of}" in this chapter${didYouMean(of, names)}`);
  else if (owner.line > from) report(opener, of, `this ${kind} stands before its step "${of}"; put it after`);
  return owner;
}

/** The text of a block that belongs to a step: there is some, and it has no heading as large as a step's. */
function readBody(filled: FilledContainer): MarkdownNode[] {
  const { source, container, content } = filled;
  if (content.length === 0) report(filled, "", `this ${container.kind} says nothing; write its text before :::`);
  for (const { node, offset } of content) {
    if (node.type !== "heading" || node.depth !== 3) continue;
    source.report(offset, `a ${container.kind} has no ### heading; write #### for a smaller one`);
  }
  return content.map(({ node }) => node);
}

function reportTwice(source: SourceText, steps: readonly StepHead[]): void {
  const first = new Map<string, number>();
  for (const head of steps) {
    for (const name of stepNames(head)) {
      const line = first.get(name);
      if (line === undefined) first.set(name, head.line);
      else if (name !== "") {
        const column = Math.max(0, source.lines[head.line - 1]?.indexOf(name) ?? 0);
        source.report(
          source.startOfLine(head.line) + column,
          `the name "${name}" is used twice; it stands first in line ${String(line)}`,
        );
      }
    }
  }
}
