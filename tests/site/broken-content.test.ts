import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../../src/commands/project.ts";

const minutes = 60_000;
/** All that a build reads. */
const parts = ["src", "public", "content", "package.json", "astro.config.mjs", "tsconfig.json"];

let copy = "";
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), "broken-"));
  for (const part of parts) await cp(join(root, part), join(copy, part), { recursive: true });
  await symlink(join(root, "node_modules"), join(copy, "node_modules"), "junction");
});
afterAll(() => rm(copy, { recursive: true, force: true }));

interface Outcome {
  readonly status: number | null;
  readonly said: string;
}

/** Runs a script of the copy as an editor does. */
function npm(script: string): Promise<Outcome> {
  // What Vitest tells its own tests would make this another build than an editor's.
  const own = Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV$|MODE$|DEV$|PROD$|TEST$)/.test(name));
  const env = { ...Object.fromEntries(own), ASTRO_TELEMETRY_DISABLED: "1", NO_COLOR: "1", FORCE_COLOR: "0" };
  return new Promise((resolve) => {
    const child = spawn("npm", ["run", "--silent", script], { cwd: copy, env, shell: process.platform === "win32" });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (said += data.toString()));
    child.on("close", (status) => resolve({ status, said }));
  });
}

const inCopy = (file: string) => join(copy, file);

async function published(): Promise<[string, string][]> {
  const names = await readdir(inCopy("dist"));
  return Promise.all(
    names.map(async (name) => [name, await readFile(inCopy(`dist/${name}`), "utf8")] as [string, string]),
  );
}

test("content written on Windows builds as it is", { timeout: 4 * minutes }, async () => {
  const names = await readdir(inCopy("content"), { recursive: true, withFileTypes: true });
  for (const entry of names.filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const text = await readFile(file, "utf8");
    await writeFile(file, `\uFEFF${text.replaceAll("\n", "\r\n")}`);
  }
  const { status, said } = await npm("build");
  expect(status, said).toBe(0);
  const [here, there] = await Promise.all(
    [inCopy("dist"), join(root, "dist")].map((folder) => readFile(join(folder, "index.html"), "utf8")),
  );
  expect(words(here ?? "")).toBe(words(there ?? ""));
  await cp(join(root, "content"), inCopy("content"), { recursive: true });
});

/** What a reader reads of a page. */
const words = (html: string) =>
  html
    .replace(/<(script|style)[^]*?<\/\1>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

/** A claim and a chapter with a slip in each. */
const claim = `- id: slip-amount
  sasy: An amount that only this test knows.
  says: An amount that only this test knows.
  value: 7
  unit: usd-billion
  kind: cash
  as-of: 2026-03-31
  status: announced
  origin: example
`;
const chapter = "---\ntitle: A slip\n---\n\nIt came to :num[slip-amuont] in all.\n";

/** Both slips, as an editor is told of them. */
const told = [
  [
    'content/ledger/claims/slip.yaml:2:3  unknown field "sasy" in claim "slip-amount"; did you mean "says"?',
    "    sasy: An amount that only this test knows.",
    "    ^",
  ],
  [
    'content/story/99-slip.md:5:12  unknown claim "slip-amuont"; did you mean "slip-amount"?',
    "  It came to :num[slip-amuont] in all.",
    "             ^",
  ],
].map((lines) => `${lines.join("\n")}\n\n`);

test(
  "a slip in the story and one in the ledger are both told, and what was published stays",
  { timeout: 2 * minutes },
  async () => {
    await rm(inCopy("dist"), { recursive: true, force: true });
    await mkdir(inCopy("dist"));
    await writeFile(inCopy("dist/index.html"), "the last good build");
    await writeFile(inCopy("content/ledger/claims/slip.yaml"), claim);
    await writeFile(inCopy("content/story/99-slip.md"), chapter);
    expect(await npm("check")).toEqual({ status: 1, said: `${told.join("")}2 problems in the content.\n` });
    const build = await npm("build");
    expect(build.status).toBe(1);
    expect(build.said).toContain(`\n${told.join("")}`);
    expect(build.said).toContain("2 problems in the content. Nothing was built.");
    expect(await published()).toEqual([["index.html", "the last good build"]]);
  },
);
