interface HeaderBlock {
  readonly pattern: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/**
 * The headers that `_headers` gives the answer at an address, by lower-case name, as Cloudflare Pages does: every block that matches, and
 * the values of a header that several set are joined. "*" matches anything, ":name" a part between slashes.
 */
export function headersAt(text: string, address: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const block of readBlocks(text).filter(({ pattern }) => regExpOf(pattern).test(address))) {
    for (const [name, value] of block.headers)
      headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
  }
  return headers;
}

/** The patterns of the file, in its order. */
export function patternsIn(text: string): string[] {
  return readBlocks(text).map(({ pattern }) => pattern);
}

function readBlocks(text: string): HeaderBlock[] {
  const blocks: { pattern: string; headers: [string, string][] }[] = [];
  for (const line of text.split("\n").filter((one) => one.trim() !== "" && !one.startsWith("#"))) {
    const [, name, value] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) blocks.push({ pattern: line, headers: [] });
    else blocks.at(-1)?.headers.push([name.toLowerCase(), value]);
  }
  return blocks;
}

function regExpOf(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replace("*", ".*").replace(/:[A-Za-z]\w*/g, "[^/]+")}$`);
}
