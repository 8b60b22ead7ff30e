import { autocompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { markdown } from "@codemirror/lang-markdown";
import { yaml } from "@codemirror/lang-yaml";
import { defaultHighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { EditorState, type Text } from "@codemirror/state";
import { drawSelection, EditorView, keymap } from "@codemirror/view";
import {
  checkEdit,
  type Completions,
  type LineProblem,
  loadCompletions,
  type OpenPart,
  openPart,
  saveEdit,
} from "./ask.ts";
import { completionSource } from "./completion.ts";
import { type OpenSubject, remember, type Subject } from "./draft.ts";
import { showInPage } from "./live-step.ts";
import { element, type Panel } from "./panel.ts";

/** One check is under way at a time; the last text always gets one. */
const pauseMs = 80;

let view: EditorView | undefined;

/** Opens a part of the content in the panel, with the words that were not saved when the page came anew. */
export async function openEditor(panel: Panel, { kind, name, draft }: OpenSubject): Promise<void> {
  const subject = { kind, name };
  const [part, completions] = await Promise.all([openPart(kind, name), loadCompletions()]);
  view?.destroy();
  panel.conflict.replaceChildren();
  panel.title.textContent = `${part.file}, line ${String(part.from)}`;
  panel.status.textContent = "";
  const session = new EditSession(panel, subject, draft ?? part);
  const doc = draft?.text ?? part.text;
  view = new EditorView({ parent: panel.text, state: stateOf({ ...part, text: doc }, subject, completions, session) });
  session.view = view;
  panel.save.onclick = () => void session.save();
  remember({ ...subject, ...(draft === undefined ? {} : { draft }) });
  if (draft !== undefined && draft.version !== part.version) session.showConflict(part);
  view.focus();
}

function stateOf(part: OpenPart, { kind, name }: Subject, completions: Completions, session: EditSession): EditorState {
  return EditorState.create({
    doc: part.text,
    extensions: [
      history(),
      drawSelection(),
      lintGutter(),
      syntaxHighlighting(defaultHighlightStyle),
      kind === "step" ? markdown() : yaml(),
      autocompletion({
        // Names are offered where no line may end, so that Enter always means the one offered.
        interactionDelay: 0,
        override: [completionSource(completions)],
      }),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ "aria-label": `Source of ${name}` }),
      keymap.of([
        { key: "Mod-s", preventDefault: true, run: () => (void session.save(), true) },
        ...completionKeymap,
        ...historyKeymap,
        ...lintKeymap,
        ...defaultKeymap,
      ]),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) session.textChanged();
      }),
    ],
  });
}

/** A part that is being edited: checks it as somebody types, and saves it. */
class EditSession {
  view: EditorView | undefined;
  readonly #panel: Panel;
  readonly #subject: Subject;
  #part: OpenPart;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(panel: Panel, subject: Subject, part: OpenPart) {
    this.#panel = panel;
    this.#subject = subject;
    this.#part = part;
  }

  textChanged(): void {
    remember({ ...this.#subject, draft: this.#edit });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#check(), pauseMs);
  }

  get #edit(): OpenPart {
    return { ...this.#part, text: this.view?.state.doc.toString() ?? this.#part.text };
  }

  async #check(): Promise<void> {
    const edit = this.#edit;
    try {
      const { here, elsewhere, html } = await checkEdit(edit);
      const { view } = this;
      // A later text has a check of its own.
      if (view === undefined || view.state.doc.toString() !== edit.text) return;
      view.dispatch(
        setDiagnostics(
          view.state,
          here.map((problem) => diagnosticOf(problem, view.state.doc)),
        ),
      );
      const told = [...here.map(({ line, message }) => `Line ${String(line)}: ${message}`), ...elsewhere];
      this.#panel.status.textContent = told.length === 0 ? "No problems." : told.join("\n");
      if (html !== null && this.#subject.kind === "step") showInPage(this.#subject.name, html);
    } catch (error) {
      this.#tell(error);
    }
  }

  async save(): Promise<void> {
    const edit = this.#edit;
    try {
      const saved = await saveEdit(edit);
      if (saved.conflict !== undefined) {
        this.showConflict(await openPart(this.#subject.kind, this.#subject.name));
        return;
      }
      this.#part = { ...edit, to: edit.from + edit.text.split("\n").length - 1, version: saved.version };
      remember(this.#subject);
      this.#panel.conflict.replaceChildren();
      this.#panel.status.textContent = "Saved.";
    } catch (error) {
      this.#tell(error);
    }
  }

  /** Shows what stands on disk now beside one's own words; nothing has been written. */
  showConflict(onDisk: OpenPart): void {
    const { conflict, status } = this.#panel;
    status.textContent =
      "The file has changed on disk, so nothing was saved. Below is what stands there now; your words are above.";
    const theirs = element("button", { type: "button" }, "Take what is on disk");
    theirs.addEventListener("click", () => void openEditor(this.#panel, this.#subject));
    const mine = element("button", { type: "button" }, "Save mine in its place");
    mine.addEventListener("click", () => {
      this.#part = onDisk;
      void this.save();
    });
    conflict.replaceChildren(element("pre", { tabindex: "0", "aria-label": "On disk now" }, onDisk.text), theirs, mine);
  }

  #tell(error: unknown): void {
    this.#panel.status.textContent = error instanceof Error ? error.message : String(error);
  }
}

function diagnosticOf({ line, column, message }: LineProblem, doc: Text): Diagnostic {
  const row = doc.line(Math.min(Math.max(1, line), doc.lines));
  const from = Math.min(row.from + column - 1, row.to);
  const word = /^\S+/.exec(doc.sliceString(from, row.to))?.[0].length ?? 0;
  return { from, to: Math.min(from + Math.max(1, word), row.to), severity: "error", message };
}
