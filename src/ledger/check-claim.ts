import { isDate } from "#text/dates.ts";
import { claimEntry } from "./claim-schema.ts";
import type { Fields } from "./ledger-files.ts";
import { type Complaint, missingFieldMessage, notANumberMessage } from "./zod-messages.ts";
import type { Entry } from "./read-entries.ts";
import { notADateMessage } from "./schema-parts.ts";

export type ClaimFields = Fields<"claims">;

const checks = [checkAmount, checkRange, checkUnit, checkMissing, checkOrigin, checkGrounds];

/** What is wrong with a claim where one of its fields depends on another. */
export function checkClaim(entry: Entry<ClaimFields>): Complaint[] {
  return checks.flatMap((check) => check(entry));
}

/** The origin of a claim, said or understood. */
export function originOf({ origin, formula }: ClaimFields): NonNullable<ClaimFields["origin"]> {
  return origin ?? (formula === undefined ? "stated" : "computed");
}

function checkAmount({ fields, broken, name }: Entry<ClaimFields>): Complaint[] {
  const ways = [
    has("value", fields, broken) && "a value",
    (has("low", fields, broken) || has("high", fields, broken)) && "a range",
    has("formula", fields, broken) && "a formula",
    has("values", fields, broken) && "values",
  ].filter((way) => way !== false);
  // A series may go on by a formula where its values end.
  const isContinued = ways.length === 2 && ways.includes("a formula") && ways.includes("values");
  if (ways.length > 1 && !isContinued)
    return [{ path: [], message: `${name} has ${ways.join(" and ")}; keep one of them` }];
  if (ways.length > 0 || fields.origin === "computed") return [];
  return [
    { path: [], message: `${name} has no amount; write "value", or "low" and "high", or "value: null" with "missing"` },
  ];
}

function checkRange({ fields: { low, high }, broken, name }: Entry<ClaimFields>): Complaint[] {
  if (low !== undefined && high !== undefined) {
    return low < high
      ? []
      : [
          {
            path: ["low"],
            message: `"low" is ${String(low)} and "high" is ${String(high)}; "low" must be the smaller one`,
          },
        ];
  }
  if (low !== undefined && !broken.has("high"))
    return [{ path: ["low"], part: "key", message: `${name} has "low" but no "high"` }];
  if (high !== undefined && !broken.has("low"))
    return [{ path: ["high"], part: "key", message: `${name} has "high" but no "low"` }];
  return [];
}

function checkUnit({ fields: { value, unit, kind } }: Entry<ClaimFields>): Complaint[] {
  if (unit === undefined) return [];
  const complaints: Complaint[] = [];
  if (kind !== undefined && (kind === "date") !== (unit === "date")) {
    complaints.push({
      path: ["kind"],
      message: `the unit is ${unit} and the kind is ${kind}; a date needs both to be date`,
    });
  }
  if (unit === "date" && value !== undefined && value !== null && !isDate(String(value))) {
    complaints.push({ path: ["value"], message: notADateMessage(value) });
  }
  if (unit !== "date" && typeof value === "string")
    complaints.push({ path: ["value"], message: notANumberMessage("value", value, unit) });
  return complaints;
}

function checkMissing({ fields: { value, missing }, broken, name }: Entry<ClaimFields>): Complaint[] {
  if (value === null && missing === undefined && !broken.has("missing")) {
    return [
      { path: ["value"], message: `${name} has no value and no reason; write "missing:" and why it is not known` },
    ];
  }
  if (value === null || missing === undefined || broken.has("value")) return [];
  return [
    {
      path: ["missing"],
      part: "key",
      message: `"missing" says why there is no value, but ${name} has one; keep one of them`,
    },
  ];
}

function checkOrigin({ fields, broken, name }: Entry<ClaimFields>): Complaint[] {
  const { origin, formula } = fields;
  if (origin === "computed" && formula === undefined && !broken.has("formula")) {
    return [
      {
        path: ["origin"],
        message: `${name} is computed but has no formula; write "formula:" and how, such as a-claim + other-claim`,
      },
    ];
  }
  if (origin === undefined || origin === "computed" || formula === undefined) return [];
  return [{ path: ["origin"], message: `${name} has a formula, so its origin is computed, not ${origin}` }];
}

/** A stated number needs a source, a status and a time; one that is computed takes them from its parts. */
function checkGrounds({ fields, broken, name }: Entry<ClaimFields>): Complaint[] {
  if (originOf(fields) !== "stated" || has("formula", fields, broken) || broken.has("origin")) return [];
  if (has("values", fields, broken)) return [];
  const complaints: Complaint[] = [];
  if ((fields.sources ?? []).length === 0 && !broken.has("sources")) {
    complaints.push({ path: ["sources"], part: "key", message: missingFieldMessage(name, "sources", claimEntry) });
  }
  if (fields.status === undefined && !broken.has("status")) {
    complaints.push({ path: [], message: missingFieldMessage(name, "status", claimEntry) });
  }
  const timed = ["as-of", "period"].some((key) => has(key, fields, broken)) || fields.unit === "date";
  if (!timed)
    complaints.push({
      path: [],
      message: `${name} has no time; write "as-of: 2026-03-31" or "period: first quarter of 2026"`,
    });
  return complaints;
}

/** Whether a field was written, rightly or wrongly. */
function has(key: string, fields: ClaimFields, broken: ReadonlySet<string>): boolean {
  return broken.has(key) || fields[key as keyof ClaimFields] !== undefined;
}
