import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The path of the project's root folder, with a final slash. */
export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The path of the folder that a build writes. */
export const dist = join(root, "dist");

/** The environment in which the packages' commands are on PATH, and none of them sends telemetry. */
function toolEnvironment(extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const bin = join(root, "node_modules", ".bin");
  return { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", ...extra, PATH: `${bin}${delimiter}${process.env["PATH"]}` };
}

/** Runs a command of a package in a folder, passes its output through, and resolves to its exit status. */
export function run(
  command: string,
  args: readonly string[],
  extra: Readonly<Record<string, string>> = {},
  folder: string = root,
): Promise<number> {
  return statusOf(command, spawn(command, args, { ...spawnOptions(extra, folder), stdio: "inherit" }));
}

/** Runs a command beside others: prints its output in one piece when it has ended, and resolves to its exit status. */
export async function runBeside(
  command: string,
  args: readonly string[],
  extra: Readonly<Record<string, string>> = {},
): Promise<number> {
  const child = spawn(command, args, { ...spawnOptions(extra, root), stdio: ["ignore", "pipe", "pipe"] });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => output.push(data));
  const status = await statusOf(command, child);
  process.stdout.write(Buffer.concat(output));
  return status;
}

function spawnOptions(extra: Readonly<Record<string, string>>, cwd: string) {
  // On Windows these commands are .cmd files, which only a shell starts.
  return { cwd, env: toolEnvironment(extra), shell: process.platform === "win32" };
}

function statusOf(command: string, child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.on("error", (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on("close", (status, signal) => {
      if (signal !== null) console.error(`${command} was ended by the signal ${signal}.`);
      resolve(status ?? 1);
    });
  });
}

/** The free bytes that a build needs, since the old and the new site exist together for a moment. */
const leastFreeSpace = 100_000_000;

/** Builds the site into dist/ and returns whether it succeeded; where it failed, prints what dist/ holds now. */
export async function build(args: readonly string[] = []): Promise<boolean> {
  if ((await run("astro", ["build", ...args])) === 0) return true;
  const { bavail, bsize } = await statfs(root);
  const full = bavail * bsize < leastFreeSpace ? " The disk is full: make room first." : "";
  const kept = existsSync(dist) ? "dist/ is as it was before." : "There is no dist/ yet.";
  console.error(`\nThe site was not built, and nothing was published. ${kept}${full}`);
  return false;
}

/** The message of an error. */
export function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
