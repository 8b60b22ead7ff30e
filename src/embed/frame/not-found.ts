/** Names of all diagrams, and of the states of each. */
export type ThereIs = Readonly<Record<string, readonly string[]>>;

/** What stands where an address names no frame: a sentence, and the frames that may have been meant, the likeliest first. */
export interface Missing {
  readonly says: string;
  readonly frames: readonly { readonly name: string; readonly path: string }[];
}

type Nearest = (word: string, candidates: Iterable<string>) => string | undefined;

/** Explains an address under `embed/`, given without what stands before it; undefined where it is no such address. */
export function explainMissing(path: string, thereIs: ThereIs, nearest: Nearest): Missing | undefined {
  const [folder, diagram = "", state = ""] = path.split("/");
  if (folder !== "embed") return undefined;
  const states = Object.hasOwn(thereIs, diagram) ? thereIs[diagram] : undefined;
  const [kind, written, names] =
    states === undefined ? (["diagram", diagram, Object.keys(thereIs)] as const) : (["state", state, states] as const);
  const near = nearest(written, names);
  const where = kind === "diagram" ? "There is no diagram" : `The diagram “${diagram}” has no state`;
  return {
    says: `${where} “${written}”.${near === undefined ? "" : ` Did you mean “${near}”?`} There is:`,
    frames: [...names]
      .sort((one, other) => Number(other === near) - Number(one === near))
      .map((name) => ({ name, path: kind === "diagram" ? `embed/${name}/` : `embed/${diagram}/${name}/` })),
  };
}

/** Says in a frame what there is; on other pages it changes nothing. */
export function showMissing(nearest: Nearest): void {
  const place = document.querySelector<HTMLElement>("[data-there-is]");
  const { home = "", thereIs = "{}" } = place?.dataset ?? {};
  const path = decoded(location.pathname.slice(home.length));
  const missing = explainMissing(path, JSON.parse(thereIs) as ThereIs, nearest);
  if (place === null || missing === undefined) return;
  const list = missing.frames.map(({ name, path: to }) => {
    const link = document.createElement("a");
    link.href = home + to;
    link.textContent = name;
    const item = document.createElement("li");
    item.append(link);
    return item;
  });
  place.querySelector("p")?.replaceChildren(missing.says);
  place.querySelector("ul")?.replaceChildren(...list);
  place.hidden = false;
  // The rest of the site wants a window of its own.
  for (const link of document.links) if (!place.contains(link)) link.target = "_blank";
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
