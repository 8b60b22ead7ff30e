import { join } from "node:path";
import type { ErrorPayload, ViteDevServer } from "vite";
import type { contentProblems } from "#check/problems.ts";

/** Editors' programs write a file in several goes; one answer is enough. */
const settled = 60;

/** The module that remembers the content for the pages. */
const keeper = "src/site/content.ts";

/** Watches the content in `dev`: a change reloads the page, and problems stand over it until they are mended. */
export async function watchContent(server: ViteDevServer, root: string): Promise<void> {
  const folder = join(root, "content");
  let problems = await readProblems(server, root);
  let timer: NodeJS.Timeout | undefined;

  // A page that was on its way while its content was mended has not heard of it.
  let isOwed = false;
  server.environments.client.hot.on("vite:client:connect", (_, client) => {
    if (problems.length > 0) client.send(overlay(problems));
    else if (isOwed) client.send({ type: "full-reload", path: "*" });
    isOwed = false;
  });
  const answer = async () => {
    problems = await readProblems(server, root);
    forget(server, root);
    if (problems.length > 0) {
      server.config.logger.error(`\n${problems.join("\n\n")}\n`);
      // Sent to each page by itself: what is sent to all is escaped once more on its way.
      for (const client of server.ws.clients) client.send(overlay(problems));
    } else {
      isOwed = server.ws.clients.size === 0;
      server.environments.client.hot.send({ type: "full-reload", path: "*" });
    }
  };
  server.watcher.add(folder);
  server.watcher.on("all", (_, path) => {
    if (!path.startsWith(folder)) return;
    // At once, for a page that shows an error reloads by itself before the check is done.
    forget(server, root);
    clearTimeout(timer);
    timer = setTimeout(() => void answer(), settled);
  });
}

/** Loads the check where the pages' modules are loaded: what it has read of the content, they need not read again. */
async function readProblems(server: ViteDevServer, root: string): Promise<string[]> {
  try {
    // Vite itself is loaded only where there is a dev server.
    const { isRunnableDevEnvironment } = await import("vite");
    const { ssr } = server.environments;
    const path = "/src/check/problems.ts";
    const module = isRunnableDevEnvironment(ssr) ? ssr.runner.import(path) : server.ssrLoadModule(path);
    const { contentProblems } = (await module) as CheckModule;
    return await contentProblems(root);
  } catch (error) {
    return [`The content could not be checked: ${error instanceof Error ? error.message : String(error)}`];
  }
}

interface CheckModule {
  readonly contentProblems: typeof contentProblems;
}

/** Drops what pages remember of the content and nothing else, so that the next page comes in a moment. */
function forget(server: ViteDevServer, root: string): void {
  for (const { moduleGraph } of Object.values(server.environments)) {
    for (const module of moduleGraph.getModulesByFile(join(root, keeper).replaceAll("\\", "/")) ?? [])
      moduleGraph.invalidateModule(module);
  }
}

function overlay(problems: readonly string[]): ErrorPayload {
  // The overlay reads its message as HTML.
  const escaped = problems.join("\n\n").replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const message = `<pre style="margin: 0; white-space: pre-wrap">${escaped}</pre>`;
  const stack = "Mend the file and save it: the page comes back by itself, at the same place.";
  return { type: "error", err: { name: "Content", title: "The content has problems", message, stack } };
}
