import { existsSync } from "node:fs";
import { cp, lstat, mkdir, readdir, readlink, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

/** Where the previous output is kept while it is being replaced. */
export function backupOf(built: string): string {
  return `${built.replace(/[\\/]+$/, "")}-previous`;
}

/** Brings the previous output back, where a process was killed between taking it away and putting its own in its place. */
export async function restoreFolder(backup: string, output: string): Promise<void> {
  const place = await behindLink(output);
  if (existsSync(backup) && !existsSync(place)) await rename(backup, place);
  if (existsSync(join(place, previous))) await restoreContents(place, []);
}

/** The folder that a path or a link leads to, whether it is there or not. */
async function behindLink(path: string): Promise<string> {
  const bare = path.replace(/[\\/]+$/, "");
  const isLink = await lstat(bare).then(
    (entry) => entry.isSymbolicLink(),
    () => false,
  );
  return isLink ? resolve(dirname(bare), await readlink(bare)) : bare;
}

/**
 * Puts a built folder in the place of another. A link stays one, and what it leads to is replaced; of a folder that cannot be
 * moved, such as a mount, the contents are exchanged. On any failure the old folder is as it was.
 */
export async function replaceFolder(output: string, built: string): Promise<void> {
  const place = await behindLink(output);
  const backup = backupOf(built);
  await rm(backup, { recursive: true, force: true });
  try {
    if (existsSync(place)) await rename(place, backup);
  } catch (error) {
    if (!isImmovable(error)) throw error;
    await exchangeContents(place, built);
    return;
  }
  try {
    await rename(built, place);
  } catch (error) {
    await restoreFolder(backup, place);
    if (!isImmovable(error) || !existsSync(place)) throw error;
    await exchangeContents(place, built);
    return;
  }
  await rm(backup, { recursive: true, force: true });
}

/** A mount, or a place on another disk. */
function isImmovable(error: unknown): boolean {
  return ["EBUSY", "EXDEV", "EPERM", "EACCES", "EINVAL"].includes((error as NodeJS.ErrnoException).code ?? "");
}

const next = ".next-build";
const previous = ".previous-build";

/** Exchanges the contents of a folder for those of another: they are copied beside the old ones first, then all are renamed. */
export async function exchangeContents(output: string, built: string): Promise<void> {
  const [staging, backup] = [join(output, next), join(output, previous)];
  await rm(staging, { recursive: true, force: true });
  const placed: string[] = [];
  try {
    await cp(built, staging, { recursive: true });
    await mkdir(backup, { recursive: true });
    for (const name of await contentsOf(output)) await rename(join(output, name), join(backup, name));
    for (const name of await readdir(staging)) {
      await rename(join(staging, name), join(output, name));
      placed.push(name);
    }
  } catch (error) {
    await restoreContents(output, placed);
    throw error;
  }
  for (const folder of [staging, backup, built]) await rm(folder, { recursive: true, force: true });
}

/** Puts the old contents back, without what has been put in their place. */
async function restoreContents(output: string, placed: readonly string[]): Promise<void> {
  const backup = join(output, previous);
  for (const name of placed) await rm(join(output, name), { recursive: true, force: true });
  for (const name of existsSync(backup) ? await readdir(backup) : []) {
    await rm(join(output, name), { recursive: true, force: true });
    await rename(join(backup, name), join(output, name));
  }
  for (const folder of [backup, join(output, next)]) await rm(folder, { recursive: true, force: true });
}

async function contentsOf(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name !== next && name !== previous);
}
