import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import type { ViteDevServer } from "vite";
import type * as Desk from "#check/page-editor/desk.ts";
import { answerQuestion, question } from "./answer.ts";
import { refuseRequest } from "./guard.ts";

/** The address at which the page editor asks. */
export const editorAddress = "/__page-editor";

const mostBytes = 1_000_000;

/** In `dev` alone, puts the editor into every page, and answers it. A build has nothing of it. */
export default function pageEditor(): AstroIntegration {
  let root = "";
  return {
    name: "page-editor",
    hooks: {
      "astro:config:setup": ({ command, config, injectScript }) => {
        root = fileURLToPath(config.root);
        if (command === "dev") injectScript("page", 'import "/src/editor/start.ts";');
      },
      "astro:server:setup": ({ server }) => {
        const token = randomBytes(24).toString("hex");
        server.middlewares.use((request, response, next) => {
          if (new URL(request.url ?? "/", "http://localhost").pathname !== editorAddress) next();
          else void answer({ request, response, server, root, token });
        });
      },
    },
  };
}

interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly server: ViteDevServer;
  readonly root: string;
  readonly token: string;
}

async function answer({ request, response, server, root, token }: Asked): Promise<void> {
  const send = (status: number, body: unknown): void => {
    // Vite lets other pages of this machine read its answers; they read none of these.
    response.removeHeader("access-control-allow-origin");
    response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
    response.end(JSON.stringify(body));
  };
  const facts = { method: request.method, remoteAddress: request.socket.remoteAddress, headers: request.headers };
  const foreign = refuseRequest(facts, null);
  if (foreign !== null) {
    send(403, { refused: foreign });
    return;
  }
  try {
    const asked = question.parse(JSON.parse(await bodyOf(request)));
    if (asked.action === "session") {
      send(200, { token });
      return;
    }
    const refused = refuseRequest(facts, token);
    if (refused !== null) send(403, { refused });
    else send(200, await answerQuestion(root, asked, await loadDesk(server)));
  } catch (error) {
    send(400, { refused: error instanceof Error ? error.message : String(error) });
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > mostBytes) throw new Error("this is too long to be a step");
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

/** Loads what reads the content in the module graph of the pages, so that both share what they have read. */
async function loadDesk(server: ViteDevServer): Promise<typeof Desk> {
  const { isRunnableDevEnvironment } = await import("vite");
  const { ssr } = server.environments;
  const path = "/src/check/page-editor/desk.ts";
  const loaded: unknown = isRunnableDevEnvironment(ssr)
    ? await ssr.runner.import(path)
    : await server.ssrLoadModule(path);
  return loaded as typeof Desk;
}
