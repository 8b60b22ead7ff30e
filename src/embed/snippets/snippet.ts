import { stateOf, type EmbedMeta, type SnippetOptions } from "./embed-meta.ts";
import { customElement, frameFigure, pictureFigure, scriptElement } from "./figure.ts";
import { toHtml, toJsx, type Markup } from "./markup.ts";

/** The snippet as HTML. Whatever a system strips from it, a complete figure remains. */
export function snippet(meta: EmbedMeta, options: SnippetOptions): string {
  return markupOf(meta, options)
    .map((markup) => toHtml(markup))
    .join("\n");
}

/** The snippet as JSX for React and MDX. */
export function jsxSnippet(meta: EmbedMeta, options: SnippetOptions): string {
  const [first, ...others] = markupOf(meta, options);
  if (first === undefined || others.length === 0) return first === undefined ? "" : toJsx(first);
  return ["<>", ...[first, ...others].map((markup) => toJsx(markup, "  ")), "</>"].join("\n");
}

/** The snippet as a custom element; a still picture needs none, and stays a figure. */
export function elementSnippet(meta: EmbedMeta, options: SnippetOptions): string {
  if (options.form === "picture") return snippet(meta, options);
  const script = scriptElement(meta);
  const element = customElement(meta, stateOf(meta, options.state), options);
  return [element, ...(script === null ? [] : [script])].map((markup) => toHtml(markup)).join("\n");
}

function markupOf(meta: EmbedMeta, options: SnippetOptions): readonly Markup[] {
  const chosen = stateOf(meta, options.state);
  if (options.form === "picture")
    return (options.all ? meta.states : [chosen]).map((state) => pictureFigure(meta, state, options));
  const script = options.form === "script" ? scriptElement(meta) : null;
  return [frameFigure(meta, chosen, options), ...(script === null ? [] : [script])];
}
