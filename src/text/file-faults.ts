/** Why a file cannot be read at all: nothing else of it is worth telling. */
export interface FileFault {
  readonly offset: number;
  readonly message: string;
}

/** What stands in a text for a byte that is not UTF-8. */
export const replacement = "\uFFFD";

export const notUtf8Message =
  "this file is not saved as UTF-8, and a letter here is lost; save it again with the encoding UTF-8";

const mergedMessage =
  "this file still holds both versions of a merge; keep one, and take out the lines of <<<<<<<, ======= and >>>>>>>";

/** The lines that Git and other programs put round two versions; a longer row where the file itself has rows of seven. */
const mergeMarker = /^(?:<{7,16}|>{7,16}|\|{7,16})(?:[ \t].*)?$|^={7}$/m;

/** What makes a whole text unreadable: another encoding, or the marks of a merge that nobody has finished. */
export function fileFault(text: string): FileFault | null {
  if (text.startsWith(replacement) || text.includes("\u0000")) return { offset: 0, message: notUtf8Message };
  const marker = mergeMarker.exec(text);
  return marker === null ? null : { offset: marker.index, message: mergedMessage };
}
