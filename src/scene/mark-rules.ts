import type { Attributes } from "./attributes.ts";
import { markCss, tintTextureCss } from "./mark-styles.ts";

/** A rule of the marks' style sheet: for elements with all these classes, inside elements with those of `inside`. */
interface MarkRule {
  readonly classes: readonly string[];
  readonly inside: readonly string[];
  readonly properties: Attributes;
}

/** Which style sheet: as on a screen with colours, or with the textures that stand in for tints where colours are missing. */
export type Sheet = "colours" | "textures";

const sheets: Readonly<Record<Sheet, readonly MarkRule[]>> = {
  colours: readRules(markCss),
  textures: readRules(markCss + tintTextureCss.replace(/^@media[^{]*\{(.*)\}$/, "$1")),
};

/** The properties that the sheet gives an element with these classes, inside elements with others, in the order of their names. */
export function propertiesOf(classes: readonly string[], inside: readonly string[], sheet: Sheet): Attributes {
  const matching = sheets[sheet].filter(
    (rule) =>
      rule.classes.every((name) => classes.includes(name)) && rule.inside.every((name) => inside.includes(name)),
  );
  // Where two rules say different things, that of more classes holds, else the later one.
  const found = new Map(
    matching.sort((one, other) => weightOf(one) - weightOf(other)).flatMap((rule) => rule.properties),
  );
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1));
}

function weightOf({ classes, inside }: MarkRule): number {
  return classes.length + inside.length;
}

function readRules(css: string): MarkRule[] {
  return [...css.matchAll(/([^{}]+)\{([^}]*)\}/g)].flatMap(([, selectors = "", body = ""]) =>
    selectors.split(",").map((selector): MarkRule => {
      const compounds = selector.split(" ").map((compound) => compound.split(".").slice(1));
      return { classes: compounds.pop() ?? [], inside: compounds.flat(), properties: readProperties(body) };
    }),
  );
}

function readProperties(body: string): Attributes {
  return body.split(";").map((declaration) => {
    const [name = "", value = ""] = declaration.split(":");
    return [name, value] as const;
  });
}
