import { runCommand } from "./lib/command-line.ts";
import { compress } from "./lib/compress.ts";
import { dist, reason } from "./lib/project.ts";

await runCommand(
  {
    run: "npm run compress",
    summary: "Writes a .gz and a .br beside every text file of dist/, for servers that send them.",
    options: {},
    positionals: [],
  },
  async () => {
    const count = await compress(dist).catch((error: unknown) => {
      throw new Error(`Nothing was compressed: run "npm run build" first. ${reason(error)}`);
    });
    console.log(`${count} files have a .gz and a .br beside them now`);
  },
);
