import { nearest } from "#text/nearest.ts";
import type { Report } from "../messages.ts";

/** Names of all diagrams, and of the states of each. */
export type StateNames = Readonly<Record<string, readonly string[]>>;

/** What a page shows where an address names no frame: a sentence, and the frames that may be meant, the likeliest first. */
export interface NotFound {
  readonly message: string;
  readonly frames: readonly { readonly name: string; readonly path: string }[];
}

const looksLikeName = /^[a-z0-9]+(?:-[a-z0-9]+){0,5}$/i;

/** Explains an unknown address under `embed/`, relative to the site's home; undefined where it is another kind of address. */
export function explainNotFound(path: string, stateNames: StateNames): NotFound | undefined {
  const [folder, diagram = "", state = ""] = path.split("/");
  if (folder !== "embed") return undefined;
  const states = Object.hasOwn(stateNames, diagram) ? stateNames[diagram] : undefined;
  const [kind, written, names] =
    states === undefined
      ? (["diagram", diagram, Object.keys(stateNames)] as const)
      : (["state", state, states] as const);
  const near = nearest(written, names);
  // Words that could not be a name are not repeated: an address must not make the site say a sentence of its own.
  const named = looksLikeName.test(written) ? `“${written}”` : "of that name";
  const where = kind === "diagram" ? "There is no diagram" : `The diagram “${diagram}” has no state`;
  return {
    message: `${where} ${named}.${near === undefined ? "" : ` Did you mean “${near}”?`} There is:`,
    frames: [...names]
      .sort((one, other) => Number(other === near) - Number(one === near))
      .map((name) => ({ name, path: kind === "diagram" ? `embed/${name}/` : `embed/${diagram}/${name}/` })),
  };
}

/** Lists the known frames where the address of a frame is wrong; on other pages it changes nothing. */
export function showNotFound(): void {
  const block = document.querySelector<HTMLElement>("[data-there-is]");
  const { home = "", thereIs = "{}" } = block?.dataset ?? {};
  const path = decode(location.pathname.slice(home.length));
  const notFound = explainNotFound(path, JSON.parse(thereIs) as StateNames);
  if (block === null || notFound === undefined) return;
  const items = notFound.frames.map(({ name, path: to }) => {
    const link = document.createElement("a");
    link.href = home + to;
    link.textContent = name;
    const item = document.createElement("li");
    item.append(link);
    return item;
  });
  block.querySelector("p")?.replaceChildren(notFound.message);
  block.querySelector("ul")?.replaceChildren(...items);
  block.hidden = false;
  tellHost(notFound);
  // The rest of the site needs a window of its own.
  for (const link of document.links) if (!block.contains(link)) link.target = "_blank";
}

/**
 * Tells a host page in words what is wrong with the address of its frame, at once and when it asks. Without the code of
 * messages.ts, which other pages share: a sandboxed page may load no file, so the script has to be in the page.
 */
function tellHost({ message, frames }: NotFound): void {
  if (parent === window) return;
  const words = `${message} ${frames.map(({ name }) => name).join(", ")}.`;
  const report = { loop: 1, type: "not-found", words } satisfies Report & { loop: 1 };
  const tell = () => parent.postMessage(report, "*");
  addEventListener(
    "message",
    ({ source, data }: MessageEvent<{ readonly loop?: unknown; readonly type?: unknown } | null>) => {
      if (source === parent && data?.loop === 1 && data.type === "hello") tell();
    },
  );
  tell();
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
