import { diagramNames } from "#diagrams/index.ts";
import { formatAmount } from "#ledger/format-amount.ts";
import { statusLabel, timeLabel } from "#ledger/labels.ts";
import { formatProblem } from "#ledger/problem.ts";
import { undatedNames } from "#ledger/claim-names.ts";
import { renderMarkdown } from "#story/markdown/render.ts";
import { readFiles } from "#story/read-content.ts";
import { type LineEdit, replaceLines } from "#text/replace-lines.ts";
import { checkContent, type Checked } from "../problems.ts";
import { type EditedPart, partOfClaim, partOfStep } from "./places.ts";

/** Something that can be written, and what tells it apart from others. */
export interface Completion {
  readonly label: string;
  readonly detail: string;
}

/** What an editor may write: numbers, terms and pictures. */
export interface Completions {
  readonly claims: readonly Completion[];
  readonly terms: readonly Completion[];
  readonly pictures: readonly Completion[];
}

/** A problem within the edited lines; its line counts from 1 in them. */
export interface LineProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface CheckedEdit {
  readonly here: readonly LineProblem[];
  /** Problems in other places, each in one line. */
  readonly elsewhere: readonly string[];
  /** The step's text as HTML; null where it is no step, or has a problem. */
  readonly html: string | null;
}

/** The lines of a step or of a number; throws a sentence where there is none of that name. */
export async function openPart(
  root: string,
  { kind, name }: { readonly kind: "step" | "claim"; readonly name: string },
): Promise<EditedPart> {
  const files = await readFiles(root);
  const { content } = await checkContent(files);
  const part = kind === "step" ? partOfStep(content, files, name) : partOfClaim(content, files, name);
  if (part === null) throw new Error(`there is no ${kind === "step" ? "step" : "number"} "${name}" in the content`);
  return part;
}

/** What the check says of a content with some lines written anew; nothing is written. */
export async function checkEdit(root: string, file: string, edit: LineEdit): Promise<CheckedEdit> {
  const files = await readFiles(root);
  const checked = await checkContent(
    files.map((one) => (one.path === file ? { ...one, text: replaceLines(one.text, edit) } : one)),
  );
  const last = edit.from + edit.text.split("\n").length - 1;
  const isHere = (one: { readonly file: string; readonly line: number }) =>
    one.file === file && one.line >= edit.from && one.line <= last;
  const { problems } = checked;
  return {
    here: problems.filter(isHere).map(({ line, column, message }) => ({ line: line - edit.from + 1, column, message })),
    elsewhere: problems.filter((one) => !isHere(one)).map((one) => formatProblem({ ...one, source: "" })),
    html: problems.length === 0 ? htmlOfStep(checked, file, edit.from) : null,
  };
}

function htmlOfStep({ content }: Checked, file: string, line: number): string | null {
  const steps = content.chapters.find(({ chapter }) => chapter.file === file)?.chapter.steps ?? [];
  const step = steps.find((one) => one.line === line);
  return step === undefined ? null : renderMarkdown(step.body, { ledger: content.ledger });
}

/** What may be written in a text: each number with amount, date and certainty, each term, each picture. */
export async function completionsOf(root: string): Promise<Completions> {
  const [{ content }, diagrams] = await Promise.all([checkContent(await readFiles(root)), diagramNames()]);
  const { claims, terms, claimNames } = content.ledger;
  const names = new Set([
    ...undatedNames(claims.keys()),
    ...[...claimNames.keys()].filter((name) => name.endsWith("@previous")),
  ]);
  return {
    claims: [...names].flatMap((name) => {
      const claim = claims.get(claimNames.get(name) ?? name);
      if (claim === undefined) return [];
      const detail = [formatAmount(claim), timeLabel(claim), statusLabel(claim.status)].filter((words) => words !== "");
      return [{ label: name, detail: detail.join(", ") }];
    }),
    terms: [...terms.values()].map(({ name, says }) => ({ label: name, detail: says })),
    pictures: [...diagrams].flatMap(([name, states]) =>
      states.map((state) => ({ label: `${name}/${state}`, detail: "" })),
    ),
  };
}
