import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "#commands/lib/serve.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "serve-"));
  await writeFile(join(folder, "index.html"), "<title>The story</title>");
});
afterAll(() => rm(folder, { recursive: true }));

test("serve answers under the base path only, and sends the root there", async () => {
  const server = await serve({ folder, base: "/under/" });
  const bare = await fetch(`${server.address}/`, { redirect: "manual" });
  expect([bare.status, bare.headers.get("location")]).toEqual([302, "/under/"]);
  expect(await (await fetch(server.home)).text()).toContain("The story");
  expect((await fetch(`${server.address}/index.html`)).status).toBe(404);
  expect((await fetch(`${server.home}missing/`)).status).toBe(404);
  await server.close();
});

test("serve takes the next free port where one is busy", async () => {
  const first = await serve({ folder, base: "/" });
  const second = await serve({ folder, base: "/", port: first.port });
  expect(second.port).toBeGreaterThan(first.port);
  await Promise.all([first.close(), second.close()]);
});

test("serve says in plain words that there is no build yet", async () => {
  await expect(serve({ folder: join(folder, "none") })).rejects.toThrow('run "npm run build" first');
});
