import { stringify } from "yaml";
import { formatDate } from "#text/dates.ts";
import type { Proposal } from "./proposal.ts";

/** Returns the id of the ledger's source at an address; null where it has none. */
export type SourceAt = (address: string) => string | null;

/** A proposal for an editor: what it is, where it stands, and the lines to paste or the command that writes them. */
export function proposalLines(proposal: Proposal, sourceAt: SourceAt): string[] {
  const { series, at, value, sentence, line, document, submission } = proposal;
  const source = sourceIdOf(proposal, sourceAt);
  const isNew = sourceAt(document) === null;
  return [
    `${series.id}: ${value} (${series.unit}) for ${formatDate(at)}; the ledger's newest value is of ${series.at}`,
    sentence === null ? "  It stands in the hidden header of the document only." : `  "${sentence}"`,
    `  ${originOf(proposal)}`,
    `  ${document}, line ${line}`,
    "",
    ...indented(valueLines(proposal, source)),
    ...(isNew && submission !== null ? ["", ...indented(sourceLines(proposal, source))] : []),
    "",
    `  ${refreshCommand(proposal, source)}`,
  ];
}

/** The command that writes a proposal into the ledger. */
export function refreshCommand({ series, value, at }: Proposal, source: string): string {
  return `npm run refresh -- ${series.id} ${value} ${at} --source ${source}`;
}

/** The id of a proposal's source: the ledger's own, or one of the document's name, form and month: amzn-10k-2024-12. */
export function sourceIdOf({ series, at, form, document, submission }: Proposal, sourceAt: SourceAt): string {
  const known = sourceAt(document);
  if (known !== null) return known;
  const file = (submission?.path ?? document).split("/").at(-1) ?? "";
  const company = /^[a-z][a-z0-9]*/.exec(file)?.[0] ?? `cik${series.filing.cik}`;
  return [company, form.toLowerCase().replace(/[^a-z0-9]/g, ""), at.slice(0, "2026-03".length)].join("-");
}

function originOf({ submission, form }: Proposal): string {
  if (submission === null) return `${form}, read from a file; add the address of the filing to its source`;
  return `${form} of ${submission.company}, filed ${submission.filed}, accession number ${submission.accession}`;
}

function valueLines({ at, value, series }: Proposal, source: string): string {
  const says = `Gives ${amountInWords(value, series.unit)}, tagged ${series.filing.concept}.`;
  return stringify([{ at, value, status: "filed", sources: [{ source, says }] }], { lineWidth: 0 });
}

function sourceLines({ at, form, document, submission }: Proposal, id: string): string {
  const publisher = submission?.company ?? "";
  const title = `${publisher}, Form ${form} for the period to ${formatDate(at)}`;
  return stringify([{ id, title, publisher, date: submission?.filed, url: document, tier: "primary" }], {
    lineWidth: 0,
  });
}

function amountInWords(value: number, unit: string): string {
  const amount = Math.abs(value).toLocaleString("en-US", { maximumSignificantDigits: 12 });
  const sign = value < 0 ? "minus " : "";
  if (unit === "usd-billion") return `${sign}$${amount} billion`;
  if (unit === "usd") return `${sign}$${amount}`;
  return unit === "percent" ? `${sign}${amount}%` : `${sign}${amount}`;
}

function indented(yaml: string): string[] {
  return yaml
    .trimEnd()
    .split("\n")
    .map((line) => `      ${line}`);
}
