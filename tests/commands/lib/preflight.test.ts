import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { root } from "#commands/lib/project.ts";

const file = "src/commands/lib/preflight.js";
let empty = "";
beforeAll(async () => {
  empty = await mkdtemp(join(tmpdir(), "preflight-"));
  await mkdir(join(empty, dirname(file)), { recursive: true });
  for (const name of [file, "package.json"]) await copyFile(join(root, name), join(empty, name));
});
afterAll(() => rm(empty, { recursive: true }));

interface Outcome {
  readonly status: number;
  readonly output: string;
}

function preflight(folder: string, ...flags: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...flags, join(folder, file)], (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : Number(error.code), output: stdout + stderr });
    });
  });
}

test("preflight is silent where Node runs TypeScript and the packages are installed", async () => {
  expect(await preflight(root)).toEqual({ status: 0, output: "" });
});

test("preflight refuses a Node that does not run TypeScript, in one sentence with the remedy", async () => {
  const { status, output } = await preflight(root, "--no-experimental-strip-types");
  expect(status).toBe(1);
  expect(output).toMatch(
    /^This project needs Node 22\.18 or newer, and this is Node \S+: install a newer one .+ or run "npm ci .+\n$/,
  );
});

test("preflight says that the packages are not installed", async () => {
  expect(await preflight(empty)).toEqual({
    status: 1,
    output: 'The packages are not installed: run "npm ci" first.\n',
  });
});

test("every npm script runs preflight first", async () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(await readFile(join(root, "package.json"), "utf8")));
  const unguarded = Object.entries(scripts).filter(([, script]) => !script.startsWith(`node ${file} && `));
  expect(unguarded).toEqual([]);
});

test.each(["#", "?", "*"])("preflight says that no folder with a %s in its name can be built", async (sign) => {
  const folder = join(empty, `a${sign}b`);
  await mkdir(join(folder, "src/commands/lib"), { recursive: true });
  await copyFile(join(root, file), join(folder, file));
  await copyFile(join(root, "package.json"), join(folder, "package.json"));
  expect(await preflight(folder)).toEqual({
    status: 1,
    output: `The folder ${folder}/ has a ${sign} in its name, which the programs that build the site cannot read: rename or move it.\n`,
  });
});
