import type { Filing } from "#ledger/filing-schema.ts";
import type { Dimension, Period } from "./document.ts";
import { dayAfter } from "./period.ts";

/** The axes by which the fact of a series is split, for a period that ends at a day. */
export function wantedDimensions(filing: Filing, end: string): Dimension[] {
  const { axis, member, typed } = filing;
  const parts = filing.dimensions ?? (axis === undefined ? [] : [{ axis, member, typed }]);
  return parts.map(({ axis, member, typed }) => {
    // The only typed value there is: the day after the period.
    return member === undefined ? { axis, value: dayAfter(end), isTyped: typed !== undefined } : explicit(axis, member);
  });
}

function explicit(axis: string, value: string): Dimension {
  return { axis, value, isTyped: false };
}

/** Whether two facts are split in the same way: a fact with one axis more is another number, a part of this one. */
export function hasSameDimensions(some: readonly Dimension[], others: readonly Dimension[]): boolean {
  const keys = new Set(others.map(keyOf));
  return some.length === others.length && some.every((dimension) => keys.has(keyOf(dimension)));
}

/** All that tells one fact of a concept from another. */
export function aspectsOf(dimensions: readonly Dimension[], { start, end }: Period, unit: string): string {
  return JSON.stringify([dimensions.map(keyOf).sort(), start, end, unit]);
}

function keyOf({ axis, value, isTyped }: Dimension): string {
  return `${axis}${isTyped ? "~" : "="}${value}`;
}

/** How a fact is split, for an editor: "srt:MajorCustomersAxis = msft:CommercialCustomersMember". */
export function formatDimensions(dimensions: readonly Dimension[]): string {
  if (dimensions.length === 0) return "without axis";
  return dimensions.map(({ axis, value, isTyped }) => `${axis} = ${value}${isTyped ? " (typed)" : ""}`).join(", ");
}
