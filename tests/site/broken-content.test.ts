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
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", NO_COLOR: "1", FORCE_COLOR: "0" };
  return new Promise((resolve) => {
    const child = spawn("npm", ["run", "--silent", script], { cwd: copy, env, shell: process.platform === "win32" });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (said += data.toString()));
    child.on("close", (status) => resolve({ status, said }));
  });
}

const inCopy = (file: string) => join(copy, file);

async function change(file: string, by: (text: string) => string): Promise<void> {
  await writeFile(inCopy(file), by(await readFile(inCopy(file), "utf8")));
}

async function published(): Promise<[string, string][]> {
  const names = await readdir(inCopy("dist"));
  return Promise.all(names.map(async (name) => [name, await readFile(inCopy(`dist/${name}`), "utf8")] as [string, string]));
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
  const [here, there] = await Promise.all([inCopy("dist"), join(root, "dist")].map((folder) => readFile(join(folder, "index.html"), "utf8")));
  expect(words(here ?? "")).toBe(words(there ?? ""));
  await cp(join(root, "content"), inCopy("content"), { recursive: true });
});

/** What a reader reads of a page. */
const words = (html: string) => html.replace(/<(script|style)[^]*?<\/\1>/g, "").replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

/** The two slips below, as an editor is told of them. */
const slips = [
  [
    'content/glossary.yaml:1:3  term "backlog" has no "says": what it means, in one or two sentences',
    "  - id: backlog",
    "    ^",
  ],
  [
    'content/glossary.yaml:4:3  unknown field "sasy" in term "backlog"; did you mean "says"?',
    "    sasy: A promise of sales to come.",
    "    ^",
  ],
  [
    'content/story/01-promise.md:2:5  unknown claim "backlog-fuor-2026q1"; did you mean "backlog-four-2026q1"?',
    "  At :num[backlog-fuor-2026q1] it stands.",
    "      ^",
  ],
].map((lines) => lines.join("\n"));

test("a slip in the story and one in the ledger are both told, and what was published stays", { timeout: 2 * minutes }, async () => {
  await rm(inCopy("dist"), { recursive: true, force: true });
  await mkdir(inCopy("dist"));
  await writeFile(inCopy("dist/index.html"), "the last good build");
  await change("content/story/01-promise.md", (text) => `${text}\nAt :num[backlog-fuor-2026q1] it stands.\n`);
  await change("content/glossary.yaml", (text) => text.replace(/ {2}says: .*/, "  sasy: A promise of sales to come."));
  expect(await npm("check")).toEqual({ status: 1, said: `${slips.join("\n\n")}\n\n3 problems in the content.\n` });
  const build = await npm("build");
  expect(build.status).toBe(1);
  expect(build.said).toContain(`\n${slips.join("\n\n")}\n\n`);
  expect(build.said).toContain("3 problems in the content. Nothing was built.");
  expect(await published()).toEqual([["index.html", "the last good build"]]);
});
