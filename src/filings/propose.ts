import type { FilingDocument } from "./document.ts";
import type { Edgar } from "./edgar.ts";
import { AbsentError, FilingError } from "./filing-error.ts";
import type { FilingSeries } from "./filing-series.ts";
import { lastDay } from "./period.ts";
import { type Proposal, proposalFrom } from "./proposal.ts";
import { readDocument } from "./read-document.ts";
import type { Submission } from "./submissions.ts";
import { unpack } from "./unpack.ts";

/** What was found for some series: values, and sentences about what could not be read. */
export interface Findings {
  /** Of each series, the oldest first. */
  readonly proposals: readonly Proposal[];
  /** What an editor should look at. */
  readonly problems: readonly string[];
  /** What is as it should be: a series with nothing newer, a filing that covers another time. */
  readonly notes: readonly string[];
}

/** The newer values of some series in the filings of their companies; what cannot be read becomes a problem. */
export async function proposeFromEdgar(edgar: Edgar, series: readonly FilingSeries[]): Promise<Findings> {
  const all: Findings[] = [];
  // One company after another, so that only its documents are kept in memory.
  for (const cik of new Set(series.map(({ filing }) => filing.cik))) {
    const own = series.filter(({ filing }) => filing.cik === cik);
    all.push(await collect(() => proposeForCompany(edgar, cik, own)));
  }
  return joined(all);
}

/** The value of each series that a document at hand gives. */
export function proposeFromDocument(document: FilingDocument, series: readonly FilingSeries[]): Findings {
  return joined(series.map((one) => outcomeOf(() => proposalFrom(document, one), one.id)));
}

async function proposeForCompany(edgar: Edgar, cik: number, series: readonly FilingSeries[]): Promise<Findings> {
  const submissions = await edgar.submissions(cik);
  const read = documentReader(edgar);
  const all: Findings[] = [];
  for (const one of series) {
    const newer = newerThan(submissions, one);
    if (newer.length === 0) all.push(noteOf(`${one.id}: no filing is newer than its value of ${one.at}`));
    for (const samePeriod of newer) all.push(await firstThatGives(samePeriod, one, read));
  }
  return joined(all);
}

/** The filings that report a later period than the newest value: by period, the oldest first; of one period, the last filed first. */
function newerThan(submissions: readonly Submission[], { at, filing }: FilingSeries): Submission[][] {
  const newer = submissions.filter(({ reported, form }) => {
    // Half a year and nine months stand in a 10-Q only; some companies give twelve months in it too.
    const isOther = form.startsWith("10-K") && ["half-year", "nine-months"].includes(filing.duration);
    return reported > lastDay(at) && !isOther;
  });
  const byPeriod = Map.groupBy(newer, ({ reported }) => reported);
  return [...byPeriod]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([, filings]) => filings.toSorted((a, b) => b.filed.localeCompare(a.filed)));
}

type ReadSubmission = (submission: Submission) => Promise<FilingDocument>;

/** An amendment often repeats a part of the filing only; then the filing itself is read. */
async function firstThatGives(
  filings: readonly Submission[],
  series: FilingSeries,
  read: ReadSubmission,
): Promise<Findings> {
  let findings: Findings = joined([]);
  for (const filing of filings) {
    findings = await collect(async () => {
      const document = await read(filing);
      return outcomeOf(() => proposalFrom(document, series, filing), series.id);
    });
    if (findings.proposals.length > 0) return findings;
  }
  return findings;
}

function documentReader(edgar: Edgar): ReadSubmission {
  const documents = new Map<string, Promise<FilingDocument>>();
  return ({ path }) => {
    const address = edgar.address(path);
    const reading = documents.get(address) ?? readAt(edgar, address);
    documents.set(address, reading);
    return reading;
  };
}

/** Downloads and reads the document at an address of EDGAR. */
export async function readAt(edgar: Edgar, address: string): Promise<FilingDocument> {
  return readDocument(address, unpack(address, await edgar.document(address)));
}

function outcomeOf(propose: () => Proposal, id: string): Findings {
  try {
    return { proposals: [propose()], problems: [], notes: [] };
  } catch (error) {
    if (error instanceof AbsentError) return noteOf(`${id}: ${error.message}`);
    if (error instanceof FilingError) return { proposals: [], problems: [`${id}: ${error.message}`], notes: [] };
    throw error;
  }
}

async function collect(find: () => Promise<Findings>): Promise<Findings> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof FilingError) return { proposals: [], problems: [error.message], notes: [] };
    throw error;
  }
}

function noteOf(note: string): Findings {
  return { proposals: [], problems: [], notes: [note] };
}

function joined(all: readonly Findings[]): Findings {
  return {
    proposals: all.flatMap(({ proposals }) => proposals),
    problems: [...new Set(all.flatMap(({ problems }) => problems))],
    notes: all.flatMap(({ notes }) => notes),
  };
}
