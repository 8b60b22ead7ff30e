import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's root folder, with a final slash. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

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
    child.on("close", (status) => resolve(status ?? 1));
  });
}

/** Builds the site into dist and says whether that went well. */
export async function build(): Promise<boolean> {
  return (await run("astro", ["build"])) === 0;
}

/** What went wrong, in one sentence. */
export function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
