import { splitName } from "#ledger/claim-names.ts";
import { claimNamed } from "#ledger/find-claim.ts";
import { figuresOf } from "#ledger/figures.ts";
import { diagramNames, loadDiagram } from "#diagrams/index.ts";
import { type ClaimUsage, claimUsageOf } from "#diagrams/shared/claim-usage.ts";
import { entryProblem } from "#ledger/read-entries.ts";
import { causesFirst, formatProblem, type Problem } from "#ledger/problem.ts";
import type { TextFile } from "#ledger/read-ledger.ts";
import { type Content, readContentFiles, readFiles } from "#story/read-content.ts";
import { memoizeLast } from "#text/memoize.ts";
import { lostSteps, promisedAddresses } from "./addresses.ts";
import { pictureProblems } from "./pictures/problems.ts";

/** A content, what its pictures use of it, and all that is wrong with it. */
export interface Checked {
  readonly content: Content;
  /** By diagram. */
  readonly usage: ReadonlyMap<string, ClaimUsage>;
  readonly problems: readonly Problem[];
}

/** Every problem of the content, each in the words an editor reads, causes first. */
export async function contentProblems(root: string): Promise<string[]> {
  const { problems } = await checkProject(root);
  return problems.map(formatProblem);
}

/** Checks the content below a project's root, and that no step is lost to which others may have linked. */
export async function checkProject(root: string): Promise<Checked> {
  const [files, promised] = await Promise.all([readFiles(root), promisedAddresses(root)]);
  const checked = await checkContent(files);
  const lost = promised === null ? [] : lostSteps(promised, checked.content.story);
  return { ...checked, problems: causesFirst([...checked.problems, ...lost]) };
}

/** Checks words, numbers and what the pictures ask of the numbers, all in one run. */
export async function checkContent(files: readonly TextFile[]): Promise<Checked> {
  const names = await diagramNames();
  const content = readContentFiles(files, names);
  // What a diagram refuses, though it is there, is told where it stands.
  const figures = figuresOf(content.ledger, () => undefined);
  const idOf = (name: string) => claimNamed(content.ledger, name)?.id ?? name;
  const usage = new Map(
    await Promise.all(
      [...names.keys()].map(async (name) => [name, claimUsageOf(await loadDiagram(name), figures, idOf)] as const),
    ),
  );
  const inPictures = [...usage].flatMap(([name, one]) => missingIn(name, one, content));
  const isReadable = content.problems.every(({ file }) => file.endsWith(".md")) && inPictures.length === 0;
  const refused = isReadable ? await pictureProblemsOnce(content) : [];
  return { content, usage, problems: causesFirst([...content.problems, ...inPictures, ...refused]) };
}

/** What the diagrams refuse of these numbers; found once for the same numbers. */
const pictureProblemsOnce = memoizeLast((content: Content) => pictureProblems(content), {
  isSame: ({ ledger }, last) => ledger === last.ledger,
});

/** What a diagram cannot have of the ledger; what follows from a mistake that is told already is left out. */
function missingIn(diagram: string, { missing }: ClaimUsage, { lists, problems, ledger }: Content): Problem[] {
  const file = `/diagrams/${diagram}/`;
  return [...missing].flatMap(([id, reason]) => {
    const entry = lists.claims.entries.find((one) => one.id === splitName(id).base);
    const message = `the pictures of "${diagram}" cannot be drawn: ${reason}`;
    const isTold = problems.some(
      (one) => one.file.startsWith("content/ledger/") && (entry === undefined || one.file === entry.file.path),
    );
    if (entry !== undefined)
      return isTold ? [] : [entryProblem(entry, { path: [], message: `${message} (see ${file})` })];
    if (claimNamed(ledger, id) !== undefined || (isTold && !reason.startsWith("no claim"))) return [];
    return [{ file, line: 0, column: 0, message, source: "" }];
  });
}

/** The line that closes a report of so many problems. */
export function closingLine(count: number): string {
  if (count === 0) return "The content has no problems.";
  return count === 1 ? "1 problem in the content." : `${count} problems in the content.`;
}
