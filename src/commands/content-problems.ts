import { diagramNames } from "../diagrams/index.ts";
import { formatProblem, inReadingOrder } from "../ledger/problem.ts";
import { readContent } from "../story/read-content.ts";
import { pictureProblems } from "./pictures/problems.ts";

/** Every problem of the content, each in the words an editor reads, in reading order. */
export async function contentProblems(root: string): Promise<string[]> {
  const content = await readContent(root, await diagramNames());
  const { problems } = content;
  // A picture of numbers that could not be read would only echo their problems.
  const readable = problems.every(({ file }) => file.endsWith(".md"));
  const inPictures = readable ? await pictureProblems(content) : [];
  return inReadingOrder([...problems, ...inPictures]).map(formatProblem);
}

/** The line that closes a report of so many problems. */
export function closingLine(count: number): string {
  if (count === 0) return "The content has no problems.";
  return count === 1 ? "1 problem in the content." : `${count} problems in the content.`;
}
