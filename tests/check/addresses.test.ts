import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { addressesOf, lostSteps, promiseNewAddresses, promisedAddresses } from "#check/addresses.ts";
import { formatProblem } from "#ledger/problem.ts";
import { readStory } from "#story/read-story.ts";
import { chapter, known, step } from "../story/helpers.ts";

const storyOf = (...lines: string[]) =>
  readStory([{ path: "content/story/01-a.md", text: chapter(...lines) }], known).story;
const diagrams = new Map([["loop", ["invest"]]]);

async function listOf(text: string): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "addresses-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await writeFile(join(root, "addresses.txt"), text);
  return root;
}

describe("the list of promised addresses grows by itself", () => {
  it("takes the addresses of new steps and of their former names, in order, each once", async () => {
    const root = await listOf("/\n/step/b/\n");
    const made = addressesOf(storyOf(':::step{#a show="loop/credits" aliases="old"}', "Words.", ":::"), new Map());
    expect(await promiseNewAddresses(root, made)).toEqual(["/step/a/", "/share/a.png", "/step/old/", "/share/old.png"]);
    expect(await readFile(join(root, "addresses.txt"), "utf8")).toBe(
      "/\n/share/a.png\n/share/old.png\n/step/a/\n/step/b/\n/step/old/\n",
    );
    expect(await promiseNewAddresses(root, made)).toEqual([]);
  });

  it("knows every address that a diagram makes", () => {
    expect(addressesOf({ chapters: [] }, diagrams)).toContain("/diagrams/loop/invest-tall-dark.svg");
    expect(addressesOf({ chapters: [] }, diagrams)).toHaveLength(5 + 3 + 8);
  });

  it("is left alone where a project keeps none", async () => {
    const root = await mkdtemp(join(tmpdir(), "addresses-"));
    onTestFinished(() => rm(root, { recursive: true, force: true }));
    expect(await promiseNewAddresses(root, ["/step/a/"])).toEqual([]);
    expect(await promisedAddresses(root)).toBeNull();
  });
});

describe("an editor is told of a step that lost its name, since links to it would break", () => {
  const told = (...lines: string[]) =>
    lostSteps(["/", "/step/kept/", "/step/receipt/"], storyOf(...lines)).map((one) =>
      formatProblem({ ...one, source: "" }),
    );

  it("with the new name that it may have now", () => {
    expect(told(...step("kept", "Words."), ...step("holes", "Words."))).toEqual([
      'addresses.txt:3:1  no step is called "receipt" any more, and links to it would break; give the step that takes its place aliases="receipt" (new here: #holes)',
    ]);
  });

  it("also where nothing took its place", () => {
    expect(told(...step("kept", "Words."))).toEqual([expect.stringContaining('aliases="receipt"')]);
    expect(told(...step("kept", "Words."))[0]).not.toContain("new here");
  });

  it("but not where it is an alias", () => {
    expect(
      told(...step("kept", "Words."), ':::step{#holes show="loop/credits" aliases="receipt"}', "W.", ":::"),
    ).toEqual([]);
  });
});
