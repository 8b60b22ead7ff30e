import { beginSession } from "./ask.ts";
import { forget, type OpenSubject, remembered } from "./draft.ts";
import { makePanel } from "./panel.ts";
import { stepInView } from "./step-in-view.ts";

const { panel, button } = makePanel();
/** Opens the panel; the editor itself is loaded only then. */
async function open(subject: OpenSubject): Promise<void> {
  panel.root.hidden = false;
  button.hidden = true;
  try {
    const { openEditor } = await import("./editor.ts");
    await beginSession();
    await openEditor(panel, subject);
  } catch (error) {
    panel.status.textContent = error instanceof Error ? error.message : String(error);
  }
}

function close(): void {
  panel.root.hidden = true;
  button.hidden = false;
  forget();
  button.focus();
}

const openInView = () => void open({ kind: "step", name: stepInView() });

button.addEventListener("click", openInView);
panel.close.addEventListener("click", close);
panel.root.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.defaultPrevented) close();
});
panel.name.addEventListener("change", () => {
  const name = panel.name.value.trim();
  const isStep = document.getElementById(name)?.classList.contains("step") === true;
  if (name !== "") void open({ kind: isStep ? "step" : "claim", name });
});
addEventListener("keydown", (event) => {
  if (event.altKey && event.key.toLowerCase() === "e" && panel.root.hidden) {
    event.preventDefault();
    openInView();
  }
});

const before = remembered();
if (before !== null) void open(before);
