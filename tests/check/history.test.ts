import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, afterAll, expect, it } from "vitest";
import { historyOf } from "#check/history.ts";

const run = promisify(execFile);
const chapter = "content/story/01-a.md";
const claims = "content/ledger/claims/a.yaml";
let root = "";

async function commit(subject: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const who = ["-c", "user.name=An editor", "-c", "user.email=editor@example.org"];
  await run("git", ["add", "-A"], { cwd: root });
  await run("git", [...who, "commit", "-qm", subject, "--date", "2026-07-20T12:00:00Z"], { cwd: root });
}

const claim = (value: number, others = "") => `- id: own\n  says: A sentence.\n  value: ${String(value)}\n${others}`;
const step = (words: string, show = "loop/invest") => `:::step{#first show="${show}"}\n### One\n\n${words}\n:::\n`;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "history-"));
  await run("git", ["init", "-q", root]);
  await commit("content: begin", { [claims]: claim(30), [chapter]: step("It goes out.") });
  await commit("content: the newer report", { [claims]: claim(31, "  note: Newer.\n") });
  await commit("content: something else", { [claims]: `${claim(31, "  note: Newer.\n")}- id: other\n  value: 1\n` });
  await commit("content: say it plainly", { [chapter]: step("It goes.", "loop/credits") });
});
afterAll(() => rm(root, { recursive: true, force: true }));

it("a number's history says who changed what, and why, the newest first", async () => {
  expect(await historyOf(root, "own")).toEqual([
    {
      day: "2026-07-20",
      author: "An editor",
      subject: "content: the newer report",
      changes: ["value: 30 -> 31", "note: Newer. (new)"],
    },
    { day: "2026-07-20", author: "An editor", subject: "content: begin", changes: ["written: value: 30"] },
  ]);
});

it("a step's history tells of its words and its picture", async () => {
  expect((await historyOf(root, "first")).map(({ changes }) => changes)).toEqual([
    ["picture: loop/invest -> loop/credits", "words: It goes out. -> It goes."],
    ["written: words: It goes out."],
  ]);
});

it("a name that is nowhere is told", async () => {
  await expect(historyOf(root, "nope")).rejects.toThrow('there is no claim and no step "nope"');
});
