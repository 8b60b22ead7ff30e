import { matches, roomQuery } from "../ui/media.ts";
import { addressTarget } from "./address.ts";
import { viewNames, type ViewName } from "./view.ts";

/** The view that the address asks for, as it is written there. */
export function rawView(): string | null {
  return new URLSearchParams(location.search).get("view");
}

/** The view that the address asks for; null where it asks for none, or for an unknown one. */
export function requestedView(): ViewName | null {
  const written = rawView();
  return viewNames.find((name) => name === written) ?? null;
}

/** Whether the page has the view and the target that the address names. */
export function isAddressKnown(): boolean {
  const hasView = rawView() === null || requestedView() !== null;
  return hasView && (location.hash.length < 2 || addressTarget() !== null);
}

/** The view that the address asked for when `preferredView` last read it. */
let lastRequested: ViewName | null = null;

/** Whether the address now asks for another view, as the browser's back and forward can make it. */
export function hasRequestChanged(): boolean {
  return requestedView() !== lastRequested;
}

/** The story where there is room, unless the address asks otherwise or the reader has chosen; without movement where that is not welcome. */
export function preferredView(hasChosen: boolean): ViewName {
  const requested = requestedView();
  lastRequested = requested;
  if (requested === "slides") return requested;
  if (!matches(roomQuery) && !hasChosen) return "article";
  return requested ?? "story";
}

/** Writes a view into the address, for reloading and sharing; the browser's back button leaves it again. */
export function requestView(name: ViewName): void {
  if (requestedView() === name) return;
  history.pushState(history.state, "", addressFor(name));
}

/** Replaces an unknown view in the address; null asks for none. */
export function replaceView(name: ViewName | null): void {
  history.replaceState(history.state, "", addressFor(name));
}

function addressFor(name: ViewName | null): URL {
  const address = new URL(location.href);
  if (name === null) address.searchParams.delete("view");
  else address.searchParams.set("view", name);
  return address;
}
