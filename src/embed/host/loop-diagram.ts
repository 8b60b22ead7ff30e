import { createElement } from "#client/ui/create-element.ts";
import { sandbox } from "../sandbox.ts";
import type { Host } from "./host.ts";

const tag = "loop-diagram";

const css = `:host{display:block;max-width:960px;margin-inline:auto}
:host([hidden]),[hidden]{display:none!important}
div{display:grid;grid-template-columns:minmax(0,1fr)}
slot,iframe{grid-area:1/1}
slot{display:block;padding-bottom:calc(240px - 10%)}
iframe{border:0;width:100%;height:100%;opacity:0;pointer-events:none}`;

/** The element's own tree: the picture that the host wrote inside it, and the frame that takes its place. */
interface Parts {
  readonly root: ShadowRoot;
  readonly note: HTMLElement;
  readonly area: HTMLElement;
  readonly frame: HTMLIFrameElement;
}

/**
 * Defines `<loop-diagram diagram state theme controls home>`. All that it adds is in its shadow root, so that frameworks
 * find their markup as they wrote it.
 */
export function defineLoopDiagram(host: Host): void {
  if (customElements.get(tag) !== undefined) return;
  customElements.define(
    tag,
    class extends HTMLElement {
      static readonly observedAttributes = ["diagram", "state", "theme", "controls", "home"];
      #loader: Loader | undefined;

      connectedCallback(): void {
        this.#loader ??= createLoader(this, host);
        this.#loader.connect();
      }

      attributeChangedCallback(): void {
        // A framework sets several attributes one after the other.
        queueMicrotask(() => this.#loader?.update());
      }
    },
  );
}

interface Loader {
  /** The element is in the page, for the first time or again. */
  readonly connect: () => void;
  /** Brings the frame in line with the attributes. */
  readonly update: () => void;
}

/** Builds an element's tree and loads its frame. Without a diagram, or where no site is known, the picture stays. */
function createLoader(element: HTMLElement, host: Host): Loader {
  const parts = build(element);
  const { frame } = parts;
  let states: readonly string[] = [];
  let last: FrameAddress | undefined;
  frame.addEventListener("loop-state", ({ detail }) => ({ states } = detail));
  frame.addEventListener("loop-not-found", ({ detail }) => setNote(parts, detail.words));
  const update = () => {
    setTheme(frame, element.getAttribute("theme"));
    const wanted = readAttributes(element, [...host.homes][0]);
    if (wanted === undefined || wanted.address === last?.address) return;
    const isShown = wanted.diagram === last?.diagram && states.includes(wanted.state);
    last = wanted;
    if (isShown) {
      host.show(frame, wanted.state);
      return;
    }
    states = [];
    setNote(parts, "");
    const address = withTheme(wanted.address, element.getAttribute("theme"));
    if (frame.src !== address) frame.src = address;
  };
  return {
    update,
    connect() {
      // A frame that was moved in the page loads again.
      [last, states] = [undefined, []];
      update();
      host.watch(parts.root);
    },
  };
}

function build(element: HTMLElement): Parts {
  const root = element.attachShadow({ mode: "open" });
  // A style sheet of the script's own, which the host's policy for styles does not refuse.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const title = element.title === "" ? `Diagram: ${element.getAttribute("diagram") ?? ""}` : element.title;
  const frame = createElement("iframe", { "data-loop-embed": "", inert: "", loading: "lazy", sandbox, title });
  const area = createElement("div", {}, createElement("slot", { "data-loop-picture": "" }), frame);
  const note = createElement("p", { role: "status", hidden: "" });
  root.append(note, area);
  return { root, note, area, frame };
}

interface FrameAddress {
  /** All but the state: where this is the same, a frame need not load again. */
  readonly diagram: string;
  readonly state: string;
  readonly address: string;
}

/** The frame that an element's attributes name; undefined where there is no diagram, or its site has no address. */
function readAttributes(element: Element, knownHome: string | undefined): FrameAddress | undefined {
  const read = (name: string) => element.getAttribute(name)?.trim() ?? "";
  const [diagram, state, home] = [read("diagram"), read("state"), read("home") || (knownHome ?? "")];
  if (diagram === "" || home === "" || !URL.canParse(home, document.baseURI)) return undefined;
  const site = new URL(home.replace(/\/?$/, "/"), document.baseURI);
  if (!/^https?:$/.test(site.protocol)) return undefined;
  const path = `${site.href}embed/${encodeURIComponent(diagram)}/`;
  const query = read("controls") === "no" ? "?controls=no" : "";
  const folder = state === "" ? "" : `${encodeURIComponent(state)}/`;
  return { diagram: path + query, state, address: path + folder + query };
}

/** A frame starts in its theme; what changes later is sent to it. */
function withTheme(address: string, theme: string | null): string {
  if (theme !== "light" && theme !== "dark") return address;
  return `${address}${address.includes("?") ? "&" : "?"}theme=${theme}`;
}

/** From now on the frame follows this theme rather than that of its surroundings. */
function setTheme(frame: HTMLIFrameElement, theme: string | null): void {
  if (theme === null) delete frame.dataset["loopTheme"];
  else frame.dataset["loopTheme"] = theme;
}

/** Shows in the picture's place what is wrong with the attributes; an empty note shows the picture again. */
function setNote({ note, area }: Parts, words: string): void {
  note.textContent = words;
  note.hidden = words === "";
  area.hidden = words !== "";
}
