import { commonHeaders, contentTypes, headersOf } from "./header-rules.ts";

/**
 * The text of `_headers` for a site with these files, as Netlify and Cloudflare Pages read it. Both send all headers of all rules that
 * match, so that one that two rules name would be sent twice: each file matches one rule of its own beside that for every file.
 */
export function headersFile(files: readonly string[]): string {
  const addresses = files
    .filter((file) => !/^(?:_headers$|\.)/.test(file))
    .map((file) => `/${file.replace(/(?<=^|\/)index\.html$/, "")}`);
  const folders = Map.groupBy(addresses, (address) => /^\/[^/]*\/?/.exec(address)?.[0] ?? address);
  const blocks = [...folders]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([folder, own]) => patternsOf(folder, own));
  const rules = [
    ["/*", commonHeaders] as const,
    ...blocks.map(([pattern, example]) => [pattern, headersOf(example)] as const),
    ...Object.entries(contentTypes).map(([address, type]) => [address, { "Content-Type": type }] as const),
  ];
  const merged = Map.groupBy(rules, ([pattern]) => pattern);
  const written = [...merged].map(([pattern, same]) => {
    const lines = same.flatMap(([, headers]) => Object.entries(headers)).map(([name, value]) => `  ${name}: ${value}`);
    return [pattern, ...lines].join("\n");
  });
  return `# For Netlify and Cloudflare Pages; made by the build. Other servers: see docs/deploying.md.\n${written.join("\n")}\n`;
}

/** The patterns for one folder's addresses, each with an address that it stands for: one where all get the same headers, else one for each shape. */
function patternsOf(folder: string, addresses: readonly string[]): [pattern: string, example: string][] {
  const [first = folder] = addresses;
  if (folder === "/" || !folder.endsWith("/")) return [[folder, folder]];
  if (addresses.every((address) => headersOf(address) === headersOf(first))) return [[`${folder}*`, first]];
  const inside = (address: string) => address.slice(folder.length).split("/");
  const shapeOf = (address: string) =>
    folder +
    inside(address)
      .map((part, at) => (part === "" ? "" : `:part${at}`))
      .join("/");
  const shapes = new Map(addresses.map((address) => [shapeOf(address), address]));
  return [...shapes].sort(([one], [other]) => (one < other ? -1 : 1));
}
