import { formatProblem } from "#ledger/problem.ts";
import { findClaim } from "#ledger/find-claim.ts";
import type { TextFile } from "#ledger/read-ledger.ts";
import { readFiles } from "#story/read-content.ts";
import { checkContent, closingLine } from "#check/problems.ts";
import { mainContent } from "#check/impact/git-content.ts";
import { sideOf } from "#check/impact/impact.ts";
import { impactOfChanges, impactOfClaim } from "#check/impact/report.ts";
import { reason, root } from "./lib/project.ts";

/** Tells what a claim touches or, without one, what differs from the main branch. */
async function impact(): Promise<void> {
  const [id] = process.argv.slice(2);
  const now = await checked(await readFiles(root));
  const side = await sideOf(now);
  if (id === undefined) {
    const { base, files } = await mainContent(root);
    const lines = impactOfChanges(await sideOf(await checkContent(files)), side);
    console.log(`Compared with the main branch at ${base}.`);
    console.log(lines.length === 0 ? "\nNothing that a reader sees differs." : lines.join("\n"));
    return;
  }
  findClaim(side.ledger, id);
  const before = await mainContent(root).then(
    async ({ files }) => sideOf(await checkContent(files)),
    () => null,
  );
  console.log(impactOfClaim(id, before, side).join("\n"));
}

async function checked(files: readonly TextFile[]) {
  const now = await checkContent(files);
  if (now.problems.length === 0) return now;
  throw new Error(
    `${now.problems.map(formatProblem).join("\n\n")}\n\n${closingLine(now.problems.length)} Mend them first.`,
  );
}

impact().catch((error: unknown) => {
  console.error(reason(error));
  process.exitCode = 1;
});
