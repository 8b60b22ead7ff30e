import { runCommand } from "./lib/command-line.ts";
import { build } from "./lib/project.ts";
import { serve } from "./lib/serve.ts";
import { wholeNumberFrom } from "./lib/whole-number.ts";

const usualPort = 4321;
/** Leaves room for the ports that are tried after a busy one. */
const highestPort = 65_000;

/** Builds the site and serves it on this machine until it is stopped. */
async function start(): Promise<void> {
  const wanted = wholeNumberFrom(process.env, "PORT", { least: 0, most: highestPort, fallback: usualPort });
  if (!(await build())) {
    process.exitCode = 1;
    return;
  }
  const { home, port } = await serve({ port: wanted });
  if (wanted !== 0 && port !== wanted) console.log(`\nPort ${wanted} is busy, so this is on port ${port}.`);
  console.log(`\nThe story is at ${home}\nStop it with Ctrl+C.`);
}

const summary = `Builds the site and serves it at port ${usualPort}; the environment variable PORT names another port.`;
await runCommand({ run: "npm start", summary, options: {}, positionals: [] }, start);
