import { describe, expect, it } from "vitest";
import { parseOpener } from "#story/markdown/parse.ts";
import { attachedKinds, blockKinds } from "#story/blocks/index.ts";
import { chapter, parse, step, told } from "./helpers.ts";

describe("each kind of block", () => {
  it.each(blockKinds)(
    "$name shows a form that can be read, with attributes that it knows",
    ({ name, form, attributes }) => {
      expect(form.startsWith(`:::${name}{`)).toBe(true);
      const used = Object.keys(parseOpener(form.slice(3)) ?? {});
      expect(used.length).toBeGreaterThan(0);
      expect(used.filter((key) => !["of", ...attributes].includes(key))).toEqual([]);
    },
  );

  it.each(attachedKinds)("$name is attached to its step, and needs one", ({ name }) => {
    const block = (braces: string) => chapter(...step("credits", "Text."), `:::${name}{${braces}}`, "Words.", ":::");
    expect(parse(block("of=credits")).chapter.steps[0]?.attached).toMatchObject([{ kind: name, of: "credits" }]);
    expect(told(block("side=critic claim=openai-share")).join()).toContain(`this ${name} names no step; add of=step`);
  });

  it("keeps blocks that are part of the step's text before those that follow it", () => {
    const { chapter: read } = parse(
      chapter(
        ...step("credits", "Text."),
        ...[":::reading{of=credits side=critic}", "Yes.", ":::"],
        ...[":::guess{of=credits claim=openai-share}", "How much?", ":::"],
      ),
    );
    expect(read.steps[0]?.attached.map(({ kind }) => kind)).toEqual(["guess", "reading"]);
  });
});
