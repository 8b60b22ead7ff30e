import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { RequestListener } from "node:http";
import { createSecureServer } from "node:http2";
import type { Server, Socket } from "node:net";
import { join } from "node:path";
import { dist, root } from "./project.ts";
import { siteUrl } from "#integrations/site-url.ts";
import { compressedFiles, liveFiles } from "./static-files.ts";

/** A running server: `address` has no final slash, `home` is the address of the story. */
export interface Serving {
  readonly address: string;
  readonly home: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  readonly folder?: string;
  readonly base?: string;
  /** The first port to try; 0 takes any free one. */
  readonly port?: number;
  /** Sends the .gz and .br files that `npm run compress` writes. */
  readonly precompressed?: boolean;
  /** Serves HTTP/2 over TLS with this key and certificate (PEM). */
  readonly secure?: { readonly key: Buffer; readonly cert: Buffer } | null;
}

const maxPortsTried = 50;

/** Serves a built site on this machine only, under its base path; takes the next free port where the first is busy. */
export async function serve({
  folder = dist,
  base = siteUrl(root).base,
  port = 0,
  precompressed = false,
  secure = null,
}: ServeOptions = {}) {
  if (!existsSync(folder)) throw new Error(`There is no ${folder}: run "npm run build" first`);
  const notFoundPage = await readFile(join(folder, "404.html")).catch(() => null);
  const files = precompressed ? compressedFiles(folder) : liveFiles(folder);
  const answer = serveUnder(base, files, notFoundPage);
  // HTTP/2's compatibility layer gives requests and responses that work as HTTP/1's do; its types do not say so.
  const server: Server =
    secure === null ? createServer(answer) : createSecureServer({ ...secure, allowHTTP1: true }, answer as never);
  const open = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
  });
  const actualPort = await listen(server, port);
  const address = `${secure === null ? "http" : "https"}://127.0.0.1:${actualPort}`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of open) socket.destroy();
    });
  const serving: Serving = { address, home: `${address}${base}`, port: actualPort, close };
  return serving;
}

/** Answers under a base path; any other address gets the 404 page, as on any static host. */
function serveUnder(base: string, files: ReturnType<typeof liveFiles>, notFoundPage: Buffer | null): RequestListener {
  return (request, response) => {
    const url = request.url ?? "/";
    if (url === "/" && base !== "/") {
      response.writeHead(302, { location: base }).end();
      return;
    }
    const notFound = () => {
      const type = notFoundPage === null ? "text/plain" : "text/html";
      response.writeHead(404, { "content-type": `${type}; charset=utf-8` }).end(notFoundPage ?? "Not found\n");
    };
    if (!url.startsWith(base)) {
      notFound();
      return;
    }
    files({ request, response, path: url.slice(base.length - 1), notFound });
  };
}

async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; port < first + maxPortsTried; port += 1) {
    if (await tryListen(server, port)) {
      const address = server.address();
      return typeof address === "object" && address !== null ? address.port : port;
    }
  }
  throw new Error(`No free port from ${first} to ${first + maxPortsTried - 1}`);
}

function tryListen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const busy = (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(error);
    };
    server.once("error", busy);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", busy);
      resolve(true);
    });
  });
}
