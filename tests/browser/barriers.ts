import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** What axe finds that keeps a reader out of a page, or of a part of it, in short. */
export async function barriers(page: Page, part?: string): Promise<string[]> {
  // The newer mode opens a page of its own each time, for frames that this site does not have.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (part !== undefined) axe.include(part);
  const { violations } = await axe
    .options({ rules: { "target-size": { enabled: true } }, resultTypes: ["violations"] })
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html} ${any.map(({ message }) => message).join()}`),
  );
}
