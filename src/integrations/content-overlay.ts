import { join } from "node:path";
import type { ErrorPayload, ViteDevServer } from "vite";
import type { contentProblems } from "#check/problems.ts";

/** Text editors may write a file several times on save; one check is enough. */
const debounceMs = 60;

/** The module that caches the content for pages. */
const contentModule = "src/site/content.ts";

/** Watches the content in `dev`: a change reloads the page, and an overlay shows problems until they are fixed. */
export async function watchContent(server: ViteDevServer, root: string): Promise<void> {
  const folder = join(root, "content");
  let problems = await readProblems(server, root);
  let timer: NodeJS.Timeout | undefined;

  // A page that was still loading when its content was fixed has missed the reload.
  let missedReload = false;
  server.environments.client.hot.on("vite:client:connect", (_, client) => {
    if (problems.length > 0) client.send(overlay(problems));
    else if (missedReload) client.send({ type: "full-reload", path: "*" });
    missedReload = false;
  });
  const checkAgain = async () => {
    problems = await readProblems(server, root);
    invalidateContent(server, root);
    if (problems.length > 0) {
      server.config.logger.error(`\n${problems.join("\n\n")}\n`);
      // Sent to each client: a broadcast would be escaped a second time.
      for (const client of server.ws.clients) client.send(overlay(problems));
    } else {
      missedReload = server.ws.clients.size === 0;
      server.environments.client.hot.send({ type: "full-reload", path: "*" });
    }
  };
  server.watcher.add(folder);
  server.watcher.on("all", (_, path) => {
    if (!path.startsWith(folder)) return;
    // Before the check is done, because a page with an error overlay reloads by itself.
    invalidateContent(server, root);
    clearTimeout(timer);
    timer = setTimeout(() => void checkAgain(), debounceMs);
  });
}

/** Runs the check in the module graph of the pages, so that both share the content it has read. */
async function readProblems(server: ViteDevServer, root: string): Promise<string[]> {
  try {
    // Imported here so that builds do not load it.
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

/** Invalidates only the modules that cache the content, so that the next page renders quickly. */
function invalidateContent(server: ViteDevServer, root: string): void {
  for (const { moduleGraph } of Object.values(server.environments)) {
    for (const module of moduleGraph.getModulesByFile(join(root, contentModule).replaceAll("\\", "/")) ?? [])
      moduleGraph.invalidateModule(module);
  }
}

function overlay(problems: readonly string[]): ErrorPayload {
  // The overlay renders its message as HTML.
  const escaped = problems.join("\n\n").replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const message = `<pre style="margin: 0; white-space: pre-wrap">${escaped}</pre>`;
  const stack = "Mend the file and save it: the page comes back by itself, at the same place.";
  return { type: "error", err: { name: "Content", title: "The content has problems", message, stack } };
}
