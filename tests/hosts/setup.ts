import type {} from "vitest";
import type { TestProject } from "vitest/node";
import { serve } from "#commands/lib/serve.ts";
import { fixtureSite } from "../fixtures/site.ts";

/** Serves the site of the frozen content while tests run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await fixtureSite();
  const fixture = await serve({ folder, base: "/" });
  project.provide("siteFolder", folder);
  project.provide("siteAddress", fixture.home);
  return () => fixture.close();
}
