import type { select as Select } from "d3-selection";
import { parseSync } from "vite";
import { expect, test } from "vitest";
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { markedPure, usedMethods, withUsedMethods } from "#integrations/pure-d3.ts";

const marked = (code: string) => markedPure(code, parseSync("module.mjs", code).program.body);

test("marks calls and constructors that initialise a variable of a module", () => {
  expect(marked("var a = make(1), b = new Map();\nconst c = (function f(e) { return f; })(3);")).toBe(
    "var a = /* @__PURE__ */ make(1), b = /* @__PURE__ */ new Map();\nconst c = /* @__PURE__ */ (function f(e) { return f; })(3);",
  );
});

test("leaves statements that act on something, values, and what runs inside functions", () => {
  const code = "define(Color, color);\nvar e = 1, f;\nfunction g() { var h = make(); return h; }";
  expect(marked(code)).toBe(code);
});

const path = fileURLToPath(import.meta.resolve("d3-selection"));
const selectionCode = readFileSync(path, "utf8");
const methodsIn = (code: string) => [...code.matchAll(/^  (\w+): selection_\w+/gm)].map(([, name = ""]) => name);

test("selections keep the methods that the project calls, and lose the others", () => {
  const trimmed = withUsedMethods(selectionCode, parseSync("module.mjs", selectionCode).program.body);
  const kept = methodsIn(trimmed);
  expect(kept.filter((name) => !usedMethods.has(name))).toEqual([]);
  expect([...usedMethods].filter((name) => name !== "constructor" && !kept.includes(name))).toEqual([]);
  expect(methodsIn(selectionCode).length).toBeGreaterThan(kept.length);
  expect(() => parseSync("module.mjs", trimmed).program.body).not.toThrow();
});

test("a selection without the other methods still gives its nodes, so that marks leave a picture", async () => {
  const trimmed = withUsedMethods(selectionCode, parseSync("module.mjs", selectionCode).program.body);
  const address = `data:text/javascript,${encodeURIComponent(trimmed)}`;
  const { select } = (await import(/* @vite-ignore */ address)) as { select: typeof Select };
  const mark = { name: "a mark" };
  expect(select(mark as unknown as Element).nodes()).toEqual([mark]);
});

test("every method of a selection that a kept one calls is kept too", () => {
  const known = new Set(methodsIn(selectionCode));
  for (const name of usedMethods) {
    const body = new RegExp(String.raw`^function selection_${name}\(.*?^}`, "ms").exec(selectionCode)?.[0] ?? "";
    const called = [...body.matchAll(/(?:this|enter|exit|update|selection|context)\.(\w+)\(/g)].map(
      ([, own = ""]) => own,
    );
    expect(
      called.filter((own) => known.has(own) && !usedMethods.has(own)),
      name,
    ).toEqual([]);
  }
});

test("the project calls no method of a selection that is not kept", () => {
  const known = methodsIn(selectionCode);
  for (const file of globSync("src/**/*.ts")) {
    const code = readFileSync(file, "utf8");
    if (!code.includes('from "d3-selection"')) continue;
    const called = [...code.matchAll(/\.(\w+)(?:<[^>]*>)?\(/g)].map(([, name = ""]) => name);
    expect(
      called.filter((name) => known.includes(name) && !usedMethods.has(name)),
      file,
    ).toEqual([]);
  }
});
