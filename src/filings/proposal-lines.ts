import { stringify } from "yaml";
import { formatDate } from "#text/dates.ts";
import type { Proposal } from "./proposal.ts";
import { type SourceAt, sourceEntry, sourceIdOf, valueEntry } from "./proposal-entries.ts";

/** A proposal for an editor: what it is, where it stands, and the lines to paste or the command that writes them. */
export function proposalLines(proposal: Proposal, sourceAt: SourceAt): string[] {
  const { series, at, value, sentence, line, document } = proposal;
  const id = sourceIdOf(proposal, sourceAt);
  const source = sourceEntry(proposal, sourceAt);
  return [
    `${series.id}: ${value} (${series.unit}) for ${formatDate(at)}; the ledger's newest value is of ${series.at}`,
    sentence === null ? "  It stands in the hidden header of the document only." : `  "${sentence}"`,
    `  ${originOf(proposal)}`,
    `  ${document}, line ${line}`,
    `\n  ${refreshCommand(proposal, sourceAt)}`,
    "\n  writes it, or paste it at its place among the values of the series, the newest first:\n",
    ...yamlLines(valueEntry(proposal, id), "    "),
    ...(source === null ? [] : ["\n  and its source into content/ledger/sources.yaml:\n", ...yamlLines(source, "")]),
  ];
}

/** The command that writes a proposal into the ledger; a source that the ledger lacks is named with what it needs. */
function refreshCommand(proposal: Proposal, sourceAt: SourceAt): string {
  const { series, value, at, submission, document } = proposal;
  const command = `npm run refresh -- ${series.id} ${value} ${at} --source`;
  const source = sourceEntry(proposal, sourceAt);
  if (source !== null)
    return `${command} ${source.url} --title ${quoted(source.title)} --publisher ${quoted(source.publisher)} --published ${source.date}`;
  const isUnknown = submission === null && sourceAt(document) === null;
  return `${command} ${isUnknown ? "<the address of the filing>" : sourceIdOf(proposal, sourceAt)}`;
}

/** Words as a shell and a command prompt take them for one. */
function quoted(words: string): string {
  return `"${words.replace(/["$`\\]/g, "")}"`;
}

function originOf({ submission, form }: Proposal): string {
  if (submission === null) return `${form}, read from a file; add the address of the filing to its source`;
  return `${form} of ${submission.company}, filed ${submission.filed}, accession number ${submission.accession}`;
}

/** An entry as one of a list, indented as deep as it stands in its file. */
function yamlLines(entry: object, indent: string): string[] {
  const lines = stringify([entry], { lineWidth: 0 }).trimEnd().split("\n");
  return lines.map((line) => indent + line);
}
