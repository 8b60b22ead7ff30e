import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { TextFile } from "#ledger/read-ledger.ts";

const run = promisify(execFile);
const branches = ["main", "origin/main", "master", "origin/master"];

/** The content as it was where the work at hand left the main branch; throws in plain words where there is no such place. */
export async function mainContent(
  root: string,
): Promise<{ readonly base: string; readonly files: readonly TextFile[] }> {
  const git = async (...words: string[]): Promise<string> => {
    const { stdout } = await run("git", words, { cwd: root, maxBuffer: 1 << 28, encoding: "utf8" });
    return stdout;
  };
  const base = await firstOf(branches.map((branch) => () => git("merge-base", "HEAD", branch)));
  if (base === null) throw new Error("there is no main branch to compare with; this needs the project's Git history");
  const commit = base.trim();
  const names = await git("ls-tree", "-r", "-z", "--name-only", commit, "--", "content");
  const paths = names.split("\0").filter((path) => /\.(?:ya?ml|md)$/.test(path));
  const files = paths.map(async (path) => ({ path, text: await git("show", `${commit}:${path}`) }));
  return { base: commit.slice(0, 7), files: await Promise.all(files) };
}

async function firstOf(tries: readonly (() => Promise<string>)[]): Promise<string | null> {
  for (const attempt of tries) {
    const found = await attempt().catch(() => null);
    if (found !== null) return found;
  }
  return null;
}
