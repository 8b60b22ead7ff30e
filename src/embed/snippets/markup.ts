import { escaped } from "#scene/escaped.ts";

/** An element of a snippet, to be written for several systems. What is null is left out; true is an attribute without a value. */
export interface Markup {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number | true | null>>;
  readonly style?: Readonly<Record<string, string>>;
  readonly children: readonly (Markup | string)[];
}

/** Elements that have no end tag in HTML; all systems take them closed. */
const voidTags: ReadonlySet<string> = new Set(["img", "source"]);
/** Signs in words that MDX and Markdown would read as theirs. */
const markupSigns = /[{}*_`]/g;

/** Writes an element as HTML that is valid in Markdown and MDX too, one element a line. */
export function toHtml(markup: Markup, indent = ""): string {
  const { tag, style = {}, children } = markup;
  const css = Object.entries(style).map(([name, value]) => `${name}:${value}`);
  const all: Markup["attributes"] = { ...(css.length > 0 ? { style: css.join(";") } : {}), ...markup.attributes };
  const attributes = Object.entries(all).flatMap(([name, value]) => {
    if (value === null) return [];
    return [value === true ? name : `${name}="${escapeValue(String(value))}"`];
  });
  const start = [tag, ...attributes].join(" ");
  if (voidTags.has(tag)) return `${indent}<${start} />`;
  const close = (content: string) => `${indent}<${start}>${content}</${tag}>`;
  if (children.length === 0) return close("");
  if (children.some((child) => typeof child === "string"))
    return close(children.map((child) => (typeof child === "string" ? escapeWords(child) : toHtml(child))).join(""));
  const lines = children.map((child) => (typeof child === "string" ? child : toHtml(child, `${indent}  `)));
  return close(`\n${lines.join("\n")}\n${indent}`);
}

/** In one line: an empty one would end the HTML in Markdown. */
function escapeWords(text: string): string {
  return escaped(text.replace(/\s+/g, " ")).replace(markupSigns, (sign) => `&#${String(sign.charCodeAt(0))};`);
}

/** A value in one line, which keeps its breaks. */
function escapeValue(value: string): string {
  return escaped(value).replace(/[\n\r]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}

/** Attributes that React spells otherwise. */
const reactNames: Readonly<Record<string, string>> = {
  srcset: "srcSet",
  crossorigin: "crossOrigin",
  tabindex: "tabIndex",
};

/** Writes an element as JSX for React and MDX; what a script of the host's page changes later does not disturb React. */
export function toJsx(markup: Markup, indent = ""): string {
  const { tag, style = {}, children } = markup;
  const attributes = Object.entries(markup.attributes).flatMap(([name, value]) => {
    if (value === null) return [];
    const known = reactNames[name] ?? name;
    return [value === true ? known : `${known}=${jsxValue(value)}`];
  });
  const css = Object.entries(style).map(([name, value]) => `${camelCase(name)}: ${JSON.stringify(value)}`);
  const styles = css.length > 0 ? [`style={{ ${css.join(", ")} }}`] : [];
  const quiet = "data-loop-embed" in markup.attributes || "data-loop-picture" in markup.attributes;
  const start = [tag, ...attributes, ...styles, ...(quiet ? ["suppressHydrationWarning"] : [])].join(" ");
  if (children.length === 0) return `${indent}<${start} />`;
  const lines = children.map((child) =>
    typeof child === "string" ? `${indent}  {${JSON.stringify(child)}}` : toJsx(child, `${indent}  `),
  );
  return `${indent}<${start}>\n${lines.join("\n")}\n${indent}</${tag}>`;
}

function jsxValue(value: string | number): string {
  if (typeof value === "number") return `{${String(value)}}`;
  return /["'&<>{}\\\n]/.test(value) ? `{${JSON.stringify(value)}}` : `"${value}"`;
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
