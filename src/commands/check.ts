import { closingLine, contentProblems } from "./content-problems.ts";
import { root } from "./project.ts";

const problems = await contentProblems(root);
for (const problem of problems) console.error(`${problem}\n`);
console.log(closingLine(problems.length));
if (problems.length > 0) process.exitCode = 1;
