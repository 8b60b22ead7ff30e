import type * as Desk from "#check/page-editor/desk.ts";
import { z } from "zod";
import { readContentFile, saveEdit } from "./save.ts";

const lines = z.strictObject({
  file: z.string().max(200),
  from: z.int().min(1),
  to: z.int().min(0),
  text: z.string().max(200_000),
  version: z.string().max(100),
});

/** What a page may ask for. */
export const question = z.discriminatedUnion("action", [
  z.strictObject({ action: z.literal("session") }),
  z.strictObject({ action: z.literal("open"), kind: z.enum(["step", "claim"]), name: z.string().max(200) }),
  z.strictObject({ action: z.literal("complete") }),
  z.strictObject({ action: z.literal("check"), edit: lines }),
  z.strictObject({ action: z.literal("save"), edit: lines }),
]);
export type Question = z.output<typeof question>;

/** Answers a question that may be asked; throws a sentence where it cannot. */
export async function answerQuestion(root: string, asked: Question, desk: typeof Desk): Promise<unknown> {
  switch (asked.action) {
    case "session":
      return {};
    case "open": {
      const part = await desk.openPart(root, asked);
      return { ...part, version: (await readContentFile(root, part.file)).version };
    }
    case "complete":
      return desk.completionsOf(root);
    case "check": {
      await readContentFile(root, asked.edit.file);
      return desk.checkEdit(root, asked.edit.file, asked.edit);
    }
    case "save":
      return saveEdit(root, asked.edit);
  }
}
