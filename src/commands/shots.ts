import { rm } from "node:fs/promises";
import { join } from "node:path";
import { launchBrowser } from "./lib/browser.ts";
import { shootDiagrams } from "./shots/shot-diagrams.ts";
import { shootKinds } from "./shots/shot-kinds.ts";
import { shootSteps } from "./shots/shot-steps.ts";
import { build, reason, root } from "./lib/project.ts";
import { serve } from "./lib/serve.ts";

/** Photographs every step and every static picture into shots/; an argument keeps those whose name holds it. */
async function shots(args: readonly string[]): Promise<void> {
  const filter = args.find((argument) => !argument.startsWith("--")) ?? "";
  if (!args.includes("--no-build") && !(await build())) throw new Error("No pictures: the build failed");
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

shots(process.argv.slice(2)).catch((error: unknown) => {
  console.error(reason(error));
  process.exitCode = 1;
});
