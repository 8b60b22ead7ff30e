import type { TextFile } from "#ledger/read-ledger.ts";
import { verdicts } from "#ledger/vocabulary.ts";
import type { Content } from "#story/read-content.ts";
import { isDay } from "#text/dates.ts";
import { didYouMean } from "#text/nearest.ts";
import { placeholders } from "#text/placeholders.ts";
import { seriesEntry, withValue } from "./dated-value.ts";
import { append, type Draft, endOfLine, findProblems, folders, schemaLine, yamlLines } from "./draft.ts";

const exampleSources = "[] # such as [{ source: an-id-of-sources-yaml, says: What it says of the number. }]";

/** Drafts a claim at the end of a file of claims, with `missing` in place of a value. */
export function newClaim(
  { ledger }: Content,
  texts: readonly TextFile[],
  [id = "", subject = ""]: readonly string[],
): Draft {
  checkId("claim", id, "npm run new -- claim msft-new-number microsoft");
  if (ledger.claims.has(id))
    throw new Error(`there is a claim "${id}" already; its number can be changed where it stands`);
  const name = subject === "" ? (id.split("-")[0] ?? "") : subject;
  if (!/^[a-z][a-z-]*$/.test(name))
    throw new Error(`the subject "${name}" must be one lower-case word, such as microsoft`);
  const lines = [
    `- id: ${id}`,
    `  says: ${placeholders.claim}`,
    "  value: null # a bare number, counted in the unit",
    `  missing: ${placeholders.missing} # take this line out when there is a value`,
    "  unit: usd-billion",
    "  kind: cash",
    "  who: []",
    `  as-of: ${ledger.site.asOf}`,
    "  status: estimated",
    "  origin: example # take this line out, and say under sources where the number stands",
    `  sources: ${exampleSources}`,
  ];
  const next = [
    "Put in its value, unit, kind, date, status and sources; its lines say how.",
    `Write :num[${id}] in a chapter, or name it in content/ledger/spare.yaml with the reason why it is kept.`,
    findProblems,
  ];
  return { ...appended(texts, { file: `${folders.claims}${name}.yaml`, schema: "claims" }, lines), next };
}

/** Drafts a dated value of a series, at its place among the others. */
export function newValue(
  content: Content,
  texts: readonly TextFile[],
  [series = "", at = ""]: readonly string[],
): Draft {
  const entry = seriesEntry(content, series);
  if (!isDay(at)) throw new Error(`a value needs its day: npm run new -- value ${series} 2026-06-30`);
  const value = { at, value: null, missing: placeholders.missing, status: "estimated" as const, sources: [] };
  const { path, text, line } = withValue(entry, value, texts);
  const next = ["Put in its value, status and sources.", "npm run refresh writes all of it at once.", findProblems];
  return { file: path, text, line, next };
}

/** Drafts a source at the end of sources.yaml. */
export function newSource({ ledger }: Content, texts: readonly TextFile[], [id = "", title]: readonly string[]): Draft {
  checkId("source", id, 'npm run new -- source msft-10k-2026 "Form 10-K"');
  refuseKnown("source", id, ledger.sources);
  const entry = {
    id,
    title: title ?? placeholders.title,
    publisher: placeholders.publisher,
    date: ledger.site.asOf,
    url: placeholders.address,
    tier: "primary",
  };
  const next = ["Put in title, publisher, date, address and tier (primary, press or secondary).", findProblems];
  return { ...listed(texts, "sources", entry), next };
}

/** Drafts a company at the end of companies.yaml. */
export function newCompany({ ledger }: Content, texts: readonly TextFile[], [id = "", name]: readonly string[]): Draft {
  checkId("company", id, 'npm run new -- company coreweave "CoreWeave"');
  refuseKnown("company", id, ledger.companies);
  const entry = { id, name: name ?? id, role: "other", says: placeholders.company };
  return { ...listed(texts, "companies", entry), next: ["Put in its role: cloud, lab, chips or other.", findProblems] };
}

/** Drafts a deal at the end of deals.yaml. */
export function newDeal(
  { ledger }: Content,
  texts: readonly TextFile[],
  [buyer = "", seller = "", amount = ""]: readonly string[],
): Draft {
  for (const company of [buyer, seller]) refuseUnknown("company", company, ledger.companies.keys());
  refuseUnknown("claim", amount, [...ledger.claims.keys(), ...ledger.claimNames.keys()]);
  const id = `${buyer}-${seller}`;
  if (ledger.deals.some((deal) => deal.id === id))
    throw new Error(`there is a deal "${id}" already; add an order to it`);
  const entry = { id, buyer, seller, amount, says: placeholders.deal };
  return { ...listed(texts, "deals", entry), next: ["Say when it was signed, and over how many years.", findProblems] };
}

/** Drafts a term at the end of the glossary. */
export function newTerm({ ledger }: Content, texts: readonly TextFile[], [id = "", name]: readonly string[]): Draft {
  checkId("term", id, 'npm run new -- term backlog "backlog"');
  refuseKnown("term", id, ledger.terms);
  const lines = yamlLines({ id, name: name ?? id, says: placeholders.term });
  const draft = appended(texts, { file: "content/glossary.yaml", schema: "glossary" }, lines);
  return { ...draft, next: [`Write :term[${name ?? id}] in a chapter.`, findProblems] };
}

/** Drafts a number that is repeated elsewhere at the end of heard.yaml. */
export function newFactCheck({ ledger }: Content, texts: readonly TextFile[], [id = ""]: readonly string[]): Draft {
  checkId("entry", id, "npm run new -- heard more-than-half");
  refuseKnown("entry", id, new Map(ledger.factChecks.map((one) => [one.id, one])));
  const entry = {
    id,
    says: placeholders.repeated,
    verdict: "disputed",
    shows: placeholders.shows,
    claims: [],
  };
  return {
    ...listed(texts, "heard", entry),
    next: [`Put in its verdict (${verdicts.join(", ")}) and its claims.`, findProblems],
  };
}

/** Drafts a correction of one day, above the older ones. */
export function newCorrection(texts: readonly TextFile[], day: string): Draft {
  if (!isDay(day)) throw new Error(`"${day}" is not a day; write it as npm run new -- correction 2026-07-20`);
  const file = "content/corrections.md";
  const old = texts.find(({ path }) => path === file)?.text ?? "";
  if (old.split(/\r\n?|\n/).includes(`## ${day}`))
    throw new Error(`there is a correction of ${day} already; write yours below it`);
  const end = endOfLine(old);
  const text = [`## ${day}`, "", placeholders.correction, ""].join(end) + (old.trim() === "" ? "" : end + old);
  return {
    file,
    text,
    line: 1,
    next: ["Say what was wrong, and what is right, with numbers as :num[claim].", findProblems],
  };
}

function listed(
  texts: readonly TextFile[],
  name: string,
  entry: Readonly<Record<string, unknown>>,
): Omit<Draft, "next"> {
  return appended(texts, { file: `${folders.ledger}${name}.yaml`, schema: name }, yamlLines(entry));
}

function appended(
  texts: readonly TextFile[],
  { file, schema }: { file: string; schema: string },
  lines: readonly string[],
): Omit<Draft, "next"> {
  const up = file
    .split("/")
    .slice(1)
    .map(() => "..")
    .join("/");
  const old = texts.find(({ path }) => path === file)?.text ?? `${schemaLine(schema, up)}\n`;
  return { file, ...append(old, lines) };
}

function checkId(noun: string, id: string, example: string): void {
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) return;
  throw new Error(`a ${noun} needs a name of lower-case words and digits, joined by hyphens: ${example}`);
}

function refuseKnown(noun: string, id: string, known: ReadonlyMap<string, unknown>): void {
  if (known.has(id)) throw new Error(`there is a ${noun} "${id}" already`);
}

function refuseUnknown(noun: string, id: string, known: Iterable<string>): void {
  const all = [...known];
  if (!all.includes(id)) throw new Error(`there is no ${noun} "${id}"${didYouMean(id, all)}`);
}
