import { z } from "zod";
import { isDay } from "#text/dates.ts";
import { FilingError } from "./filing-error.ts";

/** One 10-K or 10-Q of a company, or an amendment to one. */
export interface Submission {
  readonly company: string;
  readonly accession: string;
  readonly form: string;
  /** The day it was filed. */
  readonly filed: string;
  /** The last day of the time it reports. */
  readonly reported: string;
  /** The path of its main document below EDGAR's address. */
  readonly path: string;
}

const column = z.array(z.string());
const listing = z.object({
  cik: z.coerce.number(),
  name: z.string(),
  filings: z.object({
    recent: z.object({
      accessionNumber: column,
      filingDate: column,
      reportDate: column,
      form: column,
      primaryDocument: column,
    }),
  }),
});

const reports = /^10-[KQ]T?(?:\/A)?$/;

/** The path of a company's list of submissions at EDGAR. */
export function submissionsPath(cik: number): string {
  return `/submissions/CIK${String(cik).padStart(10, "0")}.json`;
}

/**
 * Reads the 10-K and 10-Q filings of EDGAR's list of a company's submissions, newest first as EDGAR lists them.
 * @throws FilingError where the list is not in EDGAR's form, is of another company, or has no such filing.
 */
export function readSubmissions(text: string, cik: number): Submission[] {
  const { cik: listed, name, filings } = parseListing(text, cik);
  if (listed !== cik) throw new FilingError(`EDGAR's list for the CIK ${cik} is of ${listed} (${name}).`);
  const { accessionNumber, filingDate, reportDate, form, primaryDocument } = filings.recent;
  const columns = [filingDate, reportDate, form, primaryDocument];
  if (columns.some((column) => column.length !== accessionNumber.length)) {
    throw new FilingError(`EDGAR's list for the CIK ${cik} is damaged: its columns differ in length. Try again later.`);
  }
  const submissions = accessionNumber.flatMap((accession, row) => {
    const [filed = "", reported = "", kind = "", file = ""] = columns.map((column) => column[row]);
    if (!reports.test(kind)) return [];
    const path = documentPath(cik, accession, file);
    if (path === null || !isDay(filed) || !isDay(reported)) {
      throw new FilingError(
        `EDGAR's list for the CIK ${cik} is damaged at the ${kind} "${accession}". Try again later.`,
      );
    }
    return [{ company: name, accession, form: kind, filed, reported, path }];
  });
  if (submissions.length === 0) throw new FilingError(`EDGAR lists no 10-K or 10-Q of the CIK ${cik} (${name}).`);
  return submissions;
}

function parseListing(text: string, cik: number): z.output<typeof listing> {
  try {
    return listing.parse(JSON.parse(text));
  } catch {
    throw new FilingError(`EDGAR's list for the CIK ${cik} is not in the form that EDGAR describes. Try again later.`);
  }
}

function documentPath(cik: number, accession: string, file: string): string | null {
  if (!/^\d{10}-\d{2}-\d{6}$/.test(accession) || !/^[\w-][\w.-]*$/.test(file)) return null;
  return `/Archives/edgar/data/${cik}/${accession.replaceAll("-", "")}/${file}`;
}
