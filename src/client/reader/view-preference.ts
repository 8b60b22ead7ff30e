import { addressed } from "./address.ts";
import { calmQuery, holds, roomQuery } from "../ui/media.ts";
import { views, type View } from "./view-controller.ts";

/** The view that the address asks for, as it is written there. */
export function writtenView(): string | null {
  return new URLSearchParams(location.search).get("view");
}

/** The view that the address asks for; null where it asks for none, or for one that is not known. */
export function askedView(): View | null {
  const written = writtenView();
  return views.find((view) => view === written) ?? null;
}

/** Whether the address names nothing that the page does not have. */
export function isSound(): boolean {
  const hasView = writtenView() === null || askedView() !== null;
  return hasView && (location.hash.length < 2 || addressed() !== null);
}

/** What the address asked for when it was last heeded. */
let heeded: View | null = null;

/** Whether the address asks for another view than when it was last heeded, as the ways back and forward can make it. */
export function asksAnew(): boolean {
  return askedView() !== heeded;
}

/** Story where there is room and movement is welcome, unless the address asks otherwise or the reader insists. */
export function wantedView(insists: boolean): View {
  const asked = askedView();
  heeded = asked;
  if (asked === "slides") return asked;
  if (!holds(roomQuery) && !insists) return "article";
  return asked ?? (holds(calmQuery) ? "article" : "story");
}

/** Writes a view into the address, where reloading and sharing find it, and the way back leads out of it again. */
export function askFor(view: View): void {
  if (askedView() === view) return;
  history.pushState(history.state, "", addressFor(view));
}

/** Writes a view into the address in place of one that is not known; null asks for none. */
export function mendView(view: View | null): void {
  history.replaceState(history.state, "", addressFor(view));
}

function addressFor(view: View | null): URL {
  const address = new URL(location.href);
  if (view === null) address.searchParams.delete("view");
  else address.searchParams.set("view", view);
  return address;
}
