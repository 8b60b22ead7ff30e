import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const textFile = /\.(?:html|js|css|svg|json|csv|xml|txt|ts)$/;
/** Below this size in bytes, the headers weigh more than what compression saves. */
const leastSize = 1000;

/** Writes a .gz and a .br beside every text file of a folder, and returns the number of compressed files. */
export async function compress(folder: string): Promise<number> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => textFile.test(name));
  const written = await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      const bytes = await readFile(file);
      if (bytes.length < leastSize) return 0;
      const [zipped, brotli] = await Promise.all([
        promisify(gzip)(bytes, { level: 9 }),
        promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
      ]);
      await Promise.all([writeFile(`${file}.gz`, zipped), writeFile(`${file}.br`, brotli)]);
      return 1;
    }),
  );
  return written.reduce<number>((sum, count) => sum + count, 0);
}
