import { diagramNames } from "../diagrams/index.ts";
import { formatProblem } from "../ledger/problem.ts";
import { readContent } from "../story/read-content.ts";

/** Every problem of the content, each in the words an editor reads, in reading order. */
export async function contentProblems(root: string): Promise<string[]> {
  const { problems } = await readContent(root, await diagramNames());
  return problems.map(formatProblem);
}

/** The line that closes a report of so many problems. */
export function closingLine(count: number): string {
  if (count === 0) return "The content has no problems.";
  return count === 1 ? "1 problem in the content." : `${count} problems in the content.`;
}
