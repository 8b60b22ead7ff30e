import { guess, type Guess } from "./guess.ts";
import { reading, type Reading } from "./reading.ts";
import { step } from "./step.ts";

/** A block that belongs to a step. */
export type Attached = Reading | Guess;

/** The kinds of block that belong to a step. */
export const attachedKinds = [reading, guess];

/** Every kind of block, as messages list them. */
export const blockKinds = [step, ...attachedKinds];
