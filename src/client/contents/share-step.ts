import { createButton, createElement } from "../ui/create-element.ts";

/** Ways to share a step: its own address to copy, and the device's share dialog where it has one. */
export function createShareButtons(step: HTMLElement, site: URL): HTMLElement {
  const address = new URL(`step/${step.id}/`, site).href;
  const status = createElement("p", { role: "status" });
  const copy = createButton({ class: "copy" }, "Copy a link to this step", () => void copyAddress(address, status));
  const share = createButton({ class: "share-button" }, "Share it …", () => {
    // The promise rejects when the reader closes the dialog.
    void navigator.share({ title: document.title, url: address }).catch(() => undefined);
  });
  const canShare = "share" in navigator;
  return createElement("div", { class: "sharing" }, copy, ...(canShare ? [share] : []), status);
}

/** Copies an address; where that is not allowed, shows it to be copied by hand. */
async function copyAddress(address: string, status: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(address);
    status.textContent = "Copied.";
  } catch {
    const attributes = { type: "text", readonly: "", value: address, "aria-label": "The step’s address" };
    const field = createElement("input", attributes);
    status.replaceChildren("Copy it from here: ", field);
    field.select();
  }
}
