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
import { promisedEverywhere, promisedHeaders } from "../integrations/promised-headers.ts";

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

const forEver = promisedHeaders["embed-1.0.0.js"]?.["cache-control"];

test("pages come compressed and say what they are", async () => {
  const { status, headers } = await get("");
  expect([status, headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
  expect(headers["content-encoding"]).toBe("gzip");
});

test("files with their content in their name are kept for ever", async () => {
  const html = await readFile(join(dist, "index.html"), "utf8");
  const files = [...html.matchAll(/"[^"]*\/((?:_astro|fonts)\/[^"]+)"/g)].map(([, file]) => file ?? "");
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) expect((await get(file)).headers["cache-control"], file).toBe(forEver);
});

test.each(Object.entries(promisedHeaders))("/%s is sent with the headers that are promised", async (path, promised) => {
  const { status, headers } = await get(path);
  expect(status).toBe(200);
  const asked = Object.keys({ ...promisedEverywhere, ...promised });
  const sent = Object.fromEntries(asked.map((name) => [name, headers[name]]));
  expect(sent).toEqual({ ...promisedEverywhere, ...promised });
});

const framed = { "content-security-policy": undefined, "cross-origin-embedder-policy": "require-corp" };
const notFramed = { "content-security-policy": "frame-ancestors 'self'", "cross-origin-embedder-policy": undefined };

test.each([
  ["embed/loop/?theme=dark", 200, framed],
  ["embed/nowhere/", 404, framed],
  ["?path=/embed/", 200, notFramed],
  ["embed/..%2fnumbers/", 200, notFramed],
  ["embed/%2e%2e/numbers/", 200, notFramed],
  ["embed/..%2fembed/../numbers/", 200, notFramed],
  ["embed/../numbers/", 200, notFramed],
  ["embed/./../numbers/index.html", 200, notFramed],
  ["numbers/..%2fembed/loop/", 200, notFramed],
])("%s is %s, and stands in a frame only where it is one", async (path, status, promised) => {
  const { status: answered, headers } = await get(path);
  expect(answered).toBe(status);
  expect(headers["content-security-policy"]).toBe(promised["content-security-policy"]);
  expect(headers["cross-origin-embedder-policy"]).toBe(promised["cross-origin-embedder-policy"]);
});

test("a picture comes compressed", async () => {
  const { headers } = await get("diagrams/loop/credits.svg");
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
