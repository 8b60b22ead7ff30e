/** Standard taxonomies, whose address has the year of their version at its end. */
const standard = /^https?:\/\/(?:fasb\.org|xbrl\.sec\.gov)\/([a-z-]+)\/\d{4}(?:-\d{2}-\d{2})?$/;
const fixed: Readonly<Record<string, string>> = {
  "http://www.xbrl.org/2003/instance": "xbrli",
  "http://www.xbrl.org/2003/iso4217": "iso4217",
};
const reserved = new Set(["us-gaap", "srt", "dei", "ecd", "cyd", "country", "xbrli", "iso4217"]);

/** Returns the namespace of a prefix at a place in a document. */
export type ResolvePrefix = (prefix: string) => string | undefined;

/**
 * The qualified name with the usual prefix of its taxonomy, whatever prefix the document declares and of whatever year
 * the taxonomy is. A company's own taxonomy keeps the document's prefix; one that takes a standard prefix does not.
 */
export function qualifiedName(written: string, resolve: ResolvePrefix): string {
  const name = written.trim();
  const colon = name.indexOf(":");
  const prefix = colon < 0 ? "" : name.slice(0, colon);
  const local = name.slice(colon + 1);
  const namespace = resolve(prefix) ?? "";
  const usual = standard.exec(namespace)?.[1] ?? fixed[namespace];
  if (usual !== undefined) return `${usual}:${local}`;
  return prefix === "" || reserved.has(prefix) ? `{${namespace}}${local}` : `${prefix}:${local}`;
}
