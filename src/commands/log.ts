import { historyOf } from "#check/history.ts";
import { runCommand } from "./lib/command-line.ts";
import { root } from "./lib/project.ts";

/** Prints who changed a number or a step, when, how, and what they said of it; the newest change first. */
async function log(name: string | undefined): Promise<void> {
  if (name === undefined) throw new Error("Name a claim or a step: npm run log -- msft-rpo");
  const entries = await historyOf(root, name);
  const lines = entries.flatMap(({ day, author, subject, changes }) => [
    `${day}  ${author}: ${subject}`,
    ...changes.map((change) => `  ${change}`),
    "",
  ]);
  console.log(lines.join("\n").trimEnd());
}

await runCommand(
  {
    run: "npm run log",
    summary: "Lists how a claim or a step came to be what it is, from the project's Git history.",
    options: {},
    positionals: [{ name: "name", help: "the id of a claim, or the name of a step" }],
  },
  ({ positionals: [name] }) => log(name),
);
