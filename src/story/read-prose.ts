import { withRecursionGuard } from "#ledger/recursion-guard.ts";
import { type FileFault, fileFault } from "#text/file-faults.ts";
import type { StoryContext } from "./context.ts";
import { depthFault, refuseDepth, tooDeepMessage } from "./markdown/depth.ts";
import { definitionsIn, readNodes, type LocatedNode } from "./markdown/read-nodes.ts";
import { namesWithDigits } from "./markdown/typed-numbers.ts";
import { parseMarkdown } from "./markdown/parse.ts";
import { openRemark } from "./remarks.ts";
import type { SourceText } from "./source-text.ts";

/**
 * Reads a text that is no chapter by a chapter's rules: its pieces in order, and on the page all that is wrong with it.
 * Null where it cannot be read at all, which is told, and nothing else is.
 */
export function readProse(source: SourceText, context: StoryContext): readonly LocatedNode[] | null {
  const refuse = ({ offset, message }: FileFault): null => {
    source.problems.splice(0, Infinity, { ...source.problemAt(offset, message), kind: "file" });
    return null;
  };
  const fault = fileFault(source.text) ?? openRemark(source.text) ?? depthFault(source.text);
  if (fault !== null) return refuse(fault);
  return withRecursionGuard<readonly LocatedNode[] | null>(
    () => {
      const root = parseMarkdown(source, source.text);
      refuseDepth(root.children);
      const names = namesWithDigits(context.ledger);
      return readNodes({ ...context, source, names, definitions: definitionsIn(root), largest: 2 }, root);
    },
    () => refuse({ offset: 0, message: tooDeepMessage }),
  );
}
