import type { Completion as Option, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import type { Completion, Completions } from "./ask.ts";

/** Where something of a kind may be written: behind what stands before the cursor. */
const places: readonly { readonly before: RegExp; readonly kind: keyof Completions; readonly valid: RegExp }[] = [
  { before: /:(?:num|when)\[[\w@-]*$/, kind: "claims", valid: /^[\w@-]*$/ },
  { before: /claim="?[\w@-]*$/, kind: "claims", valid: /^[\w@-]*$/ },
  { before: /:term\[[^\]]*$/, kind: "terms", valid: /^[^\]]*$/ },
  { before: /show="[\w/-]*$/, kind: "pictures", valid: /^[\w/-]*$/ },
];

/** Offers numbers with amount, date and certainty, terms with their meaning, and pictures as they look. */
export function completionSource(all: Completions): (context: CompletionContext) => CompletionResult | null {
  return (context) => {
    for (const { before, kind, valid } of places) {
      const found = context.matchBefore(before);
      if (found === null) continue;
      const from = found.from + found.text.search(/[^[="]*$/);
      return { from, options: all[kind].map((one) => optionOf(kind, one)), validFor: valid };
    }
    return null;
  };
}

function optionOf(kind: keyof Completions, { label, detail }: Completion): Option {
  if (kind !== "pictures") return { label, detail: detail.slice(0, longestDetail) };
  return { label, info: () => pictureOf(label) };
}

const longestDetail = 70;

function pictureOf(name: string): HTMLElement {
  const image = document.createElement("img");
  image.src = `${import.meta.env.BASE_URL.replace(/\/$/, "")}/diagrams/${name}.svg`;
  image.alt = `The picture ${name}`;
  image.width = 320;
  return image;
}
