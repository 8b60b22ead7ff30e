/** The name that stands twice in braces such as {#a show="x" show="y"}, where the last would win in silence; "id" for "#". */
export function duplicateAttribute(braces: string): string | null {
  const bare = braces.replace(/="[^"]*"|='[^']*'/g, "=");
  const names = [...bare.matchAll(/(?<=[{\s])(#|[\w-]+(?==))/g)].map(([, name = ""]) => name);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  return twice === "#" ? "id" : (twice ?? null);
}
