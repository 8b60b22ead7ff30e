import { didYouMean, nearest } from "#text/nearest.ts";
import type { Opener, PlacedContainer } from "./block-kind.ts";

/** Reads what stands in a block's braces; a misspelt name is reported and taken for the one that was meant. */
export function readAttributes(placed: PlacedContainer, names: readonly string[]): Opener {
  const { source, container } = placed;
  const known = [...names, "overrule"];
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(container.attributes)) {
    if (!known.includes(name)) report(placed, name, `a ${container.kind} knows no "${name}"${didYouMean(name, known)}`);
    attributes[known.includes(name) ? name : (nearest(name, known) ?? name)] = value;
  }
  const { overrule } = attributes;
  if (overrule !== undefined) {
    const from = source.startOfLine(container.from);
    const offset = from + Math.max(0, source.lines[container.from - 1]?.indexOf("overrule") ?? 0);
    source.overrule(overrule, { from, to: source.startOfLine(container.to), offset });
  }
  return { source, container, attributes };
}

/** Reports that a block lacks something; where its first line cannot be read, that is reported already. */
export function reportMissing(placed: PlacedContainer, message: string): void {
  if (placed.container.isReadable) report(placed, "", message);
}

/** Reports a name in a block's braces that nothing has. */
export function reportUnknown(placed: PlacedContainer, word: string, message: string): void {
  const { source } = placed;
  report(placed, word, message);
  const last = source.problems.pop();
  if (last !== undefined) source.problems.push({ ...last, kind: "reference" });
}

/** Reports a problem in a block's first line, at a word in its braces; at the block's beginning where it is not there. */
export function report({ source, container }: PlacedContainer, word: string, message: string): void {
  const line = source.lines[container.from - 1] ?? "";
  const brace = Math.max(0, line.indexOf("{"));
  const found = word === "" ? -1 : line.indexOf(word, brace);
  source.report(source.startOfLine(container.from) + (found < 0 ? line.search(/\S/) : found), message);
}
