import { runCommand } from "./lib/command-line.ts";
import { run } from "./lib/project.ts";
import { wholeNumber } from "./lib/whole-number.ts";

const usualCases = 200_000;

await runCommand(
  {
    run: "npm run random",
    summary: "Tests the parsers with random chapters and YAML from a new seed.",
    options: {},
    positionals: [{ name: "cases", help: `how many cases to try, ${usualCases} where it is left out` }],
  },
  async ({ positionals: [text] }) => {
    const cases = text === undefined ? usualCases : wholeNumber("The number of cases", text, { least: 1 });
    process.exitCode = await run("vitest", ["run", "--project", "unit", "tests/story/random.test.ts"], {
      RANDOM_CASES: String(cases),
    });
  },
);
