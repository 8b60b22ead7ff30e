import { expect, it } from "vitest";
import { editAddress } from "#site/steps/edit-address.ts";

const place = { file: "content/story/02-loop.md", line: 7 };

it.each([
  ["https://github.com/a/b", "https://github.com/a/b/edit/main/content/story/02-loop.md#L7"],
  ["https://github.com/a/b.git", "https://github.com/a/b/edit/main/content/story/02-loop.md#L7"],
  ["https://github.com/a/b/", "https://github.com/a/b/edit/main/content/story/02-loop.md#L7"],
  ["https://gitlab.com/a/b", "https://gitlab.com/a/b/-/edit/main/content/story/02-loop.md#L7"],
  ["https://gitlab.example.org/a/b", "https://gitlab.example.org/a/b/-/edit/main/content/story/02-loop.md#L7"],
  ["https://codeberg.org/a/b", "https://codeberg.org/a/b/_edit/main/content/story/02-loop.md#L7"],
  ["https://bitbucket.org/a/b", "https://bitbucket.org/a/b/src/main/content/story/02-loop.md?mode=edit#lines-7"],
])("a reader can edit a step where the source lies at %s", (repository, address) => {
  expect(editAddress(repository, place)).toBe(address);
});
