import type {} from "vitest";
import type { TestProject } from "vitest/node";
import { findBrowser } from "#commands/lib/browser.ts";
import { findFirefox, findWebKit } from "#commands/lib/engines.ts";
import { canInstall } from "#commands/lib/find-binary.ts";
import { reason } from "#commands/lib/project.ts";
import type { EngineName } from "./engine.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The engines that this machine has, or could get. */
    engines: EngineName[];
  }
}

const finders: Readonly<Record<EngineName, () => Promise<unknown>>> = {
  Chromium: findBrowser,
  Firefox: findFirefox,
  WebKitGTK: findWebKit,
};

/** Finds or installs the engines one after another, and says which are left out where nothing can be installed. */
export default async function setup(project: TestProject): Promise<void> {
  const wanted = process.env["ENGINES"]?.split(",");
  const known = Object.keys(finders);
  const unknown = wanted?.filter((name) => !known.includes(name)) ?? [];
  if (unknown.length > 0) throw new Error(`ENGINES has ${unknown.join(", ")}; there are ${known.join(", ")}`);
  const found: EngineName[] = [];
  for (const name of known as EngineName[]) {
    if (wanted !== undefined && !wanted.includes(name)) continue;
    try {
      await finders[name]();
      found.push(name);
    } catch (error) {
      if (canInstall()) throw error;
      process.stdout.write(`${name} is left out. ${reason(error)}\n`);
    }
  }
  project.provide("engines", found);
}
