import { runCommand } from "./lib/command-line.ts";
import { engineNames, engineSettings } from "./lib/engine-settings.ts";
import { run } from "./lib/project.ts";

await runCommand(
  {
    run: "npm run test:engines",
    summary: `Tests the built story in ${engineNames.join(", ")}. The environment variable ENGINES names some of them, separated by commas; MOVES is the length of the random walk, SEED its seed.`,
    options: {
      testNamePattern: {
        type: "string",
        short: "t",
        value: "pattern",
        help: "runs only the tests whose name matches",
      },
    },
    positionals: [],
  },
  async ({ values }) => {
    engineSettings(process.env);
    const { testNamePattern: pattern } = values;
    const filter = pattern === undefined ? [] : ["--testNamePattern", pattern];
    process.exitCode = await run("vitest", ["run", "--project", "engines", ...filter]);
  },
);
