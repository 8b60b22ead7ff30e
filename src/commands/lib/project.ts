import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's root folder, with a final slash. */
export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The folder that a build publishes. */
export const dist = join(root, "dist");

/** The environment in which the project's own tools are found, and none of them calls home. */
function toolEnvironment(extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const bin = join(root, "node_modules", ".bin");
  return { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", ...extra, PATH: `${bin}${delimiter}${process.env["PATH"]}` };
}

/** Runs a tool in a folder, shows its output as it comes, and resolves to its exit status. */
export function run(
  command: string,
  args: readonly string[],
  extra: Readonly<Record<string, string>> = {},
  folder: string = root,
) {
  return new Promise<number>((resolve) => {
    const child = spawn(command, args, {
      cwd: folder,
      stdio: "inherit",
      env: toolEnvironment(extra),
      // On Windows the tools are .cmd files, which only a shell starts.
      shell: process.platform === "win32",
    });
    child.on("error", (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on("close", (status, signal) => {
      if (signal !== null) console.error(`${command} was ended from outside (${signal}).`);
      resolve(status ?? 1);
    });
  });
}

/** A disk with less room than this cannot hold a site twice, as it is held while one takes the place of the other. */
const leastRoom = 100_000_000;

/** Builds the site into dist and says whether that went well; if not, what stands in dist then. */
export async function build(args: readonly string[] = []): Promise<boolean> {
  if ((await run("astro", ["build", ...args])) === 0) return true;
  const { bavail, bsize } = await statfs(root);
  const full = bavail * bsize < leastRoom ? " The disk is full: make room first." : "";
  const kept = existsSync(dist) ? "dist/ is as it was before." : "There is no dist/ yet.";
  console.error(`\nThe site was not built, and nothing was published. ${kept}${full}`);
  return false;
}

/** What went wrong, in one sentence. */
export function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
