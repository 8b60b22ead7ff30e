import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { dist, reason } from "./lib/project.ts";

const text = /\.(?:html|js|css|svg|json|csv|xml|txt|ts)$/;
/** Under this, the headers weigh more than what is saved. */
const least = 1000;

/** Writes a .gz and a .br beside every text file of a folder, for servers that send them ready-made; says how many. */
export async function compress(folder: string): Promise<number> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => text.test(name));
  const written = await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      const bytes = await readFile(file);
      if (bytes.length < least) return 0;
      const [zipped, brotli] = await Promise.all([
        promisify(gzip)(bytes, { level: 9 }),
        promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
      ]);
      await Promise.all([writeFile(`${file}.gz`, zipped), writeFile(`${file}.br`, brotli)]);
      return 1;
    }),
  );
  return written.reduce<number>((sum, one) => sum + one, 0);
}

if (import.meta.main) {
  try {
    console.log(`${String(await compress(dist))} files have a .gz and a .br beside them now`);
  } catch (error) {
    console.error(`Nothing was compressed: run "npm run build" first. ${reason(error)}`);
    process.exitCode = 1;
  }
}
