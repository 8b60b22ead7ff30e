import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { DocumentStore } from "#filings/edgar.ts";

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Keeps downloaded documents in a folder, packed; what is damaged there counts as absent. */
export function documentStore(folder: string): DocumentStore {
  const fileOf = (address: string) => join(folder, `${createHash("sha256").update(address).digest("hex")}.gz`);
  return {
    async read(address) {
      const packed = await readFile(fileOf(address)).catch(() => null);
      return packed === null ? null : unpack(packed).catch(() => null);
    },
    async write(address, bytes) {
      await mkdir(folder, { recursive: true });
      const file = fileOf(address);
      // Under another name first, so that nobody finds a half of it.
      const part = `${file}.${randomUUID()}.part`;
      await writeFile(part, await pack(bytes));
      await rename(part, file);
    },
  };
}
