import { readFile } from "node:fs/promises";
import type { Site } from "#ledger/claim.ts";
import { formatProblem } from "#ledger/problem.ts";
import { readLedger } from "#ledger/read-ledger.ts";
import { readFiles } from "#story/read-content.ts";
import { withoutViewer } from "#filings/edgar.ts";
import type { FilingSeries } from "#filings/filing-series.ts";
import { type Findings, proposeFromDocument, proposeFromEdgar } from "#filings/propose.ts";
import type { SourceAt } from "#filings/proposal-entries.ts";
import { readDocument } from "#filings/read-document.ts";
import { unpack } from "#filings/unpack.ts";
import { verifyFiled } from "#filings/verify.ts";
import { writeProposal } from "./edit/write-proposal.ts";
import { ask } from "./lib/ask.ts";
import { runCommand } from "./lib/command-line.ts";
import { liveEdgar, userAgent } from "./lib/edgar-client.ts";
import { chosenSeries, seriesOfDocument, seriesWithFiling } from "./lib/filing-series.ts";
import { offerProposals } from "./lib/offer-proposals.ts";
import { root } from "./lib/project.ts";

interface LedgerReading {
  readonly series: readonly FilingSeries[];
  readonly site: Site;
  readonly sourceAt: SourceAt;
}

async function readSeries(id: string | undefined): Promise<LedgerReading> {
  const files = await readFiles(root);
  const { ledger, lists, problems } = readLedger(files.filter(({ path }) => /\.ya?ml$/.test(path)));
  const faulty = lists.claims.entries.find(({ broken }) => broken.has("filing") || broken.has("values"));
  const problem = problems.find(({ file }) => file === faulty?.file.path);
  if (problem !== undefined) throw new Error(formatProblem(problem));
  const written = { claims: lists.claims.entries, sources: ledger.sources };
  const series = chosenSeries(seriesWithFiling(written), [...lists.claims.ids], id);
  const sources = [...ledger.sources.values()];
  const sourceAt: SourceAt = (address) =>
    sources.find(({ url }) => url !== null && withoutViewer(url) === address)?.id ?? null;
  return { series, site: ledger.site, sourceAt };
}

async function propose({ file, id }: { file: string | undefined; id: string | undefined }): Promise<void> {
  const { series, site, sourceAt } = await readSeries(id);
  const findings =
    file === undefined
      ? await proposeFromEdgar(liveEdgar(userAgent(site)), series)
      : await proposeFromFile(file, series, id);
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  const written = await offerProposals(findings.proposals, {
    print: (line) => console.log(line),
    sourceAt,
    ask: isTerminal ? ask : null,
    // A value of a document at hand has no address yet, so an editor writes it.
    accept: file === undefined ? (proposal) => writeProposal(proposal, sourceAt) : null,
  });
  report(findings, written);
}

async function proposeFromFile(
  path: string,
  series: readonly FilingSeries[],
  id: string | undefined,
): Promise<Findings> {
  const bytes = await readFile(path).catch(() => {
    throw new Error(`${path} cannot be read: there is no such file, or it is a folder.`);
  });
  const document = readDocument(path, unpack(path, bytes));
  return proposeFromDocument(document, id === undefined ? seriesOfDocument(document, series) : series);
}

function report({ proposals, problems, notes }: Findings, written: number): void {
  for (const note of notes) console.log(note);
  for (const problem of problems) console.error(problem);
  const values = proposals.length === 1 ? "1 value" : `${proposals.length} values`;
  console.log(
    `${values} proposed, ${written === 0 ? "nothing" : written} written; ${problems.length} could not be read`,
  );
  if (problems.length > 0) process.exitCode = 1;
}

async function verify(id: string | undefined): Promise<void> {
  const { series, site } = await readSeries(id);
  const all = await verifyFiled(liveEdgar(userAgent(site)), series);
  for (const { result, words } of all) (result === "same" ? console.log : console.error)(words);
  const wrong = all.filter(({ result }) => result !== "same");
  console.log(
    `${all.length === 1 ? "1 filed value" : `${all.length} filed values`} compared, ${wrong.length} not as in their filings`,
  );
  if (wrong.length > 0) process.exitCode = 1;
}

await runCommand(
  {
    run: "npm run filings",
    summary:
      "Reads the newest filings of the ledger's series at EDGAR and proposes their values; writes nothing unasked.",
    options: {
      series: { type: "string", value: "id", help: "only this series" },
      file: { type: "string", value: "path", help: "reads a document at hand, .htm or .htm.gz, in place of EDGAR" },
      verify: { type: "boolean", help: "compares every filed value of the ledger with the filing that is its source" },
    },
    positionals: [],
  },
  ({ values: { series, file, verify: isVerifying } }) => {
    if (isVerifying !== true) return propose({ file, id: series });
    if (file !== undefined) throw new Error("--verify reads the sources of the ledger: leave out --file.");
    return verify(series);
  },
);
