import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { ask } from "#commands/lib/ask.ts";

it("returns the answer to a question", async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const answer = ask("Write it? ", input, output);
  input.write("y\n");
  expect(await answer).toBe("y");
  expect(String(output.read())).toContain("Write it? ");
});

it("takes an input that ends for no answer, and does not wait for ever", async () => {
  const input = new PassThrough();
  const answer = ask("Write it? ", input, new PassThrough());
  input.end();
  expect(await answer).toBe("");
});
