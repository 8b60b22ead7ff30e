import type { Node } from "mdast";
import { visit } from "unist-util-visit";
import { mentionedIn } from "./read-story.ts";
import type { Step } from "./story.ts";

/** The names of what a step's text lights on its picture: its numbers by their claims, then what the editor names. */
export function lightsOf({ body, attached }: Pick<Step, "body" | "attached">): string[] {
  const nodes = [...body, ...attached.flatMap((block) => block.body)];
  const claims = nodes.flatMap((node) => mentionedIn(node, "claim"));
  return [...new Set([...claims, ...namedLights({ body, attached }).map(({ name }) => name)])];
}

/** Something that an editor names to be lit, and the node in which they do. */
interface NamedLight {
  readonly name: string;
  readonly node: Node;
}

/** What an editor names to be lit: with `:light`, or by `lights=` of a number. */
export function namedLights({ body, attached }: Pick<Step, "body" | "attached">): NamedLight[] {
  const found: NamedLight[] = [];
  for (const node of [...body, ...attached.flatMap((block) => block.body)]) {
    visit(node, (one) => {
      if (one.type === "light") found.push({ name: one.name, node: one });
      if (one.type === "claim" && one.lights !== undefined) found.push({ name: one.lights, node: one });
    });
  }
  return found;
}
