import type { IncomingMessage, ServerResponse } from "node:http";
import send from "send";
import sirv from "sirv";

/** A request for a file of a folder; the request's `url` still has the base path. */
interface FileRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The address inside the folder, as the client wrote it. */
  readonly path: string;
  /** Answers that there is no such file. */
  readonly notFound: () => void;
}

type FileServer = (wanted: FileRequest) => void;

/** Serves a folder as it is at each request, by `send`, which survives odd ranges, clients that leave and files that vanish. */
export function liveFiles(folder: string): FileServer {
  return (wanted) => {
    const { request, response, path, notFound } = wanted;
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { allow: "GET, HEAD", ...plainText }).end("Only GET and HEAD are answered here\n");
      return;
    }
    send(request, path.split("?")[0] ?? path, { root: folder, cacheControl: false })
      .on("headers", (head: ServerResponse) => head.setHeader("cache-control", "no-store"))
      .on("directory", () => addSlash(wanted))
      .on("error", ({ status }: { readonly status: number }) => {
        if (response.headersSent) response.destroy();
        else if (missing.has(status)) notFound();
        else response.writeHead(status, plainText).end(`Error ${String(status)}\n`);
      })
      .pipe(response);
  };
}

const plainText = { "content-type": "text/plain; charset=utf-8" } as const;
/** What a static host answers with its 404 page: nothing there, an address that cannot be one, a path out of the folder. */
const missing: ReadonlySet<number> = new Set([400, 403, 404]);

/** Sends the client from a folder's name to the folder, where its relative links hold. */
function addSlash({ request, response }: FileRequest): void {
  const [path = "/", ...query] = (request.url ?? "/").split("?");
  const to = [`${path.replace(/^\/{2,}/, "/")}/`, ...query].join("?");
  response.writeHead(301, { location: to }).end();
}

/** Serves a folder as it was at the start, with the .gz and .br files beside its files, by `sirv`. */
export function compressedFiles(folder: string): FileServer {
  const files = sirv(folder, { gzip: true, brotli: true });
  return ({ request, response, path, notFound }) => {
    request.url = path;
    files(request, response, notFound);
  };
}
