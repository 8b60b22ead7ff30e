import { createButton, createElement } from "./create-element.ts";

interface Shared {
  /** The address at the time of the click. */
  readonly address: () => string;
  /** What the copy button says, and what the field is called in which the address can be copied by hand. */
  readonly copy: string;
  readonly field: string;
}

/** Ways to share an address: a button that copies it, and the device's share dialog where it has one. */
export function createShareButtons({ address, copy, field }: Shared): HTMLElement {
  const status = createElement("p", { role: "status" });
  const copyButton = createButton({ class: "copy" }, copy, () => void copyAddress(address(), field, status));
  const share = createButton({ class: "share-button" }, "Share it …", () => {
    // The promise rejects when the reader closes the dialog.
    void navigator.share({ title: document.title, url: address() }).catch(() => undefined);
  });
  const canShare = "share" in navigator;
  return createElement("div", { class: "sharing" }, copyButton, ...(canShare ? [share] : []), status);
}

/** Copies an address; where that is not allowed, shows it to be copied by hand. */
async function copyAddress(address: string, name: string, status: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(address);
    status.textContent = "Copied.";
  } catch {
    const attributes = { type: "text", readonly: "", value: address, "aria-label": name };
    const field = createElement("input", attributes);
    status.replaceChildren("Copy it from here: ", field);
    field.select();
  }
}
