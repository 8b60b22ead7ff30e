import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { version } from "#embed/snippets/version.ts";

/** The script for host pages in its newest frozen version. */
export interface EmbedScript {
  readonly version: string;
  /** Its address in the site. */
  readonly path: string;
  /** What a host's browser checks it against. */
  readonly integrity: string;
  readonly text: string;
}

/** Reads the frozen script; its bytes never change, so that a host may pin them. */
export async function embedScript(): Promise<EmbedScript> {
  const path = `embed-${version}.js`;
  const text = await readFile(join(process.cwd(), "public", path), "utf8");
  return { version, path, integrity: integrityOf(text), text };
}

/** The value of an `integrity` attribute for a script. */
export function integrityOf(text: string): string {
  return `sha384-${createHash("sha384").update(text).digest("base64")}`;
}
