import { formatProblem } from "#ledger/problem.ts";
import { checkProject, closingLine } from "#check/problems.ts";
import { contentWarnings } from "#check/warnings.ts";
import { staleDay, staleLines } from "#check/stale.ts";
import { runCommand } from "./lib/command-line.ts";
import { tellNewAddresses } from "./lib/new-addresses.ts";
import { root } from "./lib/project.ts";

interface Settings {
  /** A warning fails the check too. */
  readonly isStrict: boolean;
  /** The day for which numbers past their day are listed. */
  readonly day: string | null;
}

/** Prints every problem of the content; where there is none, every warning. */
async function check({ isStrict, day }: Settings): Promise<void> {
  const checked = await checkProject(root);
  const { problems } = checked;
  for (const problem of problems) console.error(`${formatProblem(problem)}\n`);
  // A problem causes warnings that go with it, so warnings come when there is none.
  const warnings = problems.length === 0 ? await contentWarnings(checked) : [];
  for (const warning of warnings) console.warn(warning);
  if (warnings.length > 0) console.warn(`\n${advice(warnings.length)}\n`);
  if (problems.length === 0) await tellNewAddresses(checked.content.story);
  if (day !== null) console.log(staleLines(checked.content.ledger, day).join("\n"));
  console.log(closingLine(problems.length));
  if (problems.length > 0 || (isStrict && warnings.length > 0)) process.exitCode = 1;
}

function advice(count: number): string {
  const many = count === 1 ? "1 warning" : `${count} warnings`;
  return `${many}. Nothing is stopped by them; docs/editing.md tells how to overrule one with a reason.`;
}

await runCommand(
  {
    run: "npm run check",
    summary: "Lists every problem in the content; where there is none, every warning.",
    options: {
      strict: { type: "boolean", help: "fails on a warning too" },
      stale: {
        type: "string",
        value: "day",
        whenBare: "",
        help: "also lists the numbers past their recheck-by date today, or on a day such as 2026-08-01",
      },
    },
    positionals: [],
  },
  ({ values: { strict, stale } }) => {
    const today = new Date().toISOString().slice(0, 10);
    return check({ isStrict: strict ?? false, day: stale === undefined ? null : staleDay(stale, today) });
  },
);
