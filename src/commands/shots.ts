import { rm } from "node:fs/promises";
import { join } from "node:path";
import { launchBrowser } from "./lib/browser.ts";
import { runCommand } from "./lib/command-line.ts";
import { build, root } from "./lib/project.ts";
import { serve } from "./lib/serve.ts";
import { shootDiagrams } from "./shots/diagrams.ts";
import { shootKinds } from "./shots/kinds.ts";
import { shootReadme } from "./shots/readme.ts";
import { shootSteps } from "./shots/steps.ts";

/** Takes screenshots of every step and every picture whose name includes the filter. */
async function shots(filter: string, isBuilt: boolean): Promise<void> {
  if (!isBuilt && !(await build())) throw new Error("No pictures: the build failed");
  const folder = join(root, "shots");
  if (filter === "") await rm(folder, { recursive: true, force: true });
  const server = await serve();
  const browser = await launchBrowser();
  try {
    const steps = await shootSteps({ browser, home: server.home, folder, filter });
    const pictures = await shootDiagrams({ browser, home: server.home, folder, filter });
    const kinds = await shootKinds({ browser, folder, filter });
    console.log(
      `${steps} pictures of steps, ${pictures} of diagrams and ${kinds} of the kinds of money are in ${folder}`,
    );
    if (steps + pictures + kinds === 0) throw new Error(`No step or diagram has "${filter}" in its name`);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Takes the README's picture of the story anew. */
async function readmeShots(isBuilt: boolean): Promise<void> {
  if (!isBuilt && !(await build())) throw new Error("No pictures: the build failed");
  const server = await serve();
  const browser = await launchBrowser();
  try {
    await shootReadme(browser, server.home, join(root, "docs"));
    console.log("docs/story-light.jpg and docs/story-dark.jpg are new");
  } finally {
    await browser.close();
    await server.close();
  }
}

await runCommand(
  {
    run: "npm run shots",
    summary: "Takes screenshots of every step and every picture, and writes them to shots/.",
    options: {
      "no-build": { type: "boolean", help: "uses dist/ as it is" },
      readme: { type: "boolean", help: "takes only the README's picture, by day and by night, into docs/" },
    },
    positionals: [{ name: "filter", help: "takes only those whose name includes this text" }],
  },
  ({ values, positionals: [filter = ""] }) => {
    const isBuilt = values["no-build"] ?? false;
    return values.readme === true ? readmeShots(isBuilt) : shots(filter, isBuilt);
  },
);
