import { didYouMean } from "#text/nearest.ts";
import { readAttributes, readOwner, readText, report, reportMissing } from "./attributes.ts";
import type { Filled } from "./attributes.ts";
import type { Placed } from "./blocks.ts";
import type { Fenced } from "./containers.ts";
import { readGuess } from "./guess.ts";
import type { Page } from "./page.ts";
import { textOf } from "./text-of.ts";
import { sides } from "./types.ts";
import type { Block, Known, Reading, Step } from "./types.ts";

/** A step, and how its names are found again when another takes one of them. */
type Draft = Omit<Step, "readings" | "guesses">;

/** The steps of a chapter with their readings and guesses, in the order of the file. */
export function readSteps(page: Page, filled: readonly Filled[], known: Known): Step[] {
  const ofKind = (kind: Fenced["kind"]): Filled[] => filled.filter(({ block }) => block.kind === kind);
  const drafts = ofKind("step").map((one) => readStep(page, one, known));
  reportTwice(page, drafts);
  const readings = ofKind("reading").flatMap((one) => readReading(page, one, drafts) ?? []);
  const guesses = ofKind("guess").flatMap((one) => readGuess(page, one, { steps: drafts, known }) ?? []);
  return drafts.map((draft) => ({
    ...draft,
    readings: readings.filter(({ of }) => of === draft.id),
    guesses: guesses.filter(({ of }) => of === draft.id),
  }));
}

/** Every name a step answers to: its own and those it had before. */
export function namesOf({ id, aliases }: Pick<Step, "id" | "aliases">): string[] {
  return [id, ...aliases];
}

function readStep(page: Page, { block, pieces }: Filled, known: Known): Draft {
  const { id = "", show, aliases = "" } = readAttributes(page, block, ["id", "show", "aliases", "overrule"]);
  const old = aliases.split(/[\s,]+/).filter((name) => name !== "");
  if (id === "") reportMissing(page, block, 'this step has no name; write :::step{#name show="diagram/state"}');
  for (const name of id === "" ? old : [id, ...old]) checkName(page, block, name);
  const { title, body } = readTitle(page, pieces);
  if (title === null && body.length === 0)
    report(page, block, "", `the step "${id}" says nothing; write its text before :::`);
  return { id, show: readShow(page, block, { show, known }), title, aliases: old, body, line: block.from };
}

function checkName(page: Page, block: Fenced, name: string): void {
  const tell = (slip: string, right: string): void => {
    report(page, block, name, `the step name "${name}" ${slip}${right === "" ? "" : `; write "${right}"`}`);
  };
  const right = (name.toLowerCase().match(/[a-z]+/g) ?? []).join("-");
  const [, ending] = /.(-tall|-dark)$/.exec(name) ?? [];
  if (name !== right) tell("may hold only lower-case letters, joined by hyphens", right);
  else if (ending !== undefined) tell(`ends in ${ending}, which is kept for pictures`, name.slice(0, -ending.length));
  else if (name.startsWith("note-")) tell("begins with note-, which is kept for the notes", name.slice(5));
}

function readShow(
  page: Page,
  block: Fenced,
  { show, known }: { show: string | undefined; known: Known },
): Step["show"] {
  const { diagrams } = known;
  const [diagram = "", state = "", more] = (show ?? "").split("/");
  const states = diagrams.get(diagram);
  if (show === undefined || show === "") {
    reportMissing(page, block, 'this step shows nothing; add show="diagram/state"');
  } else if (states === undefined) {
    report(page, block, show, `unknown diagram "${diagram}"${didYouMean(diagram, diagrams.keys())}`);
  } else if (state === "" || more !== undefined) {
    report(
      page,
      block,
      show,
      `show= names a diagram and one of its states, such as "${diagram}/${states[0] ?? "state"}"`,
    );
  } else if (!states.includes(state)) {
    const place = page.lines[block.from - 1]?.indexOf(show) ?? 0;
    const offset = page.startOfLine(block.from) + Math.max(0, place) + diagram.length + 1;
    page.report(
      offset,
      `the diagram "${diagram}" has no state "${state}"${didYouMean(state, states)} (see /diagrams/${diagram}/)`,
    );
  }
  return { diagram, state };
}

/** The `###` heading that begins a step is its title and no part of its text. */
function readTitle(page: Page, pieces: readonly Placed[]): { title: string | null; body: Block[] } {
  const [first, ...others] = pieces;
  const hasTitle = first?.block.type === "heading" && first.block.depth <= 3;
  for (const { block, offset } of hasTitle ? others : pieces) {
    if (block.type === "heading" && block.depth === 3) {
      page.report(offset, "a step has one ### heading, at its beginning; write #### for a smaller one");
    }
  }
  if (!hasTitle) return { title: null, body: pieces.map(({ block }) => block) };
  return { title: textOf([first.block], null), body: others.map(({ block }) => block) };
}

function reportTwice(page: Page, drafts: readonly Draft[]): void {
  const first = new Map<string, number>();
  for (const draft of drafts) {
    for (const name of namesOf(draft)) {
      const line = first.get(name);
      if (line === undefined) first.set(name, draft.line);
      else if (name !== "") {
        const column = Math.max(0, page.lines[draft.line - 1]?.indexOf(name) ?? 0);
        page.report(
          page.startOfLine(draft.line) + column,
          `the name "${name}" is used twice; it stands first in line ${String(line)}`,
        );
      }
    }
  }
}

function readReading(page: Page, filled: Filled, drafts: readonly Draft[]): Reading | null {
  const { block } = filled;
  const { of = "", side = "" } = readAttributes(page, block, ["of", "side", "overrule"]);
  const step = readOwner(page, block, { of, steps: drafts });
  const taken = sides.find((known) => known === side);
  if (side === "") reportMissing(page, block, "this reading has no side; add side=critic or side=defender");
  else if (taken === undefined) report(page, block, side, `unknown side "${side}"${didYouMean(side, sides)}`);

  const body = readText(page, filled);
  return step ? { of, side: taken ?? "critic", body } : null;
}
