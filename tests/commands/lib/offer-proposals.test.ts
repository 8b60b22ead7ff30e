import { expect, it, vi } from "vitest";
import { offerProposals } from "#commands/lib/offer-proposals.ts";
import type { Proposal } from "#filings/proposal.ts";
import { series } from "../../filings/make-filing.ts";

const proposal = (value: number): Proposal => ({
  series: series(),
  at: "2026-06-30",
  value,
  sentence: null,
  line: 1,
  form: "10-Q",
  document: "x.htm",
  submission: null,
});
const proposals = [proposal(5), proposal(6), proposal(7)];
const accept = (accepted: number[]) => (one: Proposal) => {
  accepted.push(one.value);
  return Promise.resolve(`written: ${one.value}`);
};

it("asks for each proposal, after it is printed, and writes only those that are accepted", async () => {
  const printed: string[] = [];
  const accepted: number[] = [];
  const answers = ["y", "n", " Yes "];
  const ask = vi.fn(() => Promise.resolve(answers.shift() ?? ""));
  const print = (line: string) => printed.push(line);
  const written = await offerProposals(proposals, { print, sourceAt: () => null, ask, accept: accept(accepted) });
  expect([written, accepted]).toEqual([2, [5, 7]]);
  expect(ask.mock.calls[0]).toEqual(["Write a-backlog 5 of 2026-06-30 into the ledger? y/n "]);
  expect(printed.map((line) => line.split("\n")[0])).toEqual([
    expect.stringContaining("a-backlog: 5"),
    "written: 5",
    expect.stringContaining("a-backlog: 6"),
    expect.stringContaining("a-backlog: 7"),
    "written: 7",
  ]);
});

it("writes nothing where nobody is at the terminal", async () => {
  const accepted: number[] = [];
  const offering = { print: () => undefined, sourceAt: () => null, ask: null, accept: accept(accepted) };
  expect([await offerProposals(proposals, offering), accepted]).toEqual([0, []]);
});

it("asks nothing where nothing can be written", async () => {
  const ask = vi.fn(() => Promise.resolve("y"));
  await offerProposals(proposals, { print: () => undefined, sourceAt: () => null, ask, accept: null });
  expect(ask).not.toHaveBeenCalled();
});
