import { make, makeButton } from "../ui/create-element.ts";

/** Ways to hand a step on: its own address to copy, and the device's way to share where it has one. */
export function shareButtons(step: HTMLElement, site: URL): HTMLElement {
  const address = new URL(`step/${step.id}/`, site).href;
  const said = make("p", { role: "status" });
  const copy = makeButton({ class: "copy" }, "Copy a link to this step", () => void copyTo(said, address));
  const share = makeButton({ class: "hand-on" }, "Share it …", () => {
    // Who closes the device's own window has changed their mind.
    void navigator.share({ title: document.title, url: address }).catch(() => undefined);
  });
  const canShare = "share" in navigator;
  return make("div", { class: "sharing" }, copy, ...(canShare ? [share] : []), said);
}

/** Copies an address; where that is not allowed, shows it to be copied by hand. */
async function copyTo(said: HTMLElement, address: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(address);
    said.textContent = "Copied.";
  } catch {
    const field = make("input", { type: "text", readonly: "", value: address, "aria-label": "The step’s address" });
    said.replaceChildren("Copy it from here: ", field);
    field.select();
  }
}
