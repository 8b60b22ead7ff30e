import { pageOf, readOn, stateOf, type Choice, type Exhibit } from "./embed-meta.ts";

/** What is cited: one picture, or the whole diagram. */
function cited(exhibit: Exhibit, { state: name, all }: Choice) {
  const state = stateOf(exhibit, name);
  const title = all ? exhibit.title : `${exhibit.title}: ${state.headline}`;
  return { title, address: all ? pageOf(exhibit, state, true) : readOn(exhibit, state), state };
}

/** A citation in plain text. */
export function plainCitation(exhibit: Exhibit, choice: Choice): string {
  const { title, address } = cited(exhibit, choice);
  const { credit, licence, asOfWords } = exhibit;
  return `“${title}”. ${credit}. Numbers as of ${asOfWords}. ${licence}. ${address}`;
}

/** Signs that TeX reads as commands. */
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
export function bibtex(exhibit: Exhibit, choice: Choice): string {
  const { title, address, state } = cited(exhibit, choice);
  const year = exhibit.asOf.slice(0, 4);
  const fields = {
    title: `{${tex(title)}}`,
    author: `{${tex(exhibit.credit)}}`,
    year,
    // A brace in an address would end the field.
    howpublished: `\\url{${address.replace(/[{}\\\s]/g, encodeURIComponent)}}`,
    note: `${tex(exhibit.licence)}, numbers as of ${tex(exhibit.asOfWords)}`,
  };
  const name = [exhibit.diagram, ...(choice.all ? [] : [state.state]), year].join("-");
  return [`@misc{${name},`, ...Object.entries(fields).map(([key, value]) => `  ${key} = {${value}},`), "}"].join("\n");
}
