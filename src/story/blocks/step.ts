import { didYouMean } from "#text/nearest.ts";
import type { Diagrams } from "../context.ts";
import type { MarkdownNode } from "../markdown/nodes.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { LocatedNode } from "../markdown/read-nodes.ts";
import { report, reportMissing } from "./attributes.ts";
import type { BlockKind, Opener } from "./block-kind.ts";

/** What a step's own block says: the step without the blocks that belong to it. */
export interface StepHead {
  readonly id: string;
  readonly show: { readonly diagram: string; readonly state: string };
  readonly title: string | null;
  /** Names that this step had before; their addresses stay alive. */
  readonly aliases: readonly string[];
  readonly body: readonly MarkdownNode[];
  /** Line of its `:::step` in the chapter's file. */
  readonly line: number;
}

export const step = {
  name: "step",
  form: ':::step{#name show="diagram/state"}',
  attributes: ["id", "show", "aliases"],
} as const satisfies BlockKind;

/** Reads a step from its attributes and the text in it. */
export function readStep(opener: Opener, content: readonly LocatedNode[], diagrams: Diagrams): StepHead {
  const { id = "", aliases: written = "" } = opener.attributes;
  const aliases = written.split(/[\s,]+/).filter((name) => name !== "");
  if (id === "") reportMissing(opener, `this step has no name; write ${step.form}`);
  for (const name of id === "" ? aliases : [id, ...aliases]) checkName(opener, name);
  const { title, body } = readTitle(opener, content);
  if (title === null && body.length === 0)
    report(opener, "", `the step "${id}" says nothing; write its text before :::`);
  return { id, show: readShow(opener, diagrams), title, aliases, body, line: opener.container.from };
}

function checkName(opener: Opener, name: string): void {
  const tell = (problem: string, right: string): void => {
    report(opener, name, `the step name "${name}" ${problem}${right === "" ? "" : `; write "${right}"`}`);
  };
  const right = (name.toLowerCase().match(/[a-z]+/g) ?? []).join("-");
  const [, ending] = /.(-tall|-dark)$/.exec(name) ?? [];
  if (name !== right) tell("may hold only lower-case letters, joined by hyphens", right);
  else if (ending !== undefined) tell(`ends in ${ending}, which is kept for pictures`, name.slice(0, -ending.length));
  else if (isReserved(name, opener.source.file))
    tell("is kept for a part of the page", reservedStart.test(name) ? name.replace(reservedStart, "") : `the-${name}`);
}

/** What the story's page calls its own parts, and those that cards and the model bring. */
const reservedNames = new Set([
  ...["story", "notes-title", "card-title", "contents-title", "break-it", "break-it-title", "stress-results-title"],
  ...["assumptions-title", "your-wall-title", "outside", "outside-said", "outside-hint", "halves"],
]);
const reservedStart = /^(?:note|chapter|keep)-/;

/** "cover" is the name of the step on the cover. */
function isReserved(name: string, file: string): boolean {
  return reservedNames.has(name) || reservedStart.test(name) || (name === "cover" && !/\/0+-[^/]*$/.test(file));
}

function readShow(opener: Opener, diagrams: Diagrams): StepHead["show"] {
  const { show = "" } = opener.attributes;
  const [diagram = "", state = "", more] = show.split("/");
  const states = diagrams.get(diagram);
  if (show === "") reportMissing(opener, 'this step shows nothing; add show="diagram/state"');
  else if (states === undefined)
    report(opener, show, `unknown diagram "${diagram}"${didYouMean(diagram, diagrams.keys())}`);
  else if (state === "" || more !== undefined) {
    const example = `${diagram}/${states[0] ?? "state"}`;
    report(opener, show, `show= names a diagram and one of its states, such as "${example}"`);
  } else if (!states.includes(state)) reportState(opener, { diagram, state }, states);
  return { diagram, state };
}

function reportState({ source, container }: Opener, show: StepHead["show"], states: readonly string[]): void {
  const { diagram, state } = show;
  const found = source.lines[container.from - 1]?.indexOf(`${diagram}/${state}`) ?? 0;
  source.report(
    source.startOfLine(container.from) + Math.max(0, found) + diagram.length + 1,
    `the diagram "${diagram}" has no state "${state}"${didYouMean(state, states)} (see /diagrams/${diagram}/)`,
  );
}

/** The `###` heading that begins a step is its title and no part of its text. */
function readTitle({ source }: Opener, content: readonly LocatedNode[]): Pick<StepHead, "title" | "body"> {
  const [first, ...others] = content;
  const hasTitle = first?.node.type === "heading" && first.node.depth <= 3;
  for (const { node, offset } of hasTitle ? others : content) {
    if (node.type === "heading" && node.depth === 3)
      source.report(offset, "a step has one ### heading, at its beginning; write #### for a smaller one");
  }
  if (!hasTitle) return { title: null, body: content.map(({ node }) => node) };
  return { title: plainText([first.node], null), body: others.map(({ node }) => node) };
}
