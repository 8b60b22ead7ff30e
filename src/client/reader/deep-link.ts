import { matches, roomQuery } from "../ui/media.ts";
import { addressTarget, replaceHash, stepOf } from "./address.ts";
import type { ViewController } from "./view-controller.ts";
import { hasRequestChanged, isAddressKnown, rawView, replaceView, requestedView } from "./view-preference.ts";
import { viewNames, type ViewName } from "./view.ts";

interface DeepLinkContext {
  readonly steps: readonly HTMLElement[];
  readonly controller: ViewController;
  /** Switches to the view that is preferred now. */
  readonly applyPreference: () => Promise<void>;
  /** Switches to a view that the reader chose. */
  readonly choose: (view: ViewName) => void;
}

/** Goes to what the address names, or to the nearest name with a message about it. */
export async function openDeepLink(context: DeepLinkContext): Promise<void> {
  const { controller, applyPreference } = context;
  if (isAddressKnown()) await applyPreference();
  else await correctAddress(context, applyPreference);
  if (requestedView() !== "story" || controller.now() !== "article" || matches(roomQuery)) return;
  const { showToast } = await import("../ui/toast.ts");
  await showToast("There is little room here, so this is the article.", {
    label: "Show the story",
    act: () => context.choose("story"),
  });
}

/** Follows the address while the page is open: links in the page, and the browser's back and forward. */
export function followAddress(context: DeepLinkContext): void {
  const { controller, applyPreference } = context;
  addEventListener("popstate", () => {
    if (hasRequestChanged()) void applyPreference().then(() => goToTarget(addressTarget(), controller));
  });
  addEventListener("hashchange", ({ newURL }) => {
    // A scroll that ended after the link was followed has written another step's name over it.
    replaceHash(new URL(newURL).hash);
    if (isAddressKnown()) goToTarget(addressTarget(), controller);
    else void correctAddress(context, () => Promise.resolve());
  });
}

function goToTarget(target: Element | null, controller: ViewController): void {
  const step = stepOf(target);
  if (step === null) controller.update("jump", target);
  else controller.goTo(step, "jump");
}

/** Corrects the address, then does what else there is to do, and says what was corrected. */
async function correctAddress({ steps, controller }: DeepLinkContext, then: () => Promise<void>): Promise<void> {
  const [{ correctUrl }, { showToast }] = await Promise.all([import("./url-correction.ts"), import("../ui/toast.ts")]);
  const { step, message, view } = correctUrl({ steps, viewNames, view: rawView() });
  replaceView(view);
  await then();
  if (step !== null) controller.goTo(step, "jump");
  else goToTarget(addressTarget(), controller);
  await showToast(message);
}
