import type { Mark } from "#scene/scene.ts";
import type { BacklogKit } from "./cloud-block.ts";
import { drawCustomerShare } from "./customer-share.ts";
import { drawDisclosedShare } from "./disclosed-share.ts";
import { drawWithoutLabs } from "./without-labs.ts";

/** States about concentration on one customer, in story order. */
export const concentrationStates = ["openai", "anthropic", "disclosed", "remains"] as const;
export type ConcentrationState = (typeof concentrationStates)[number];

/** The drawing of each of these states. */
export const concentrationDrawings: Readonly<Record<ConcentrationState, (kit: BacklogKit) => Mark[]>> = {
  openai: (kit) => drawCustomerShare({ ...kit, lab: "openai" }),
  anthropic: (kit) => drawCustomerShare({ ...kit, lab: "anthropic" }),
  disclosed: drawDisclosedShare,
  remains: drawWithoutLabs,
};
