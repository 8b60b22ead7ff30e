import type { TextFile } from "#ledger/read-ledger.ts";
import { reason } from "../lib/project.ts";
import { dueLines, type DueSeries } from "./due.ts";
import { refreshValue, replaced, type Refreshed, type TypedValue } from "./refresh.ts";

/** How an editor is asked, told and served. */
export interface Dialogue {
  readonly ask: (question: string) => Promise<string>;
  readonly say: (line: string) => void;
  readonly write: (refreshed: Refreshed) => Promise<void>;
}

/** Asks for the next value of each series in turn, and writes each as it is given; an empty answer goes on to the next. */
export async function walkDue(
  files: readonly TextFile[],
  due: readonly DueSeries[],
  dialogue: Dialogue,
): Promise<readonly TextFile[]> {
  let all = files;
  for (const [index, one] of due.entries()) {
    dialogue.say(`\n${String(index + 1)} of ${String(due.length)}\n${dueLines(one).join("\n")}`);
    const answer = (await dialogue.ask("Value (empty: next; q: stop): ")).trim();
    if (answer === "q") break;
    if (answer !== "") all = await askRest(all, { one, answer, dialogue });
  }
  return all;
}

interface Asked {
  readonly one: DueSeries;
  readonly answer: string;
  readonly dialogue: Dialogue;
}

/** Asks for what a value needs; what is wrong with it is told, and it is asked for again. */
async function askRest(files: readonly TextFile[], { one, answer, dialogue }: Asked): Promise<readonly TextFile[]> {
  const { ask, say, write } = dialogue;
  const at = (await ask(`Date (empty: ${one.next}): `)).trim() || one.next;
  const source = (await ask("Source (id or web address): ")).trim();
  const isNew = /^https?:\/\//.test(source);
  const optional = async (question: string) => (await ask(question)).trim() || undefined;
  const typed: TypedValue = {
    ...{ series: one.claim.id, amount: answer, at, source },
    title: isNew ? await optional("Its title (empty if the ledger has it): ") : undefined,
    publisher: isNew ? await optional("Its publisher (empty if the ledger has it): ") : undefined,
    says: await optional("What it says (empty: gives the number): "),
  };
  try {
    const refreshed = await refreshValue(files, typed);
    await write(refreshed);
    return refreshed.files.reduce<readonly TextFile[]>(replaced, files);
  } catch (error) {
    say(reason(error));
    const again = (await ask("Value (empty: next): ")).trim();
    return again === "" ? files : askRest(files, { one, answer: again, dialogue });
  }
}
