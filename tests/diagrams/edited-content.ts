import { readLedger } from "#ledger/read-ledger.ts";
import { frozenFiles } from "../fixtures/ledger.ts";

/** A change to a text of the content. */
export interface Edit {
  /** How the file's path ends. */
  readonly file: string;
  readonly change: (text: string) => string;
}

/** The frozen content as an editor changed it, read anew. */
export function edited(...edits: readonly Edit[]): ReturnType<typeof readLedger> {
  return readLedger(
    frozenFiles.map(({ path, text }) => ({
      path,
      text: edits.filter(({ file }) => path.endsWith(file)).reduce((whole, { change }) => change(whole), text),
    })),
  );
}

/** Another value of a field, in the entry of that id. */
export function setField(file: string, id: string, field: string, value: string): Edit {
  const change = (text: string): string => {
    const start = text.indexOf(`- id: ${id}\n`);
    const at = text.indexOf(`\n  ${field}:`, start);
    if (start === -1 || at === -1) throw new Error(`${file} has no "${field}" of "${id}"`);
    return `${text.slice(0, at)}\n  ${field}: ${value}${text.slice(text.indexOf("\n", at + 1))}`;
  };
  return { file, change };
}

/** Entries more at the end of a file. */
export function append(file: string, entries: string): Edit {
  return { file, change: (text) => `${text}\n${entries}` };
}
