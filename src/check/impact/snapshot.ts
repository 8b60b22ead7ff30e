import { claimsInMarks } from "#scene/walk.ts";
import { figuresOf } from "#ledger/figures.ts";
import { drawableData } from "#diagrams/drawable-data.ts";
import { loadDiagram } from "#diagrams/index.ts";
import type { Claim, Ledger } from "#ledger/claim.ts";
import { formatAmount } from "#ledger/format-amount.ts";
import { statusLabel, timeLabel } from "#ledger/labels.ts";
import { paragraphsOf, passagesOf } from "#story/passages.ts";
import { textPaths } from "#story/read-content.ts";
import { methodNodes } from "#story/read-method.ts";
import type { MarkdownNode } from "#story/markdown/nodes.ts";
import { splitSentences } from "#text/sentences.ts";
import type { Checked } from "../problems.ts";

/** A sentence as a reader reads it, and the numbers in it. */
export interface Sentence {
  readonly words: string;
  readonly claims: readonly string[];
}

/** A stretch of the story by where it stands. */
export interface LocatedText {
  readonly file: string;
  readonly line: number;
  /** "step credits", "opening" … */
  readonly name: string;
  readonly sentences: readonly Sentence[];
}

/** What a picture says and draws, as text that differs where the picture does. */
export interface DrawnPicture {
  readonly claims: ReadonlySet<string>;
  readonly marks: string;
}

/** Everything of a content that a number can change. */
export interface ContentSnapshot {
  readonly ledger: Ledger;
  readonly texts: readonly LocatedText[];
  /** By diagram/state. */
  readonly pictures: ReadonlyMap<string, DrawnPicture>;
}

/** Lays out a content for comparison. */
export async function snapshotOf(checked: Checked): Promise<ContentSnapshot> {
  const { ledger } = checked.content;
  return { ledger, texts: textsOf(checked), pictures: await picturesOf(checked) };
}

/** A claim and all that are worked out from it, itself first. */
export function withDependents(id: string, { claims }: Ledger): string[] {
  const all = new Set([id]);
  for (const known of all) {
    for (const claim of claims.values()) if (claim.parts.includes(known)) all.add(claim.id);
  }
  return [...all];
}

/** A claim's amount, time and certainty in one line. */
export function claimWords(claim: Claim | undefined): string {
  if (claim === undefined) return "not in the ledger";
  return [formatAmount(claim), timeLabel(claim), statusLabel(claim.status)].filter((words) => words !== "").join(", ");
}

function textsOf({ content }: Checked): LocatedText[] {
  const { ledger, story, factChecks, method, corrections } = content;
  const inStory = story.chapters.flatMap((chapter) =>
    passagesOf(chapter).map(({ step, name, nodes, mentions }) => ({
      file: chapter.file,
      line: step?.line ?? 1,
      name,
      sentences: [...sentencesOf(nodes, ledger), ...mentions.map(({ claim, words }) => ({ words, claims: [claim] }))],
    })),
  );
  const elsewhere = [
    ...factChecks.map(({ id, text }) => ({ file: textPaths.heard, name: `repeated number ${id}`, nodes: text })),
    { file: textPaths.method, name: "method", nodes: methodNodes(method) },
    ...corrections.map(({ date, text }) => ({
      file: textPaths.corrections,
      name: `correction of ${date}`,
      nodes: text,
    })),
  ];
  return [
    ...inStory,
    ...elsewhere.map(({ nodes, ...place }) => ({ ...place, line: 1, sentences: sentencesOf(nodes, ledger) })),
  ];
}

function sentencesOf(nodes: readonly MarkdownNode[], ledger: Ledger): Sentence[] {
  return paragraphsOf(nodes, ledger).flatMap(({ words, mentions }) =>
    splitSentences(words).map(({ from, text }) => ({
      words: text.trim(),
      claims: mentions
        .filter((one) => one.node.type === "claim" && one.from >= from && one.from < from + text.length)
        .map(({ node }) => node.id),
    })),
  );
}

async function picturesOf({ content, usage }: Checked): Promise<Map<string, DrawnPicture>> {
  const figures = figuresOf(content.ledger);
  const drawn = [...usage].map(async ([name, { missing }]) => {
    if (missing.size > 0) return [];
    const diagram = await loadDiagram(name);
    const data: unknown = JSON.parse(JSON.stringify(drawableData(diagram, figures)));
    return diagram.states.map((state): [string, DrawnPicture] => {
      const scene = diagram.draw(data, state, "wide");
      return [`${name}/${state}`, { claims: new Set(claimsInMarks(scene.marks)), marks: JSON.stringify(scene) }];
    });
  });
  return new Map((await Promise.all(drawn)).flat());
}
