import { createServer, type RequestListener } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "#commands/lib/project.ts";

/** Where `npm run test:hosts` has installed the systems. */
export const systems = join(root, "node_modules/.cache/hosts");

/** A module of an installed system, by its path there. */
export async function load<Module>(path: string): Promise<Module> {
  return (await import(pathToFileURL(join(systems, "node_modules", path)).href)) as Module;
}

/** A web server on this machine. */
export interface Served {
  readonly home: string;
  readonly close: () => Promise<void>;
}

export async function startServer(answer: (home: string) => RequestListener): Promise<Served> {
  let handle: RequestListener = (_, response) => response.writeHead(503).end();
  const server = createServer((request, response) => handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const home = `http://127.0.0.1:${String(typeof address === "object" ? address?.port : 0)}/`;
  handle = answer(home);
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { home, close };
}
