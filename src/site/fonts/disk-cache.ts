import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** What took long to make, by all that it was made of; safe to delete, and gone when packages are installed anew. */
const cacheFolder = join(process.cwd(), "node_modules", ".cache");

/** Bytes of the checksum that stands before the content of every file of the cache. */
const checksumLength = 32;

interface Wish {
  /** The folder of the cache. */
  readonly shelf: string;
  /** All that the result depends on, versions of the programs that make it included. */
  readonly key: string;
  /** Another cache than the project's own. */
  readonly folder?: string;
}

/** What was made of the same wish before; where nothing was, or its file is broken, what is made now. */
export async function cached({ shelf, key, folder = cacheFolder }: Wish, make: () => Promise<Buffer>): Promise<Buffer> {
  const file = join(folder, shelf, createHash("sha256").update(key).digest("hex").slice(0, 24));
  const known = await readFile(file).then(contentOf, () => null);
  if (known !== null) return known;
  const made = await make();
  await writeWhole(file, Buffer.concat([checksum(made), made]));
  return made;
}

/** Writes a file under another name and renames it, so that no other build ever reads a part of it. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const part = `${file}.${randomUUID()}.part`;
  await writeFile(part, bytes);
  await rename(part, file);
}

/** The content of a file of the cache; null where it is not what was written. */
function contentOf(bytes: Buffer): Buffer | null {
  const content = bytes.subarray(checksumLength);
  return checksum(content).equals(bytes.subarray(0, checksumLength)) ? content : null;
}

function checksum(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
