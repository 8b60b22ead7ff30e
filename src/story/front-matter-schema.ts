import { z } from "zod";
import { checkNames } from "#ledger/warning.ts";

const text = z.string().trim().min(1);

/** What stands between the two --- at the top of a chapter. */
export const frontMatter = z.strictObject({
  title: text.describe("The chapter's title, in plain words and without figures."),
  kicker: text.optional().describe("A short line above the title, in plain words and without figures."),
  overrule: text
    .optional()
    .describe(
      `Warnings that do not hold for this chapter, such as "grade: because …"; one of: ${checkNames.join(", ")}.`,
    ),
});
