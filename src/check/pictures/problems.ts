import type { Diagram } from "#diagrams/diagram.ts";
import { figuresOf, type Refusal } from "#ledger/figures.ts";
import { loadDiagram, registry } from "#diagrams/index.ts";
import type { Ledger } from "#ledger/claim.ts";
import type { EntryNoun, LocateEntry } from "#ledger/locate-entry.ts";
import type { Problem } from "#ledger/problem.ts";
import { layouts } from "#scene/scene.ts";
import { claimsInMarks } from "#scene/walk.ts";
import { findCauses, roomFor } from "./find-cause.ts";
import { pictureFaults, figuresIn, type Picture } from "./validate.ts";
import { cannotHold, cannotShow, tooMany } from "./messages.ts";

/** Something that pictures cannot show, before it is known where it stands. */
interface Finding {
  readonly noun: EntryNoun;
  readonly id: string;
  readonly message: string;
}

interface Content {
  readonly ledger: Ledger;
  readonly locateEntry: LocateEntry;
}

/** What no picture of these diagrams can show of this ledger: which picture, of what, and how much it has room for. */
export async function pictureProblems(
  { ledger, locateEntry: placeOf }: Content,
  names: readonly string[] = Object.keys(registry),
): Promise<Problem[]> {
  const found = await Promise.all(names.map(async (name) => findingsOf(name, await loadDiagram(name), ledger)));
  const seen = new Set<string>();
  return found.flat().flatMap(({ noun, id, message }) => {
    const key = `${noun} ${id} ${message}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...(placeOf(noun, id) ?? nowhere), message }];
  });
}

const nowhere = { file: "content/ledger/deals.yaml", line: 1, column: 1, source: "" };

function findingsOf(name: string, diagram: Diagram, ledger: Ledger): Finding[] {
  const refusals: Refusal[] = [];
  const data = pickData(diagram, ledger, refusals);
  if (data instanceof Error) return [{ noun: "claim", id: "", message: `diagram ${name}: ${data.message}` }];
  const unlike = refusals.map(({ noun, id, message }) => ({ noun, id, message: `diagram ${name}: ${message}` }));
  const crowded = diagram
    .limits(data)
    .filter(({ holds, needs }) => needs > holds)
    .map((limit): Finding => ({
      noun: "deal",
      id: ledger.deals.at(-1)?.id ?? "",
      message: tooMany(`${name}/${limit.state}`, limit),
    }));
  if (unlike.length + crowded.length > 0) return [...unlike, ...crowded];
  const failing = picturesOf(name, diagram).filter((picture) => pictureFaults(picture, data).length > 0);
  return causeFindings(failing, data, ledger);
}

/** What a diagram takes from the ledger, by way of JSON as a page carries it. */
function pickData(diagram: Diagram, ledger: Ledger, refusals: Refusal[]): unknown {
  try {
    return JSON.parse(JSON.stringify(diagram.pick(figuresOf(ledger, (refusal) => refusals.push(refusal)))));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function picturesOf(name: string, diagram: Diagram): Picture[] {
  return diagram.states.flatMap((state) =>
    layouts.map((layout) => ({ diagram, name: `${name}/${state}`, state, layout })),
  );
}

/** The claim at which an editor should look first, where no single one is at fault. */
function firstClaim([picture]: readonly Picture[], data: unknown): string {
  const faults = picture === undefined ? [] : pictureFaults(picture, data);
  const shown = faults.flatMap(({ marks, claim = [] }) => [claim, claimsInMarks(marks)]);
  return [...shown.flat(), ...figuresIn(data).keys()][0] ?? "";
}

/** Each culprit once, with all pictures that it makes illegible. */
function causeFindings(failing: readonly Picture[], data: unknown, ledger: Ledger): Finding[] {
  return findCauses(failing, data, ledger).map(({ suspect, pictures }): Finding => {
    if (suspect === undefined)
      return { noun: "claim", id: firstClaim(pictures, data), message: cannotShow(pictures, data) };
    const { noun, id } = suspect;
    return { noun, id, message: cannotHold({ noun, id, room: roomFor(suspect, pictures) }, pictures, ledger) };
  });
}
