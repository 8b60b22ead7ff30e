import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replaceLines, textOfLines } from "#text/replace-lines.ts";

describe("lines of a file are written anew, and no other byte changes", () => {
  it("with the line ends, the mark and the last line as they were", () => {
    expect(replaceLines("\uFEFFa\r\nb\r\nc", { from: 2, to: 2, text: "B\nBB" })).toBe("\uFEFFa\r\nB\r\nBB\r\nc");
    expect(replaceLines("a\nb\nc", { from: 3, to: 3, text: "C" })).toBe("a\nb\nC");
    expect(replaceLines("a\nb\nc\n", { from: 3, to: 3, text: "C\nD" })).toBe("a\nb\nC\nD\n");
    expect(replaceLines("a\r\nb\nc\r\n", { from: 1, to: 3, text: "a\nb\nC" })).toBe("a\r\nb\nC\r\n");
    expect(replaceLines("a\nb\nc", { from: 2, to: 3, text: "b" })).toBe("a\nb");
  });

  const word = fc.constantFrom("a", "b", "", " ", "ü", "😀", ":::", "---", '"x"', "\u00A0");
  const lineOf = fc.array(word, { maxLength: 4 }).map((words) => words.join(""));
  const end = fc.constantFrom("\n", "\r\n");
  const file = fc.record({
    mark: fc.constantFrom("", "\uFEFF"),
    lines: fc.array(fc.tuple(lineOf, end), { minLength: 1, maxLength: 8 }),
    last: fc.constantFrom("", "z"),
  });
  const textOf = ({ mark, lines, last }: { mark: string; lines: [string, string][]; last: string }): string =>
    mark + lines.map((parts) => parts.join("")).join("") + last;

  it("whatever is written, in any number of steps, as if it were written by hand", () => {
    const edits = fc.array(
      fc.record({ at: fc.nat(), count: fc.nat(3), lines: fc.array(lineOf, { minLength: 1, maxLength: 4 }) }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(file, edits, (made, all) => {
        let raw = textOf(made);
        let byHand = raw.replace(/^\uFEFF/, "").split(/\r\n|\n/);
        const hasLast = byHand.at(-1) !== "";
        if (!hasLast) byHand.pop();
        for (const { at, count, lines } of all) {
          const from = (at % byHand.length) + 1;
          const to = Math.min(byHand.length, from + count);
          const before = raw;
          raw = replaceLines(raw, { from, to, text: lines.join("\n") });
          byHand = [...byHand.slice(0, from - 1), ...lines, ...byHand.slice(to)];
          expect(textOfLines(raw, { from: 1, to: byHand.length })).toBe(byHand.join("\n"));
          expect(raw.startsWith("\uFEFF")).toBe(before.startsWith("\uFEFF"));
          const kept = bytesBefore(before, from);
          expect(raw.startsWith(kept)).toBe(true);
        }
      }),
      { seed: 7, numRuns: 600 },
    );
  });

  it("the same words change nothing at all", () => {
    fc.assert(
      fc.property(file, fc.nat(), fc.nat(4), (made, at, count) => {
        const raw = textOf(made);
        const lines = raw.replace(/^\uFEFF/, "").split(/\r\n|\n/).length;
        const from = (at % lines) + 1;
        const part = { from, to: Math.min(lines, from + count) };
        const text = textOfLines(raw, part);
        if (textOfLines(raw, { from, to: lines + 1 }) === "" && text === "") return;
        expect(replaceLines(raw, { ...part, text })).toBe(raw);
      }),
      { seed: 8, numRuns: 600 },
    );
  });
});

/** The bytes of a text before one of its lines. */
function bytesBefore(raw: string, line: number): string {
  const mark = raw.startsWith("\uFEFF") ? "\uFEFF" : "";
  const lines = raw.slice(mark.length).match(/[^\r\n]*(?:\r\n|\n)|[^\r\n]+$/g) ?? [];
  return mark + lines.slice(0, line - 1).join("");
}
