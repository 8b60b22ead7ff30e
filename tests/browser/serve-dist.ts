import type {} from "vitest";
import type { TestProject } from "vitest/node";
import { serve } from "#commands/lib/serve.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the built site is served: origin and base path, with a final slash. */
    siteAddress: string;
  }
}

/** Serves the built site while the browser tests run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { home, close } = await serve();
  project.provide("siteAddress", home);
  return close;
}
