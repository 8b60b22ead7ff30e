import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { TextFile } from "#ledger/read-ledger.ts";

const run = promisify(execFile);
const branches = ["main", "origin/main", "master", "origin/master"];

/** The content as it was where the work at hand left the main branch; throws in plain words where there is no such place. */
export async function mainContent(
  root: string,
): Promise<{ readonly base: string; readonly files: readonly TextFile[] }> {
  const git = (...words: string[]) => runGit(root, words);
  const base = await firstOf(branches.map((branch) => () => git("merge-base", "HEAD", branch)));
  if (base === null) throw new Error("there is no main branch to compare with; this needs the project's Git history");
  const commit = base.trim();
  const names = await git("ls-tree", "-r", "-z", "--name-only", commit, "--", "content");
  const paths = names.split("\0").filter((path) => /\.(?:ya?ml|md)$/.test(path));
  const files = paths.map(async (path) => ({ path, text: await git("show", `${commit}:${path}`) }));
  return { base: commit.slice(0, 7), files: await Promise.all(files) };
}

/** What Git says to a command in a folder; throws in plain words where it refuses, since the folder belongs to somebody else. */
export async function runGit(root: string, words: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run("git", words, { cwd: root, maxBuffer: 1 << 28, encoding: "utf8" });
    return stdout;
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    if (!/dubious ownership/.test(told)) throw error;
    throw new ForeignFolder(root);
  }
}

/** Git reads no history of a folder that belongs to another user. */
class ForeignFolder extends Error {
  constructor(root: string) {
    const folder = root.replace(/[\\/]+$/, "");
    super(
      `Git does not read ${folder}, since it belongs to another user. If you trust it, run: git config --global --add safe.directory "${folder}"`,
    );
    this.name = "ForeignFolder";
  }
}

async function firstOf(tries: readonly (() => Promise<string>)[]): Promise<string | null> {
  for (const attempt of tries) {
    const found = await attempt().catch((error: unknown) => {
      if (error instanceof ForeignFolder) throw error;
      return null;
    });
    if (found !== null) return found;
  }
  return null;
}
