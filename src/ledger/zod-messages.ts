import { z } from "zod";
import { didYouMean } from "#text/nearest.ts";
import { numberReadings } from "#text/read-number.ts";
import type { YamlPath } from "./read-yaml.ts";

/** Something wrong in an entry: where in it, and what, in plain words. */
export interface Complaint {
  readonly path: YamlPath;
  readonly part?: "key" | "value";
  readonly offset?: number;
  readonly message: string;
}

/** What an entry is called in a sentence, such as `claim "msft-rpo"`. */
export function entryName(noun: string, raw: unknown): string {
  const id = readKey(raw, "id");
  return typeof id === "string" ? `${noun} "${id}"` : noun === "site" ? "the site" : `this ${noun}`;
}

/** What to say of a field that an entry lacks. */
export function missingFieldMessage(name: string, key: string, schema: z.ZodType): string {
  return `${name} has no "${key}": ${described(schema, [key])}`;
}

/** A field's description, fit to end a sentence. */
function described(schema: z.ZodType, path: YamlPath): string {
  const says = fieldAt(schema, path)?.description ?? "";
  return says.charAt(0).toLowerCase() + says.slice(1).replace(/\.$/, "");
}

/** What to say of something that should be a number, with the numbers that it may mean, counted in the entry's unit. */
export function notANumberMessage(key: string, input: unknown, unit?: unknown): string {
  const said = `"${key}" is "${shown(input)}", which is not a bare number; write digits only, without signs, commas or words`;
  const ends = /^\D*(\d[\d.]*)\s*(?:[-–—]|to|\.\.)\s*(\d[\d.]*)\D*$/.exec(shown(input));
  if (ends !== null && key === "value")
    return `${said}; a range has two lines, low: ${ends[1] ?? ""} and high: ${ends[2] ?? ""}`;
  const [first, second] = numberReadings(shown(input), typeof unit === "string" ? unit : undefined);
  if (first === undefined) return `${said}, such as 627`;
  const other = second === undefined ? "" : `, or ${second} if the comma is a decimal point`;
  const about = /^\s*(?:about|around|circa|ca?\.|~|≈)/i.test(shown(input)) ? ", and precision: about" : "";
  return `${said}: ${first}${other}${about}`;
}

/** The complaints of a schema about an entry, each in plain words. */
export function complaintsOf(
  issue: z.core.$ZodIssue,
  entry: { schema: z.ZodType; noun: string; raw: unknown },
): Complaint[] {
  const path = issue.path.filter((step) => typeof step !== "symbol");
  const input = path.reduce<unknown>(readKey, entry.raw);
  const name = entryName(entry.noun, entry.raw);
  if (issue.code === "unrecognized_keys") {
    const known = keysOf(fieldAt(entry.schema, path));
    return issue.keys.map((key) => ({
      path: [...path, key],
      part: "key",
      message: cutNumber(input, key) ?? `unknown field "${key}" in ${name}${didYouMean(key, known)}`,
    }));
  }
  return [{ path, message: sentence(issue, { ...entry, path, input, name }) }];
}

/** In { value: 11,8 } the comma begins a new field. */
function cutNumber(entry: unknown, key: string): string | null {
  if (!/^\d+$/.test(key) || typeof entry !== "object" || entry === null) return null;
  const fields = Object.entries(entry);
  const [name, value] = fields.find(([, written]) => typeof written === "number") ?? [];
  return name === undefined ? null : `the comma cuts the number of "${name}" in two; write ${String(value)}.${key}`;
}

interface IssueContext {
  readonly schema: z.ZodType;
  readonly path: YamlPath;
  readonly input: unknown;
  readonly name: string;
  /** The whole entry as written. */
  readonly raw: unknown;
}

function sentence(issue: z.core.$ZodIssue, { schema, path, input, name, raw }: IssueContext): string {
  const key = path.findLast((step) => typeof step === "string") ?? "";
  if (input === undefined) return lackingDeep(schema, path, name);
  if (input === null || (typeof input === "string" && input.trim() === "")) return `"${key}" of ${name} is empty`;
  switch (issue.code) {
    case "invalid_value":
      return `unknown ${key} "${shown(input)}"${didYouMean(shown(input), issue.values.map(String))}`;
    case "invalid_type":
      return wrongType(issue.expected, { key, input, unit: readKey(raw, "unit") });
    case "invalid_union":
      return notANumberMessage(key, input, readKey(raw, "unit"));
    case "too_small":
    case "too_big":
      return `"${key}" is ${shown(input)}, which is too ${issue.code === "too_small" ? "small" : "large"}: ${described(schema, path)}`;
    default:
      return issue.message;
  }
}

function lackingDeep(schema: z.ZodType, path: YamlPath, name: string): string {
  const inner = fieldAt(schema, path.slice(0, -1)) ?? schema;
  const owner = path.length > 1 ? `an entry of "${String(path[0])}" in ${name}` : name;
  return missingFieldMessage(owner, String(path.at(-1)), inner);
}

interface WrongValue {
  readonly key: string;
  readonly input: unknown;
  readonly unit: unknown;
}

function wrongType(expected: string, { key, input, unit }: WrongValue): string {
  if (expected === "number" || expected === "int") return notANumberMessage(key, input, unit);
  if (expected === "array") return `"${key}" must be a list, even with one entry: ${key}: [${shown(input)}]`;
  if (expected === "object")
    return `each entry of "${key}" must be lines of the form "name: value", not "${shown(input)}"`;
  return typeof input === "object"
    ? `"${key}" must be a text, not ${Array.isArray(input) ? "a list" : "a group of lines"}`
    : `"${key}" must be a text; put it in quotes: "${shown(input)}"`;
}

function shown(input: unknown): string {
  if (typeof input === "string") return input;
  return typeof input === "number" ? String(input) : JSON.stringify(input);
}

function readKey(value: unknown, key: string | number): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string | number, unknown>)[key] : undefined;
}

/** The schema of a field, its wrappings of "may be absent" taken off on the way down, but not from the field itself. */
function fieldAt(schema: z.core.$ZodType, path: YamlPath): z.ZodType | undefined {
  let field: z.core.$ZodType | undefined = schema;
  for (const step of path) {
    const inside = unwrapped(field);
    if (inside instanceof z.ZodArray) field = inside.element;
    else field = inside instanceof z.ZodObject ? (inside.shape as Record<string, z.ZodType>)[String(step)] : undefined;
  }
  return field instanceof z.ZodType ? field : undefined;
}

function unwrapped(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? unwrapped(schema.unwrap()) : schema;
}

function keysOf(schema: z.core.$ZodType | undefined): string[] {
  const inside = unwrapped(schema);
  return inside instanceof z.ZodObject ? Object.keys(inside.shape) : [];
}
