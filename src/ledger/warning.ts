import { didYouMean } from "#text/nearest.ts";
import { formatLocation, type Problem } from "./problem.ts";

/** What a careful editor looks at twice; each check has the name by which it is overruled. */
export const checkNames = [
  ...(["verb", "term", "long", "repeat", "grade", "says", "date", "source", "behind"] as const),
  ...(["unfinished", "double", "light"] as const),
] as const;
export type CheckName = (typeof checkNames)[number];

/** Something that may be wrong; it never stops a build, and an editor can overrule it with a reason. */
export interface Warning extends Problem {
  /** "unused" is overruled in content/ledger/spare.yaml, where the reason stands for many at once. */
  readonly check: CheckName | "unused" | "picture";
}

/** A check that an editor overrules. */
export interface Overrule {
  readonly check: CheckName;
  readonly reason: string;
}

/** A warning in one line. */
export function formatWarning(warning: Warning): string {
  return `${formatLocation(warning)}  ${warning.message} [${warning.check}]`;
}

/** Reads "verb: because it was sworn; long: it holds a table"; what it cannot read is told in plain words. */
export function readOverrules(text: string): { overrules: Overrule[]; mistakes: string[] } {
  const pieces = text.split(/;\s+(?=[a-z]+:)/);
  const overrules: Overrule[] = [];
  const mistakes: string[] = [];
  for (const piece of pieces) {
    const [, name = "", reason = ""] = /^\s*([\w-]*)\s*:?\s*(.*)$/s.exec(piece) ?? [];
    const check = checkNames.find((known) => known === name);
    if (check === undefined) mistakes.push(`no check is called "${name}"${didYouMean(name, checkNames)}`);
    else if (reason.trim().length < 3)
      mistakes.push(`"${check}" is overruled without a reason; write "${check}: " and why`);
    else overrules.push({ check, reason: reason.trim() });
  }
  return { overrules, mistakes };
}
