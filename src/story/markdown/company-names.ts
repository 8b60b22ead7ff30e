import type { Element, Text } from "hast";
import type { Company } from "#ledger/claim.ts";

interface Named {
  readonly companies: ReadonlyMap<string, Pick<Company, "name" | "short" | "brand">>;
}

const patterns = new WeakMap<Named, RegExp>();

/** A text with its company names set apart, so that a translation leaves them as they are. */
export function markCompanyNames(text: string, ledger: Named): (Element | Text)[] {
  return text
    .split(patternOf(ledger))
    .map((part, index): Element | Text =>
      index % 2 === 0
        ? { type: "text", value: part }
        : {
            type: "element",
            tagName: "span",
            properties: { translate: "no" },
            children: [{ type: "text", value: part }],
          },
    )
    .filter((node) => node.type === "element" || node.value !== "");
}

/** Matches each name as a whole word, the longest first. */
function patternOf(ledger: Named): RegExp {
  const known = patterns.get(ledger);
  if (known !== undefined) return known;
  const names = [...ledger.companies.values()].flatMap(({ name, short, brand }) => [name, short, brand ?? name]);
  const byLength = [...new Set(names)].sort((one, other) => other.length - one.length);
  const alternatives = byLength.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(`(?<!\\w)(${alternatives.join("|") || "(?!)"})(?!\\w)`, "g");
  patterns.set(ledger, pattern);
  return pattern;
}
