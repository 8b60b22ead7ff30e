import type {} from "vitest";
import type { TestProject } from "vitest/node";
import { findBrowser } from "#commands/lib/browser.ts";
import { engineSettings, type EngineName } from "#commands/lib/engine-settings.ts";
import { findFirefox, findWebKit } from "#commands/lib/engines.ts";
import { canInstall } from "#commands/lib/find-binary.ts";
import { reason } from "#commands/lib/project.ts";

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
  const found: EngineName[] = [];
  for (const name of engineSettings(process.env).engines) {
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
