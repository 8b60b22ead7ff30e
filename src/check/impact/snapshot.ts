import { claimsInMarks } from "#scene/walk.ts";
import { figuresOf } from "#ledger/figures.ts";
import { drawableData } from "#diagrams/drawable-data.ts";
import { loadDiagram } from "#diagrams/index.ts";
import type { Claim, Ledger } from "#ledger/claim.ts";
import { formatAmount } from "#ledger/format-amount.ts";
import { statusLabel, timeLabel } from "#ledger/labels.ts";
import type { Content } from "#story/read-content.ts";
import type { Checked } from "../problems.ts";
import { type LocatedText, textsOf } from "./texts.ts";

/** What a picture says and draws, as text that differs where the picture does. */
export interface DrawnPicture {
  readonly claims: ReadonlySet<string>;
  readonly marks: string;
}

/** Everything of a content that a number can change. */
export interface ContentSnapshot {
  readonly ledger: Ledger;
  /** Where entries stand, for what is told of them. */
  readonly content: Pick<Content, "lists" | "places" | "locateEntry">;
  readonly texts: readonly LocatedText[];
  /** By diagram/state. */
  readonly pictures: ReadonlyMap<string, DrawnPicture>;
}

/** Lays out a content for comparison. */
export async function snapshotOf(checked: Checked): Promise<ContentSnapshot> {
  const { content } = checked;
  return { ledger: content.ledger, content, texts: textsOf(content), pictures: await picturesOf(checked) };
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
