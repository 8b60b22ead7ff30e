import { diagramNames } from "../diagrams/index.ts";
import { readContent } from "../story/read-content.ts";
import { closingLine, contentProblems } from "./content-problems.ts";
import { reason, root } from "./project.ts";
import { staleDay, staleLines } from "./stale.ts";

const problems = await contentProblems(root);
for (const problem of problems) console.error(`${problem}\n`);
try {
  const day = staleDay(process.argv, new Date().toISOString().slice(0, 10));
  if (day !== null) {
    const { ledger } = await readContent(root, await diagramNames());
    console.log(staleLines(ledger, day).join("\n"));
  }
} catch (error) {
  console.error(reason(error));
  process.exitCode = 1;
}
console.log(closingLine(problems.length));
if (problems.length > 0) process.exitCode = 1;
