import { parseSync } from "vite";
import { expect, test } from "vitest";
import { markedPure } from "#integrations/pure-d3.ts";

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
