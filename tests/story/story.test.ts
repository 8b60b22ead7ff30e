import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { formatProblem } from "#ledger/problem.ts";
import { decode } from "#story/decode.ts";
import { readContent } from "#story/read-content.ts";
import { claimsIn, readStory } from "#story/read-story.ts";
import { chapter, diagrams, known, step } from "./helpers.ts";

const at = (name: string, ...lines: string[]): { path: string; text: string } => ({
  path: `content/story/${name}`,
  text: chapter(...lines),
});

function toldOf(files: { path: string; text: string }[]): string[] {
  return readStory(files, known).problems.map((problem) => formatProblem({ ...problem, source: "" }));
}

describe("the story", () => {
  it("has its chapters in the order of their file names", () => {
    const { story, problems } = readStory(
      [at("02-loop.md", "B."), at("00-cover.md", "A."), at("10-end.md", "C.")],
      known,
    );
    expect(problems).toEqual([]);
    expect(story.chapters.map(({ slug }) => slug)).toEqual(["cover", "loop", "end"]);
  });

  it("lists its claims in the order a reader meets them, for the notes", () => {
    const reading = [":::reading{of=one side=critic}", ":num[deal-day]", ":::"];
    const { story } = readStory(
      [
        at("02-loop.md", "- *:num[credit-split]*"),
        at(
          "01-promise.md",
          ":num[openai-share]",
          ...step("one", ":num[anthropic-range]"),
          ...reading,
          ":num[openai-share]",
        ),
      ],
      known,
    );
    expect(claimsIn(story)).toEqual(["openai-share", "anthropic-range", "deal-day", "credit-split"]);
  });

  it("tells a name that two chapters use, old names as well", () => {
    const old = [':::step{#two show="loop/credits" aliases="one"}', "Text.", ":::"];
    expect(
      toldOf([at("01-a.md", ...step("one", "A.")), at("02-b.md", ...step("one", "B.")), at("03-c.md", ...old)]),
    ).toEqual([
      'content/story/02-b.md:4:10  the name "one" is used twice; it stands first in content/story/01-a.md, line 4',
      'content/story/03-c.md:4:43  the name "one" is used twice; it stands first in content/story/01-a.md, line 4',
    ]);
  });

  it("tells two files of one chapter, and a story without any", () => {
    expect(toldOf([at("01-a.md", "A."), at("01-b.md", "B."), at("02-a.md", "C.")])).toEqual([
      "content/story/01-b.md:1:1  this chapter has the same number as content/story/01-a.md; rename one of the files",
      "content/story/02-a.md:1:1  this chapter has the same name as content/story/01-a.md; rename one of the files",
    ]);
    expect(toldOf([])).toEqual(["content/story:1:1  there is no chapter; write one, such as 01-promise.md"]);
  });
});

describe("content on disk", () => {
  const roots: string[] = [];
  afterEach(async () => {
    await Promise.all(roots.splice(0).map((root) => rm(root, { recursive: true })));
  });

  async function write(files: Record<string, string | Uint8Array>): Promise<string> {
    const root = await mkdtemp(join(tmpdir(), "content-"));
    roots.push(root);
    for (const [path, content] of Object.entries(files)) {
      await mkdir(join(root, path, ".."), { recursive: true });
      await writeFile(join(root, path), content);
    }
    return root;
  }

  it("is read whole, with one list of what is wrong in words and numbers alike", async () => {
    const root = await write({
      "content/story/01-promise.md": chapter("A :num[nothing-here]."),
      "content/story/notes.txt": "not a chapter",
      "content/corrections.md": "not a chapter",
      "content/glossary.yaml": "- id: backlog\n  name: backlog\n  syas: Signed orders.\n",
    });
    const { story, problems } = await readContent(root, diagrams);
    expect(story.chapters.map(({ file }) => file)).toEqual(["content/story/01-promise.md"]);
    const places = problems.map(({ file, message }) => `${file} ${message}`);
    expect(places).toContain('content/story/01-promise.md unknown claim "nothing-here"');
    expect(places.some((place) => place.startsWith('content/glossary.yaml unknown field "syas"'))).toBe(true);
  });

  it("tells a file that is not UTF-8, where its first lost letter stands", async () => {
    const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const root = await write({
      "content/story/01-promise.md": latin(chapter("One.", "", "A café and a résumé.")),
      "content/glossary.yaml": latin("- id: cafe\n  name: café\n  says: A place.\n"),
    });
    const lost = "this file is not saved as UTF-8, and a letter here is lost; save it again with the encoding UTF-8";
    const { problems } = await readContent(root, diagrams);
    expect(
      problems.filter(({ message }) => message === lost).map(({ file, line, column }) => [file, line, column]),
    ).toEqual([
      ["content/glossary.yaml", 2, 12],
      ["content/story/01-promise.md", 6, 6],
    ]);
  });

  it("is text without its byte order mark", () => {
    expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41))).toBe("A");
  });
});
