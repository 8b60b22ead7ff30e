import { copyFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { findBrowser } from "./lib/browser.ts";
import { runCommand } from "./lib/command-line.ts";
import { root, run } from "./lib/project.ts";

/** Where the systems of other sites are installed: apart, since they are ten times as large as all that this project needs. */
const folder = join(root, "node_modules/.cache/hosts");

/** Installs what tests/hosts/systems.json lists, unless that is there; resolves to whether it is. */
async function install(): Promise<boolean> {
  const list = join(root, "tests/hosts/systems.json");
  const mark = join(folder, "installed.json");
  const [wanted, installed] = await Promise.all([readFile(list, "utf8"), readFile(mark, "utf8").catch(() => "")]);
  if (wanted === installed) return true;
  await mkdir(folder, { recursive: true });
  await copyFile(list, join(folder, "package.json"));
  const status = await run("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund"], {}, folder);
  if (status === 0) await copyFile(list, mark);
  return status === 0;
}

await runCommand(
  {
    run: "npm run test:hosts",
    summary:
      "Tests embeds in real systems: WordPress, Eleventy, VitePress, MDX, React, Vue and Turbo. The first run installs them, about a gigabyte, in a folder of their own.",
    options: {},
    positionals: [],
  },
  async () => {
    process.env["CHROMIUM_PATH"] = await findBrowser();
    process.exitCode = (await install()) ? await run("vitest", ["run", "--project", "hosts"]) : 1;
  },
);
