import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The text of a file of the project, or of all scripts in a folder, as a key of what they make. */
export async function sourceText(path: string): Promise<string> {
  const whole = join(process.cwd(), path);
  if (path.endsWith(".ts")) return readFile(whole, "utf8");
  const names = (await readdir(whole)).filter((name) => name.endsWith(".ts")).sort();
  return (await Promise.all(names.map((name) => readFile(join(whole, name), "utf8")))).join("\n");
}
