import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve, type Serving } from "#commands/lib/serve.ts";

const big = "0123456789".repeat(400_000);
let parent = "";
let folder = "";
let server: Serving;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "static-files-"));
  folder = join(parent, "dist");
  await writeSite(folder);
  await writeFile(join(parent, "secret.txt"), "not for readers");
  server = await serve({ folder, base: "/under/" });
});
afterAll(async () => {
  await server.close();
  await rm(parent, { recursive: true });
});

async function writeSite(at: string): Promise<void> {
  await mkdir(join(at, "numbers"), { recursive: true });
  await writeFile(join(at, "index.html"), "<title>The story</title>");
  await writeFile(join(at, "404.html"), "<title>Not found</title>");
  await writeFile(join(at, "numbers", "index.html"), "<title>Numbers</title>");
  await writeFile(join(at, "ten.txt"), "0123456789");
  await writeFile(join(at, "big.txt"), big);
}

const get = (path: string, init: RequestInit = {}) => fetch(`${server.home}${path}`, { redirect: "manual", ...init });

/** Sends these bytes, which no fetch would send, and returns the first line of the answer. */
function raw(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, "127.0.0.1", () => socket.write(request));
    socket.once("data", (data) => {
      resolve(data.toString().split("\r\n")[0] ?? "");
      socket.destroy();
    });
    socket.once("error", reject);
    socket.once("close", () => resolve("closed"));
  });
}

async function isAlive(): Promise<boolean> {
  return (await (await get("")).text()).includes("The story");
}

const openFiles = async () => (await readdir("/proc/self/fd").catch(() => [])).length;

describe("parts of a file", () => {
  it.each([
    ["bytes=2-4", 206, "234", "bytes 2-4/10"],
    ["bytes=7-", 206, "789", "bytes 7-9/10"],
    ["bytes=-3", 206, "789", "bytes 7-9/10"],
    ["bytes=0-99", 206, "0123456789", "bytes 0-9/10"],
  ])("%s is answered with just those bytes", async (range, status, text, content) => {
    const answer = await get("ten.txt", { headers: { range } });
    expect([answer.status, answer.headers.get("content-range")]).toEqual([status, content]);
    expect(await answer.text()).toBe(text);
  });

  it.each(["bytes=50-60", "bytes=5-2", "bytes=x-y", "bytes=0-1,4-5", "lines=1-2", "bytes=-0", ""])(
    "%s is answered whole or refused, never with wrong bytes",
    async (range) => {
      const answer = await get("ten.txt", { headers: { range } });
      expect([200, 416]).toContain(answer.status);
      if (answer.status === 200) expect(await answer.text()).toBe("0123456789");
      expect(await isAlive()).toBe(true);
    },
  );
});

describe("odd requests", () => {
  it.each(["DELETE", "PUT", "POST", "PATCH", "OPTIONS"])("%s is refused and says what is answered", async (method) => {
    const answer = await get("ten.txt", { method });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });

  it("HEAD has the headers and nothing else", async () => {
    const answer = await get("ten.txt", { method: "HEAD" });
    expect([answer.status, answer.headers.get("content-length"), await answer.text()]).toEqual([200, "10", ""]);
  });

  it.each([
    "%2e%2e%2fsecret.txt",
    "..%2fsecret.txt",
    "%00",
    "ten.txt%00.html",
    "%",
    "%zz",
    "numbers%2f..%2f..%2fsecret.txt",
  ])("the path %s leads to nothing outside the folder", async (path) => {
    const line = await raw(`GET /under/${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    expect(line).toMatch(/^HTTP\/1\.1 40[034] /);
    expect(await isAlive()).toBe(true);
  });

  it("a folder's name leads to the folder, with its query", async () => {
    const answer = await get("numbers?as-of=2026-03-31");
    expect([answer.status, answer.headers.get("location")]).toEqual([301, "/under/numbers/?as-of=2026-03-31"]);
  });

  it("what is not there gets the 404 page", async () => {
    const answer = await get("nothing/");
    expect([answer.status, await answer.text()]).toEqual([404, "<title>Not found</title>"]);
  });
});

describe("a server that lives on", () => {
  it("clients that leave in the middle leave no open file behind", async () => {
    const before = await openFiles();
    await Promise.all(
      Array.from({ length: 100 }, async () => {
        const control = new AbortController();
        const answer = await get("big.txt", { signal: control.signal });
        await answer.body?.getReader().read();
        control.abort();
      }),
    );
    await expect.poll(openFiles).toBeLessThanOrEqual(before + 10);
    expect(await isAlive()).toBe(true);
  });

  it("a build that takes the folder's place is served at once, and kills nothing while it does", async () => {
    const stopped = new AbortController();
    const reading = (async () => {
      while (!stopped.signal.aborted) await (await get("big.txt")).text().catch(() => "");
    })();
    for (let round = 0; round < 5; round += 1) {
      const next = join(parent, `next-${String(round)}`);
      await writeSite(next);
      await writeFile(join(next, "ten.txt"), `round ${String(round)}`);
      await rename(folder, join(parent, `old-${String(round)}`));
      await rename(next, folder);
    }
    stopped.abort();
    await reading;
    expect(await (await get("ten.txt")).text()).toBe("round 4");
  });
});
