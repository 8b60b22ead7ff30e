import { runCommand } from "./lib/command-line.ts";
import { build } from "./lib/project.ts";

// Astro's own command does not say what is in dist/ after a build that failed.
await runCommand(
  { run: "npm run build", summary: "Builds the site into dist/ and prints its size.", options: {}, positionals: [] },
  async () => {
    if (!(await build())) process.exitCode = 1;
  },
);
