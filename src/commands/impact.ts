import { formatProblem } from "#ledger/problem.ts";
import { findClaim } from "#ledger/find-claim.ts";
import type { TextFile } from "#ledger/read-ledger.ts";
import { readFiles } from "#story/read-content.ts";
import { checkContent, closingLine } from "#check/problems.ts";
import { mainContent } from "#check/impact/git-content.ts";
import { snapshotOf } from "#check/impact/snapshot.ts";
import { impactOfChanges, impactOfClaim } from "#check/impact/report.ts";
import { runCommand } from "./lib/command-line.ts";
import { root } from "./lib/project.ts";

/** Prints what a claim affects or, without one, what differs from the main branch. */
async function impact(name: string | undefined): Promise<void> {
  const side = await snapshotOf(await validContent(await readFiles(root)));
  if (name === undefined) {
    const { base, files } = await mainContent(root);
    const lines = impactOfChanges(await snapshotOf(await checkContent(files)), side);
    console.log(`Compared with the main branch at ${base}.`);
    console.log(lines.length === 0 ? "\nNothing that a reader sees differs." : lines.join("\n"));
    return;
  }
  const { id } = findClaim(side.ledger, name);
  const before = await mainContent(root).then(
    async ({ files }) => snapshotOf(await checkContent(files)),
    () => null,
  );
  console.log(impactOfClaim(id, before, side).join("\n"));
}

async function validContent(files: readonly TextFile[]) {
  const checked = await checkContent(files);
  if (checked.problems.length === 0) return checked;
  throw new Error(
    `${checked.problems.map(formatProblem).join("\n\n")}\n\n${closingLine(checked.problems.length)} Mend them first.`,
  );
}

await runCommand(
  {
    run: "npm run impact",
    summary: "Lists what differs from the main branch, or what a claim affects: sentences, pictures, embeds.",
    options: {},
    positionals: [{ name: "claim", help: "the id of a claim in content/ledger/claims/" }],
  },
  ({ positionals: [name] }) => impact(name),
);
