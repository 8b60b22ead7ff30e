import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "./lib/command-line.ts";
import { root } from "./lib/project.ts";
import { measureWidths } from "./lib/text-widths.ts";

const target = "src/scene/text-widths.json";

await runCommand(
  {
    run: "npm run text-widths",
    summary: `Reads the width of each character from the font and writes ${target}.`,
    options: {},
    positionals: [],
  },
  async () => {
    await writeFile(join(root, target), `${JSON.stringify(await measureWidths())}\n`);
    console.log(`Wrote ${target}`);
  },
);
