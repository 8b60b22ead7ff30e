import type {} from "vitest";
import type { TestProject } from "vitest/node";
import { serve } from "#commands/lib/serve.ts";
import { fixtureSite } from "../fixtures/site.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the site of the frozen content is served: origin and base path, with a final slash. */
    siteAddress: string;
    /** The folder of that site. */
    siteFolder: string;
    /** Where the published site is served. */
    publishedAddress: string;
  }
}

/** Serves both sites while tests run: that of the frozen content, and the one that a build has put into dist. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await fixtureSite();
  const fixture = await serve({ folder, base: "/" });
  const published = await serve();
  project.provide("siteFolder", folder);
  project.provide("siteAddress", fixture.home);
  project.provide("publishedAddress", published.home);
  return async () => {
    await Promise.all([fixture.close(), published.close()]);
  };
}
