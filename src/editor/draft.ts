import type { OpenPart } from "./ask.ts";

/** What is edited: the words of a step, or the entry of a number. */
export interface Subject {
  readonly kind: "step" | "claim";
  readonly name: string;
}

/** What is open in this window; with words that are not saved yet, as a part whose text they are. */
export interface OpenSubject extends Subject {
  readonly draft?: OpenPart;
}

const key = "page-editor";

/** Keeps what is open over a reload of the page, so that no word is lost when another program writes a file. */
export function remember(open: OpenSubject): void {
  sessionStorage.setItem(key, JSON.stringify(open));
}

export function forget(): void {
  sessionStorage.removeItem(key);
}

/** What was open before the page came anew; null where nothing was. */
export function remembered(): OpenSubject | null {
  const kept = sessionStorage.getItem(key);
  return kept === null ? null : (JSON.parse(kept) as OpenSubject);
}
