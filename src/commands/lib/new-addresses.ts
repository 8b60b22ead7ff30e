import { addressesOf, addressFile, promiseNewAddresses } from "#check/addresses.ts";
import { diagramNames } from "#diagrams/index.ts";
import type { Story } from "#story/story.ts";
import { root } from "./project.ts";

/** Adds the addresses of a sound content to the list of promised ones, and prints which are new. */
export async function tellNewAddresses(story: Story): Promise<void> {
  const added = await promiseNewAddresses(root, addressesOf(story, await diagramNames()));
  if (added.length > 0) console.log(`Added to ${addressFile}, and promised from now on: ${added.join(", ")}`);
}
