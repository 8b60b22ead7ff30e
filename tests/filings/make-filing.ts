import type { Filing } from "#ledger/filing-schema.ts";
import type { FilingDocument } from "#filings/document.ts";
import type { FilingSeries } from "#filings/filing-series.ts";
import { readDocument } from "#filings/read-document.ts";

/** A context of a made filing: its parts as XML, and its period. */
interface ContextForm {
  readonly id: string;
  /** "2026-06-30" is a moment, "2026-04-01/2026-06-30" a time. */
  readonly period: string;
  /** Members by axis; a value without a colon is typed. */
  readonly parts?: Readonly<Record<string, string>>;
  readonly cik?: number;
}

interface FilingForm {
  readonly contexts: readonly ContextForm[];
  readonly body: string;
  /** The period of the whole report. */
  readonly reports?: string;
  readonly form?: string;
  readonly cik?: number;
  /** Further declarations of the root element. */
  readonly namespaces?: string;
}

export const backlog = "us-gaap:RevenueRemainingPerformanceObligation";
export const startAxis = "us-gaap:RevenueRemainingPerformanceObligationExpectedTimingOfSatisfactionStartDateAxis";
export const customerAxis = "srt:MajorCustomersAxis";
export const segmentAxis = "us-gaap:StatementBusinessSegmentsAxis";

const namespaces = `xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"
  xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:xbrldi="http://xbrl.org/2006/xbrldi"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:iso4217="http://www.xbrl.org/2003/iso4217"
  xmlns:ixt="http://www.xbrl.org/inlineXBRL/transformation/2020-02-12"
  xmlns:ixt-sec="http://www.sec.gov/inlineXBRL/transformation/2015-08-31"
  xmlns:us-gaap="http://fasb.org/us-gaap/2025" xmlns:srt="http://fasb.org/srt/2025"
  xmlns:dei="http://xbrl.sec.gov/dei/2025" xmlns:msft="http://www.microsoft.com/20260630"
  xmlns:amzn="http://www.amazon.com/20260630" xmlns:goog="http://www.google.com/20260630"`;

/** The text of an inline XBRL document with a header, these contexts and this body. */
export function filingText({ contexts, body, reports, form = "10-Q", cik = 1, ...more }: FilingForm): string {
  const cover = { id: "cover", period: reports ?? "2026-04-01/2026-06-30" };
  const all = [cover, ...contexts].map((context) => contextXml({ cik, ...context })).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>
<html ${namespaces} ${more.namespaces ?? ""}><head><title>x</title></head><body>
<div style="display:none"><ix:header><ix:hidden>
<ix:nonNumeric name="dei:DocumentType" contextRef="cover">${form}</ix:nonNumeric></ix:hidden>
<ix:resources>${all}
<xbrli:unit id="usd"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit>
<xbrli:unit id="eur"><xbrli:measure>iso4217:EUR</xbrli:measure></xbrli:unit>
<xbrli:unit id="pure"><xbrli:measure>xbrli:pure</xbrli:measure></xbrli:unit>
</ix:resources></ix:header></div>
${body}
</body></html>
`;
}

/** A made document, read. */
export function filing(form: FilingForm): FilingDocument {
  return readDocument("made.htm", new TextEncoder().encode(filingText(form)));
}

/** A numeric fact in billions, as it is printed. */
export function fact(contextRef: string, text: string, more = 'scale="9" decimals="-9"', name = backlog): string {
  return `<ix:nonFraction name="${name}" contextRef="${contextRef}" unitRef="usd" ${more}>${text}</ix:nonFraction>`;
}

/** A series of the ledger whose newest value is of the quarter before. */
export function series(where: Partial<Filing> = {}, more: Partial<FilingSeries> = {}): FilingSeries {
  const at = more.at ?? "2026-03-31";
  const values = [{ at, value: 1, sourceUrl: null, status: "filed" as const }];
  const filing = { cik: 1, concept: backlog, duration: "instant" as const, ...where };
  return { id: "a-backlog", unit: "usd-billion", at, values, filing, ...more };
}

function contextXml({ id, period, parts = {}, cik }: ContextForm): string {
  const members = Object.entries(parts).map(([axis, value]) =>
    value.includes(":")
      ? `<xbrldi:explicitMember dimension="${axis}">${value}</xbrldi:explicitMember>`
      : `<xbrldi:typedMember dimension="${axis}"><${axis}.domain>${value}</${axis}.domain></xbrldi:typedMember>`,
  );
  const [start = "", end] = period.split("/");
  const time =
    end === undefined
      ? `<xbrli:instant>${start}</xbrli:instant>`
      : `<xbrli:startDate>${start}</xbrli:startDate><xbrli:endDate>${end}</xbrli:endDate>`;
  const segment = members.length === 0 ? "" : `<xbrli:segment>${members.join("")}</xbrli:segment>`;
  return `<xbrli:context id="${id}"><xbrli:entity><xbrli:identifier scheme="http://www.sec.gov/CIK">${String(cik).padStart(10, "0")}</xbrli:identifier>${segment}</xbrli:entity><xbrli:period>${time}</xbrli:period></xbrli:context>`;
}
