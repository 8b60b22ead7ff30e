import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { builtFiles, fileBehind, linksOf, published, read } from "./built.ts";

const files = await builtFiles(published);
const pages = files.filter((file) => file.endsWith(".html"));
const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // A table that is laid out as cards on a phone says its roles, since layout may take them from it.
    "no-redundant-role": "off",
    // A value of a series is named by its day, such as msft-rpo@2026-03, which HTML allows.
    "valid-id": ["error", { relaxed: true }],
    // A form that answers each change at once has nothing to submit.
    "wcag/h32": "off",
  },
});

describe.each(pages)("%s", (page) => {
  test("is valid HTML, so that every browser and screen reader builds the same page from it", async () => {
    const { results } = await validator.validateString(await read(published, page), page);
    const said = results.flatMap(({ messages }) => messages);
    expect(said.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector ?? ""}`)).toEqual([]);
  });

  test("links only to what there is", async () => {
    const broken: string[] = [];
    for (const link of linksOf(published, await read(published, page), page)) {
      if (link.origin !== new URL(published.address).origin) continue;
      const file = fileBehind(published, link);
      const target = decodeURIComponent(link.hash.slice(1));
      if (file === null || !files.includes(file)) broken.push(link.href);
      else if (target !== "" && !(await read(published, file)).includes(` id="${target}"`)) broken.push(link.href);
    }
    expect(broken).toEqual([]);
  });
});
