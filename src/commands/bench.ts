import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parts } from "./bench/parts.ts";
import { table, type Figure } from "./bench/table.ts";
import { runCommand } from "./lib/command-line.ts";
import { root } from "./lib/project.ts";

/** Measures the given parts, prints the figures of each as they come, and writes all of them to the report. */
async function bench(names: readonly string[]): Promise<void> {
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const found = await measure();
    console.log(`\n── ${name} ──\n${table(found)}`);
    figures.push(...found);
  }
  await mkdir(join(root, "reports"), { recursive: true });
  await writeFile(join(root, "reports/bench.json"), `${JSON.stringify(figures, null, 2)}\n`);
  console.log("\nThe same as data: reports/bench.json");
}

await runCommand(
  {
    run: "npm run bench",
    summary: "Measures the built site and writes the figures to reports/bench.json.",
    options: {},
    positionals: [{ name: "part", help: "measures only these parts", isRepeated: true, choices: Object.keys(parts) }],
  },
  ({ positionals }) => bench(positionals),
);
