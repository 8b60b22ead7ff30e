import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Two builds of one folder would write over each other's files. */
export class BuildIsRunning extends Error {
  constructor(process: number) {
    super(
      `Another build of this folder is running (process ${String(process)}). Nothing was built; try again when it has ended.`,
    );
    this.name = "BuildIsRunning";
  }
}

/**
 * Takes the lock of a folder for this process until it exits, however it exits; throws `BuildIsRunning` where another process has it.
 * A lock whose process was killed is taken over.
 */
export function takeBuildLock(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  if (!tryLock(file)) {
    const owner = Number(readFileSync(file, "utf8"));
    if (owner === process.pid) return;
    if (isRunning(owner)) throw new BuildIsRunning(owner);
    rmSync(file, { force: true });
    if (!tryLock(file)) throw new BuildIsRunning(Number(readFileSync(file, "utf8")));
  }
  process.once("exit", () => rmSync(file, { force: true }));
}

/** Puts the file there with this process in it, unless there is one; never with nothing in it. */
function tryLock(file: string): boolean {
  const own = `${file}.${String(process.pid)}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, but belongs to another user.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
