import { addressed, sayAddress, stepOf } from "./address.ts";
import { holds, roomQuery } from "../ui/media.ts";
import { views, type Switch, type View } from "./view-controller.ts";
import { askedView, asksAnew, isSound, mendView, writtenView } from "./view-preference.ts";

interface Reader {
  readonly steps: readonly HTMLElement[];
  readonly view: Switch;
  /** Turns to the view that is wanted now. */
  readonly settle: () => Promise<void>;
  /** Turns to a view that the reader chose. */
  readonly choose: (view: View) => void;
}

/** Brings the reader to what the address asks for, or to the nearest sensible thing with a word about it. */
export async function arrive(reader: Reader): Promise<void> {
  const { view, settle } = reader;
  if (isSound()) await settle();
  else await mend(reader, settle);
  if (askedView() !== "story" || view.now() !== "article" || holds(roomQuery)) return;
  const { sayNote } = await import("../ui/toast.ts");
  await sayNote("There is little room here, so this is the article.", {
    words: "Show the story",
    take: () => reader.choose("story"),
  });
}

/** Follows the address while the page is open: links in the page, and the ways back and forward. */
export function followAddress(reader: Reader): void {
  const { view, settle } = reader;
  addEventListener("popstate", () => {
    if (asksAnew()) void settle().then(() => goTo(addressed(), view));
  });
  addEventListener("hashchange", ({ newURL }) => {
    // A step that came to rest since the link was followed has written its own name over it.
    sayAddress(new URL(newURL).hash);
    if (isSound()) goTo(addressed(), view);
    else void mend(reader, () => Promise.resolve());
  });
}

function goTo(place: Element | null, view: Switch): void {
  const step = stepOf(place);
  if (step === null) view.look("jump", place);
  else view.go(step, "jump");
}

/** Mends what is wrong in the address, then does what else there is to do, and says what was mended. */
async function mend({ steps, view }: Reader, settle: () => Promise<void>): Promise<void> {
  const [{ mendAddress }, { sayNote }] = await Promise.all([
    import("../table/url-correction.ts"),
    import("../ui/toast.ts"),
  ]);
  const { step, words, view: meant } = mendAddress({ steps, views, view: writtenView() });
  mendView(meant);
  await settle();
  if (step !== null) view.go(step, "jump");
  else goTo(addressed(), view);
  await sayNote(words);
}
