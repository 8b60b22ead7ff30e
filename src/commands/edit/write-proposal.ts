import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Proposal } from "#filings/proposal.ts";
import { sourceEntry, type SourceAt, sourceIdOf, valueEntry } from "#filings/proposal-entries.ts";
import { readFiles } from "#story/read-content.ts";
import { root } from "../lib/project.ts";
import { refreshValue, type TypedValue } from "./refresh.ts";

/** Writes a value that an editor accepted into its series; returns where it stands now. */
export async function writeProposal(proposal: Proposal, sourceAt: SourceAt): Promise<string> {
  const { files } = await refreshValue(await readFiles(root), typedValue(proposal, sourceAt));
  for (const { path, text } of files) await writeFile(join(root, path), text);
  return files.map(({ path, line }) => `Written: ${path}:${String(line)}`).join("\n");
}

/** A proposal as an editor would type it. */
function typedValue(proposal: Proposal, sourceAt: SourceAt): TypedValue {
  const id = sourceIdOf(proposal, sourceAt);
  const { at, value, status, sources } = valueEntry(proposal, id);
  const source = sourceEntry(proposal, sourceAt);
  const says = sources[0]?.says;
  const typed = { series: proposal.series.id, amount: String(value), at, status, says };
  if (source === null) return { ...typed, source: id };
  const { title, publisher, date, url, tier } = source;
  return { ...typed, source: url, sourceId: source.id, title, publisher, published: date, tier };
}
