/** A place where one file uses another. */
export interface Import {
  /** As written: a path beginning with a dot, or a package. */
  readonly target: string;
  /** Nothing of it is left when the code runs. */
  readonly isType: boolean;
}

const clause = String.raw`[\w$\s{},*]+?`;
const forms = new RegExp(
  [
    String.raw`\b(?:import|export)\s+(?<type>type\s+)?(?:${clause}\s*from\s*)?["'](?<from>[^"']+)["']`,
    String.raw`\bimport\(\s*["'](?<late>[^"']+)["']`,
  ].join("|"),
  "g",
);

/** All imports of a TypeScript or Astro file. */
export function importsOf(text: string): Import[] {
  return [...text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, "").matchAll(forms)].map(({ groups }) => ({
    target: groups?.["from"] ?? groups?.["late"] ?? "",
    isType: groups?.["type"] !== undefined,
  }));
}
