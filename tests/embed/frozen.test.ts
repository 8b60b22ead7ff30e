import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { hostScript } from "#commands/lib/host-script.ts";
import { root } from "#commands/lib/project.ts";
import { embedScript, integrityOf } from "#site/embed-script.ts";
import { bundleScript } from "#integrations/bundle.ts";

/** Host pages pin these; a line here is never changed once it was published, only added to. */
const frozen: Readonly<Record<string, string>> = {
  "embed-1.0.0.js": "sha384-qZevzal1AK9TBZSqEzjM9JbGKwtUMmqMNEKYIDUU/HSA4Mujl+rsCe1y5D2AlccM",
  "embed-1.1.0.js": "sha384-RzDf78Pgfj67hQVAxkCJQjyblUSYbS6pEW7VTlb3IrgY5JiwDA57Sh8ttqpN1U12",
};

test("a frozen script keeps its bytes, since hosts pin them", async () => {
  const files = (await readdir(join(root, "public"))).filter((name) => /^embed-.*\.js$/.test(name));
  const found = files.map(async (name) => [name, integrityOf(await readFile(join(root, "public", name), "utf8"))]);
  expect(Object.fromEntries(await Promise.all(found))).toEqual(frozen);
});

test("the newest frozen script is what the source says; after a change: a new version, then npm run freeze-embed", async () => {
  expect((await embedScript()).text).toBe(await hostScript());
});

test("the script for host pages is under 4 kB, and the frame's code for all that a host may ask under 3.5 kB", async () => {
  const { text } = await embedScript();
  expect(brotliCompressSync(text).length).toBeLessThan(4000);
  const child = await bundleScript(
    'import { connectToHost } from "/src/embed/frame/height-reporter.ts"; window.connectToHost = connectToHost;',
  );
  expect(Buffer.byteLength(child)).toBeLessThan(3500);
});
