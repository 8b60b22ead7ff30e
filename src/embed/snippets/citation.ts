import { pageUrl, readOnUrl, stateOf, type SnippetOptions, type EmbedMeta } from "./embed-meta.ts";

/** Title and address of what is cited: one picture, or the whole diagram. */
function cited(meta: EmbedMeta, { state: name, all }: SnippetOptions) {
  const state = stateOf(meta, name);
  const title = all ? meta.title : `${meta.title}: ${state.headline}`;
  return { title, address: all ? pageUrl(meta, state, true) : readOnUrl(meta, state), state };
}

/** A citation in plain text. */
export function plainCitation(meta: EmbedMeta, options: SnippetOptions): string {
  const { title, address } = cited(meta, options);
  const { credit, licence, asOfWords } = meta;
  return `“${title}”. ${credit}. Numbers as of ${asOfWords}. ${licence}. ${address}`;
}

/** Characters that TeX reads as commands. */
const commands: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

const tex = (text: string) => text.replace(/[\\{}$&#%_~^]/g, (sign) => commands[sign] ?? sign).replace(/\s+/g, " ");

/** A citation for BibTeX and BibLaTeX. */
export function bibtex(meta: EmbedMeta, options: SnippetOptions): string {
  const { title, address, state } = cited(meta, options);
  const year = meta.asOf.slice(0, 4);
  const fields = {
    title: `{${tex(title)}}`,
    author: `{${tex(meta.credit)}}`,
    year,
    // A brace in an address would end the field.
    howpublished: `\\url{${address.replace(/[{}\\\s]/g, encodeURIComponent)}}`,
    note: `${tex(meta.licence)}, numbers as of ${tex(meta.asOfWords)}`,
  };
  const name = [meta.diagram, ...(options.all ? [] : [state.state]), year].join("-");
  return [`@misc{${name},`, ...Object.entries(fields).map(([key, value]) => `  ${key} = {${value}},`), "}"].join("\n");
}
