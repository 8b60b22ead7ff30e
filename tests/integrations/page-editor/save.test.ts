import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { readContentFile, saveEdit } from "#integrations/page-editor/save.ts";

const file = "content/story/01-a.md";
let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "save-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await mkdir(join(root, "content/story"), { recursive: true });
  await writeFile(join(root, file), "\uFEFFone\r\ntwo “words”\r\nthree");
  await writeFile(join(root, "secret.md"), "secret");
});

const versionOf = async () => (await readContentFile(root, file)).version;
const onDisk = () => readFile(join(root, file), "utf8");

describe("saving", () => {
  it("writes the changed lines, keeps all other bytes and the rights of the file, and leaves nothing beside it", async () => {
    await chmod(join(root, file), 0o640);
    const saved = await saveEdit(root, { file, from: 2, to: 2, text: "2", version: await versionOf() });
    expect(await onDisk()).toBe("\uFEFFone\r\n2\r\nthree");
    expect(saved).toEqual({ version: await versionOf() });
    expect((await stat(join(root, file))).mode & 0o777).toBe(0o640);
    expect(await readdir(join(root, "content/story"))).toEqual(["01-a.md"]);
  });

  it("writes nothing where the file has changed meanwhile, and says what stands there now", async () => {
    const version = await versionOf();
    await writeFile(join(root, file), "one\nTWO\nthree");
    const saved = await saveEdit(root, { file, from: 2, to: 2, text: "2", version });
    expect(saved).toEqual({ conflict: "TWO", version: await versionOf() });
    expect(await onDisk()).toBe("one\nTWO\nthree");
  });

  it.each([
    "secret.md",
    "content/../secret.md",
    "content/story/../../secret.md",
    "content/story/..%2f..%2fsecret.md",
    "/etc/passwd",
    "content/story/new.md",
    "content/story",
    "content/story/01-a.md/",
    "content\\story\\01-a.md",
    "content/story/01-a.md\0.yaml",
    "content/.hidden.md",
    "content/link.md",
    "content/linked/secret.md",
  ])("refuses %s", async (path) => {
    await symlink(join(root, "secret.md"), join(root, "content/link.md"));
    await symlink(root, join(root, "content/linked"));
    const edit = { file: path, from: 1, to: 1, text: "x", version: await versionOf() };
    await expect(saveEdit(root, edit)).rejects.toThrow("is no file of the content");
    expect(await readFile(join(root, "secret.md"), "utf8")).toBe("secret");
    expect((await readdir(join(root, "content/story"))).sort()).toEqual(["01-a.md"]);
  });
});
