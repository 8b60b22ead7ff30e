/** A part of a file as the server opens it. */
export interface OpenPart {
  readonly file: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly version: string;
}

export interface LineProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface CheckedEdit {
  readonly here: readonly LineProblem[];
  readonly elsewhere: readonly string[];
  readonly html: string | null;
}

export interface Completion {
  readonly label: string;
  readonly detail: string;
}

export interface Completions {
  readonly claims: readonly Completion[];
  readonly terms: readonly Completion[];
  readonly pictures: readonly Completion[];
}

export type Saved = { readonly version: string; readonly conflict?: string };

let token = "";

/** Asks the dev server; throws its sentence where it refuses. */
async function ask<Answer>(question: object): Promise<Answer> {
  const response = await fetch("/__page-editor", {
    method: "POST",
    headers: { "content-type": "application/json", "x-page-editor-token": token },
    body: JSON.stringify(question),
  });
  const answer = (await response.json()) as Answer & { readonly refused?: string };
  if (!response.ok) throw new Error(answer.refused ?? "The dev server did not answer.");
  return answer;
}

/** Begins a session: from now on the server knows this page. */
export async function beginSession(): Promise<void> {
  ({ token } = await ask<{ token: string }>({ action: "session" }));
}

export const openPart = (kind: "step" | "claim", name: string) => ask<OpenPart>({ action: "open", kind, name });
export const loadCompletions = () => ask<Completions>({ action: "complete" });
export const checkEdit = (edit: OpenPart) => ask<CheckedEdit>({ action: "check", edit });
export const saveEdit = (edit: OpenPart) => ask<Saved>({ action: "save", edit });
