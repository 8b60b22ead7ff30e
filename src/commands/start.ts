import { build, reason } from "./lib/project.ts";
import { serve } from "./lib/serve.ts";

const usualPort = 4321;

/** Builds the site and shows it on this machine until it is stopped. */
async function start(): Promise<void> {
  if (!(await build())) {
    process.exitCode = 1;
    return;
  }
  const wanted = Number(process.env["PORT"] ?? usualPort);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_000) {
    throw new Error(`PORT must be a number from 0 to 65000, not "${process.env["PORT"] ?? ""}"`);
  }
  const { home, port } = await serve({ port: wanted });
  if (wanted !== 0 && port !== wanted) console.log(`\nPort ${wanted} is busy, so this is on port ${port}.`);
  console.log(`\nThe story is at ${home}\nStop it with Ctrl+C.`);
}

start().catch((error: unknown) => {
  console.error(reason(error));
  process.exitCode = 1;
});
