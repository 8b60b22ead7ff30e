/** A tree that may contain frames. */
export type Root = Document | ShadowRoot;

interface FinderOptions {
  readonly isOurs: (frame: HTMLIFrameElement) => boolean;
  readonly found: (frame: HTMLIFrameElement) => void;
  /** Frames, the paragraphs that control them, or themes have changed. */
  readonly changed: () => void;
  /** A root is observed; it may have been before. */
  readonly entered: (root: Root) => void;
}

export interface Finder {
  /** Observes a root: the frames in it and those that are added later, in its open shadow roots too. */
  readonly watch: (root: Root) => void;
}

const watched: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributeFilter: ["src", "data-loop-embed", "data-loop-state", "data-loop-for", "data-loop-theme"],
};

/** Finds our frames in any root and whenever they are added. */
export function createFinder({ isOurs, found, changed, entered }: FinderOptions): Finder {
  const look = (node: ParentNode | Element) => {
    if (node instanceof Element) meet(node);
    node.querySelectorAll("*").forEach(meet);
  };
  const meet = (element: Element) => {
    if (element instanceof HTMLIFrameElement && isOurs(element)) found(element);
    if (element.shadowRoot !== null) watch(element.shadowRoot);
  };
  const observer = new MutationObserver((records) => {
    for (const { target, type, addedNodes } of records) {
      if (type === "attributes" && target instanceof Element) meet(target);
      for (const node of addedNodes) if (node instanceof Element) look(node);
    }
    changed();
  });
  const watch = (root: Root) => {
    observer.observe(root, watched);
    entered(root);
    look(root);
  };
  return { watch };
}
