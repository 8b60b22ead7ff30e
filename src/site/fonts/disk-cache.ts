import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What took long to make, by all that it was made of; safe to delete, and gone when packages are installed anew. */
const cacheFolder = join(process.cwd(), "node_modules", ".cache");

/** What was made of the same wish before; where nothing was, what is made now. */
export async function cached(shelf: string, wish: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const name = createHash("sha256").update(wish).digest("hex").slice(0, 24);
  const file = join(cacheFolder, shelf, name);
  const known = await readFile(file).catch(() => undefined);
  if (known !== undefined) return known;
  const made = await make();
  await mkdir(join(cacheFolder, shelf), { recursive: true });
  // Under another name first, so that nobody finds a half of it.
  const part = `${file}.${randomUUID()}.part`;
  await writeFile(part, made);
  await rename(part, file);
  return made;
}
