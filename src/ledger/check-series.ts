import { nearest } from "#text/nearest.ts";
import { list } from "#text/list.ts";
import { isDate, months } from "#text/dates.ts";
import type { ClaimFields } from "./check-claim.ts";
import { sentenceFields } from "./series-time.ts";
import type { Entry } from "./read-entries.ts";
import type { Complaint } from "./zod-messages.ts";

/** Fields that each value of a series has for itself. */
const ofValues = ["value", "low", "high", "missing", "as-of", "period", "recheck-by", "aliases"] as const;

/** What is wrong with an entry as a series, or with one that is none. */
export function checkSeries(entry: Entry<ClaimFields>): Complaint[] {
  return [checkValues, checkSpan, checkWithin, checkFiling, checkSentence].flatMap((check) => check(entry));
}

function checkValues({ fields, broken, name }: Entry<ClaimFields>): Complaint[] {
  const { values } = fields;
  if (values === undefined || broken.has("values")) return [];
  if (values.length === 0)
    return [{ path: ["values"], part: "key", message: `${name} has no values; write "- at: 2026-06-30" and "value:"` }];
  const surplus = ofValues.filter((key) => fields[key] !== undefined);
  const moved = surplus.map((key): Complaint => {
    return {
      path: [key],
      part: "key",
      message: `${name} is a series; write "${key === "as-of" || key === "period" ? "at" : key}" at each of its values`,
    };
  });
  if (fields.origin !== undefined && !["stated", "computed"].includes(fields.origin))
    moved.push({ path: ["origin"], message: `the values of a series are stated or computed; take the line out` });
  return [...moved, ...checkOrder(values.map(({ at }) => at))];
}

/** Two values of one date, and values that do not stand newest first. */
function checkOrder(dates: readonly string[]): Complaint[] {
  return dates.flatMap((date, index): Complaint[] => {
    const path = ["values", index, "at"];
    const earlier = dates.indexOf(date);
    if (earlier < index) return [{ path, message: `the series has two values of ${date}; keep one` }];
    const before = dates[index - 1];
    if (before === undefined || date < before) return [];
    return [{ path, message: `the newest value stands first; move ${date} above ${before}` }];
  });
}

function checkSpan({ fields, name }: Entry<ClaimFields>): Complaint[] {
  if (fields.covers === undefined || fields.values !== undefined || fields.formula !== undefined) return [];
  return [
    { path: ["covers"], part: "key", message: `"covers" is for a series, but ${name} has no values; write "period"` },
  ];
}

function checkWithin({ fields, name }: Entry<ClaimFields>): Complaint[] {
  if (fields.within === undefined || fields.formula !== undefined) return [];
  return [{ path: ["within"], part: "key", message: `"within" is for a formula, but ${name} has none` }];
}

/** Values of a filing cover the time that the series says. */
function checkFiling({ fields, broken, name }: Entry<ClaimFields>): Complaint[] {
  const { filing, values, covers } = fields;
  if (filing === undefined || broken.has("values")) return [];
  if (values === undefined)
    return [{ path: ["filing"], part: "key", message: `"filing" is for a series, but ${name} has no values` }];
  const covered = covers ?? "instant";
  if (filing.duration === covered) return [];
  const told = covers === undefined ? "speaks of a moment" : `covers a ${covers}`;
  const message = `the filing's duration is ${filing.duration}, but the series ${told}; write "duration: ${covered}", or mend "covers"`;
  return [{ path: ["filing", "duration"], message }];
}

/** What stands in braces in a sentence and is none of the words that are filled in. */
function checkSentence({ fields }: Entry<ClaimFields>): Complaint[] {
  const sentences = [
    { path: ["says"], says: fields.says ?? "" },
    ...(fields.values ?? []).map(({ says = "" }, index) => ({ path: ["values", index, "says"], says })),
  ];
  return sentences.flatMap(({ path, says }) =>
    [...says.matchAll(/\{([^{}]*)\}/g)]
      .filter(([, word = ""]) => !sentenceFields.includes(word))
      .map(({ 0: written, 1: word = "", index }): Complaint => {
        const all = sentenceFields.map((field) => `{${field}}`);
        const near = nearest(word, sentenceFields);
        const hint = near === undefined ? `; there is ${list(all, "or")}` : `; did you mean "{${near}}"?`;
        return { path, offset: index, message: `unknown "${written}" in the sentence${hint}` };
      }),
  );
}

/** What is wrong with a former name at a value; `at` is null where a formula gives the values. */
export function aliasProblem(alias: string, at: string | null): string | null {
  const date = alias.split("@")[1];
  if (date !== undefined && at !== null) return `the alias "${alias}" stands at its value; write it without "@${date}"`;
  if (date !== undefined && !isDate(date)) return `"${date}" in the alias "${alias}" is not a date`;
  const named = monthsInName(alias);
  if (at === null || named === null || at.length < "2026-03".length || named.includes(at.slice(0, 7))) return null;
  return `the alias "${alias}" speaks of another time than its value, which is of ${at}`;
}

/** The months that a former name speaks of, as -2026q1 and -dec2025 do at its end. */
function monthsInName(alias: string): readonly string[] | null {
  const [, year = "", quarter, month] =
    /-(?=(?:[a-z]{3})?(20\d\d))(?:20\d\dq([1-4])|([a-z]{3})20\d\d)$/.exec(alias) ?? [];
  const numbers = quarter === undefined ? [monthNumber(month)] : [2, 1, 0].map((back) => Number(quarter) * 3 - back);
  if (year === "" || numbers.includes(0)) return null;
  return numbers.map((number) => `${year}-${String(number).padStart(2, "0")}`);
}

/** January is 1; nought where the letters begin no month. */
function monthNumber(letters = ""): number {
  return months.findIndex((name) => letters !== "" && name.toLowerCase().startsWith(letters)) + 1;
}
