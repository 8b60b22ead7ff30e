import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import autocannon from "autocannon";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { compress } from "#commands/lib/compress.ts";
import { findBinary } from "#commands/lib/find-binary.ts";
import { dist, root } from "#commands/lib/project.ts";
import { siteUrl } from "#integrations/site-url.ts";
import { freePort } from "../fixtures/free-port.ts";

const port = await freePort();
const base = siteUrl(root).base;
let home = "";
let server: ChildProcess;

beforeAll(async () => {
  const nginx = await findBinary({
    name: "nginx",
    variable: "NGINX_PATH",
    commands: ["nginx"],
    paths: ["/usr/sbin/nginx"],
    installers: [],
    packages: ["nginx-light"],
  });
  home = await mkdtemp(join(tmpdir(), "nginx-"));
  await cp(dist, join(home, "site", base), { recursive: true });
  await compress(join(home, "site"));
  const site = (await readFile(join(root, "deploy/nginx.conf"), "utf8"))
    .replace("listen 8080;", `listen 127.0.0.1:${String(port)};`)
    .replace("root /var/www/site;", `root ${join(home, "site")};`);
  await writeFile(join(home, "nginx.conf"), whole(site));
  server = spawn(nginx, ["-p", home, "-c", join(home, "nginx.conf"), "-g", "daemon off;"], { stdio: "inherit" });
  await vi.waitFor(async () => expect((await get("")).status).toBe(200), { timeout: 10_000, interval: 100 });
});
afterAll(async () => {
  server.kill();
  await rm(home, { recursive: true, force: true });
});

/** A configuration that needs no other file and no other user. */
function whole(site: string): string {
  const user = process.getuid?.() === 0 ? "user root;" : "";
  const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${home}/${name};`)
    .join("\n");
  return `${user}
pid ${home}/nginx.pid;
error_log stderr;
worker_processes auto;
events { worker_connections 4096; }
http {
access_log off;
${places}
${site}
}`;
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
}

/** Asks for a path of the site as a browser does. */
function get(path: string): Promise<Answer> {
  const headers = { "accept-encoding": "gzip" };
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path: base + path, headers }, (answer) => {
      answer.resume().on("end", () => resolve({ status: answer.statusCode, headers: answer.headers }));
    });
    asked.on("error", reject).end();
  });
}

const forEver = "public, max-age=31536000, immutable";

test("pages are fresh within minutes, stand in no other site's frame, and say what they are", async () => {
  const { status, headers } = await get("");
  expect([status, headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
  expect(headers["cache-control"]).toBe("public, max-age=300");
  expect(headers["content-security-policy"]).toBe("frame-ancestors 'self'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["content-encoding"]).toBe("gzip");
});

test("files with their content in their name are kept for ever", async () => {
  const html = await readFile(join(dist, "index.html"), "utf8");
  const files = [...html.matchAll(/"[^"]*\/((?:_astro|fonts)\/[^"]+)"/g)].map(([, file]) => file ?? "");
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) expect((await get(file)).headers["cache-control"], file).toBe(forEver);
});

test("a frame may stand in any page, and so may the words about one that there is not", async () => {
  for (const [path, status] of [
    ["embed/loop/", 200],
    ["embed/loop/?theme=dark", 200],
    ["embed/nowhere/", 404],
  ] as const) {
    const answer = await get(path);
    expect([answer.status, answer.headers["content-security-policy"]], path).toEqual([status, "frame-ancestors *"]);
  }
  expect((await get("?path=/embed/")).headers["content-security-policy"]).toBe("frame-ancestors 'self'");
});

test("a picture may be used by any site, and comes compressed", async () => {
  const { headers } = await get("diagrams/loop/credits.svg");
  expect(headers["access-control-allow-origin"]).toBe("*");
  expect(headers["content-type"]).toBe("image/svg+xml; charset=utf-8");
  expect(headers["content-encoding"]).toBe("gzip");
});

test.each([
  ["changes.xml", "application/atom+xml; charset=utf-8"],
  ["numbers.csv", "text/csv; charset=utf-8"],
  ["datapackage.json", "application/json; charset=utf-8"],
  ["numbers.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
])("%s says what it is, so that a program that knows it opens it", async (path, type) => {
  const { status, headers } = await get(path);
  expect([status, headers["content-type"]]).toEqual([200, type]);
  expect(headers["access-control-allow-origin"]).toBe("*");
});

test("an address without its slash leads to the page, and an unknown one to the site's own words", async () => {
  expect((await get("glossary/")).status).toBe(200);
  expect((await get("glossary")).status).toBe(200);
  const { status, headers } = await get("no/such/page");
  expect([status, headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"]);
});

test("readers who come two thousand a second are served without an error", async () => {
  const { errors, non2xx, timeouts, requests } = await autocannon({
    url: `http://127.0.0.1:${String(port)}${base}`,
    connections: 50,
    duration: 5,
    overallRate: 2000,
    headers: { "accept-encoding": "gzip" },
  });
  process.stdout.write(`${String(requests.total)} requests in 5 s\n`);
  expect({ errors, non2xx, timeouts }).toEqual({ errors: 0, non2xx: 0, timeouts: 0 });
  expect(requests.total).toBeGreaterThan(0);
});
