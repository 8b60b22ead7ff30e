import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { root } from "#commands/lib/project.ts";

/** A device on which every write finds the disk full. */
const fullDisk = "/dev/full";

const config = `
import atomicOutput from ${JSON.stringify(pathToFileURL(join(root, "src/integrations/atomic-output.ts")).href)};
export default { integrations: [atomicOutput()], cacheDir: "./cache" };
`;
/** A file of the site that says what it is told to, and meets what it is told to meet on its way. */
const page = `
import { existsSync } from "node:fs";
import { symlink, writeFile } from "node:fs/promises";
const { SAYS, MEETS } = process.env;
export const GET = async () => {
  if (MEETS === "full disk") await symlink("${fullDisk}", ".astro/next/words.txt");
  if (MEETS === "kill" || MEETS === "wait") {
    await writeFile("halfway", "");
    while (existsSync("halfway")) await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return new Response(SAYS);
};
`;

let site = "";
beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), "atomic-output-"));
  await mkdir(join(site, "src/pages"), { recursive: true });
  await writeFile(join(site, "package.json"), '{ "type": "module" }');
  await writeFile(join(site, "astro.config.mjs"), config);
  await writeFile(join(site, "src/pages/words.txt.js"), page);
  await symlink(join(root, "node_modules"), join(site, "node_modules"), "junction");
});
afterAll(() => rm(site, { recursive: true, force: true }));

interface Way {
  readonly says: string;
  readonly meets?: "full disk" | "kill" | "wait";
}

interface Ended {
  readonly status: number | null;
  readonly said: string;
}

/** Builds the small site, when no other build of it is under way. */
async function build(way: Way): Promise<Ended> {
  await rm(join(site, "halfway"), { force: true });
  return startBuild(way);
}

async function startBuild({ says, meets }: Way): Promise<Ended> {
  // What Vitest tells its own tests would make this another build.
  const own = Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV$|MODE$|DEV$|PROD$|TEST$)/.test(name));
  const env = { ...Object.fromEntries(own), ASTRO_TELEMETRY_DISABLED: "1", SAYS: says, MEETS: meets ?? "" };
  const child = spawn(process.execPath, [join(root, "node_modules/astro/bin/astro.mjs"), "build"], { cwd: site, env });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (said += data.toString()));
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  if (meets === "kill") {
    await vi.waitFor(() => expect(existsSync(join(site, "halfway"))).toBe(true), { timeout: 20_000, interval: 20 });
    child.kill("SIGKILL");
  }
  return { status: await ended, said };
}

const published = async () => ({
  names: await readdir(join(site, "dist")),
  words: await readFile(join(site, "dist/words.txt"), "utf8"),
});
const good = { names: ["words.txt"], words: "first" };

test("a good build is published, and takes the place of the one before", async () => {
  expect((await build({ says: "nought" })).status).toBe(0);
  expect((await build({ says: "first" })).status).toBe(0);
  expect(await published()).toEqual(good);
  expect(await readdir(join(site, ".astro"))).not.toContain("next-previous");
});

test("a second build beside the first is refused in a sentence, and the first one is published", async () => {
  const first = build({ says: "nought", meets: "wait" });
  await vi.waitFor(() => expect(existsSync(join(site, "halfway"))).toBe(true), { timeout: 20_000, interval: 20 });
  const second = await startBuild({ says: "second" });
  expect(second.status).not.toBe(0);
  expect(second.said).toMatch(/Another build of this folder is running \(process \d+\)\. Nothing was built/);
  await rm(join(site, "halfway"));
  expect((await first).status).toBe(0);
  expect((await published()).words).toBe("nought");
  expect((await build({ says: "first" })).status).toBe(0);
});

test("a build that is killed half-way leaves the last good one, and the next build is whole", async () => {
  expect((await build({ says: "second", meets: "kill" })).status).toBe(null);
  expect(await published()).toEqual(good);
  await writeFile(join(site, ".astro/next/left-over.txt"), "half");
  expect((await build({ says: "first" })).status).toBe(0);
  expect(await published()).toEqual(good);
});

test.skipIf(!existsSync(fullDisk))(
  "a build that finds the disk full says so, fails, and leaves the last good one",
  async () => {
    const { status, said } = await build({ says: "third", meets: "full disk" });
    expect(status).toBe(1);
    expect(said).toContain("no space left on device");
    expect(await published()).toEqual(good);
  },
);

test("a build that was killed between taking the last site away and putting its own there gives it back", async () => {
  await rename(join(site, "dist"), join(site, ".astro/next-previous"));
  expect((await build({ says: "fourth", meets: "kill" })).status).toBe(null);
  expect(await published()).toEqual(good);
});
