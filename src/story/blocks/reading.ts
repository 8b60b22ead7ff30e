import { didYouMean } from "#text/nearest.ts";
import { report, reportMissing } from "./attributes.ts";
import type { AttachedBlock, AttachedKind } from "./block-kind.ts";

const sides = ["critic", "defender"] as const;

/** How one side reads what a step says. */
export interface Reading extends AttachedBlock {
  readonly kind: "reading";
  readonly side: (typeof sides)[number];
}

export const reading: AttachedKind<Reading> = {
  name: "reading",
  form: ":::reading{of=step side=critic}",
  attributes: ["side"],
  read: (opener) => {
    const { side: written = "" } = opener.attributes;
    const side = sides.find((known) => known === written);
    if (written === "") reportMissing(opener, "this reading has no side; add side=critic or side=defender");
    else if (side === undefined) report(opener, written, `unknown side "${written}"${didYouMean(written, sides)}`);
    return { kind: "reading", side: side ?? "critic", passage: `${side ?? "critic"}’s reading`, mentions: [] };
  },
};
