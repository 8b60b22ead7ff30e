/** The parts of the panel that others fill. */
export interface Panel {
  readonly root: HTMLElement;
  readonly title: HTMLElement;
  readonly name: HTMLInputElement;
  readonly text: HTMLElement;
  /** Says what happens, also to those who cannot see it. */
  readonly status: HTMLElement;
  readonly conflict: HTMLElement;
  readonly save: HTMLButtonElement;
  readonly close: HTMLButtonElement;
}

const style = `
.page-editor-button { position: fixed; z-index: 90; left: 1rem; bottom: 1rem; font: 600 0.9rem/1 sans-serif; padding: 0.7rem 1rem;
  border: 0; border-radius: 2rem; background: #1c1a16; color: #faf6ec; cursor: pointer; }
.page-editor { position: fixed; z-index: 91; inset: auto 0 0 auto; width: min(42rem, 100vw); height: min(60vh, 40rem); display: flex;
  flex-direction: column; gap: 0.5rem; padding: 0.75rem; background: #fffdf7; color: #1c1a16; border: 1px solid #6b6558;
  box-shadow: 0 0 2rem #0004; font: 0.9rem/1.4 sans-serif; }
.page-editor[hidden] { display: none; }
.page-editor .bar { display: flex; gap: 0.5rem; align-items: center; flex-wrap: wrap; }
.page-editor .title { flex: 1; font-weight: 600; overflow-wrap: anywhere; }
.page-editor button, .page-editor input { font: inherit; color: inherit; background: #fff; padding: 0.3rem 0.6rem; border: 1px solid #6b6558; border-radius: 0.2rem; }
.page-editor :is(button, input):focus-visible, .page-editor-button:focus-visible { outline: 3px solid #1d5b9c; outline-offset: 2px; }
.page-editor .text { flex: 1; min-height: 0; overflow: auto; border: 1px solid #e3dac6; background: #fff; }
.page-editor .text .cm-editor { height: 100%; }
.page-editor .status { min-height: 1.4em; max-height: 6em; overflow: auto; white-space: pre-wrap; }
.page-editor .conflict pre { max-height: 8em; overflow: auto; white-space: pre-wrap; background: #f4efe2; padding: 0.5rem; }
`;

/** Makes the button and the panel, which is hidden at first. */
export function makePanel(): { readonly panel: Panel; readonly button: HTMLButtonElement } {
  document.head.append(element("style", {}, style));
  const button = element(
    "button",
    { class: "page-editor-button", type: "button", "aria-keyshortcuts": "Alt+E" },
    "Edit",
  );
  const title = element("span", { class: "title" });
  const name = element("input", {
    "aria-label": "Open a step or a number by its name",
    placeholder: "step or number",
    size: "16",
  });
  const save = element("button", { type: "button", "aria-keyshortcuts": "Control+S" }, "Save");
  const close = element("button", { type: "button" }, "Close");
  const bar = element("div", { class: "bar" });
  bar.append(title, name, save, close);
  const text = element("div", { class: "text" });
  const status = element("div", { class: "status", role: "status" });
  const conflict = element("div", { class: "conflict" });
  const root = element("section", {
    class: "page-editor",
    role: "dialog",
    "aria-label": "Edit the words of this step",
    hidden: "",
  });
  root.append(bar, text, conflict, status);
  document.body.append(button, root);
  return { panel: { root, title, name, text, status, conflict, save, close }, button };
}

/** An element with attributes and a text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  text = "",
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}
