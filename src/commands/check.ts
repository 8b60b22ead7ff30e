import { formatProblem } from "#ledger/problem.ts";
import { readFiles } from "#story/read-content.ts";
import { checkContent, closingLine } from "#check/problems.ts";
import { contentWarnings } from "#check/warnings.ts";
import { reason, root } from "./lib/project.ts";
import { staleDay, staleLines } from "#check/stale.ts";

/** Tells all that is wrong in the content, else what may be; with --strict a warning counts as a problem. */
async function check(): Promise<void> {
  const isStrict = process.argv.includes("--strict");
  const checked = await checkContent(await readFiles(root));
  const { problems } = checked;
  for (const problem of problems) console.error(`${formatProblem(problem)}\n`);
  // What is wrong makes much look strange that is not; warnings come when it is mended.
  const warnings = problems.length === 0 ? await contentWarnings(checked) : [];
  for (const warning of warnings) console.warn(warning);
  if (warnings.length > 0) console.warn(`\n${advice(warnings.length)}\n`);
  const day = staleDay(process.argv, new Date().toISOString().slice(0, 10));
  if (day !== null) console.log(staleLines(checked.content.ledger, day).join("\n"));
  console.log(closingLine(problems.length));
  if (problems.length > 0 || (isStrict && warnings.length > 0)) process.exitCode = 1;
}

function advice(count: number): string {
  const many = count === 1 ? "1 warning" : `${count} warnings`;
  return `${many}. Nothing is stopped by them; docs/editing.md tells how to overrule one with a reason.`;
}

try {
  await check();
} catch (error) {
  console.error(reason(error));
  process.exitCode = 1;
}
