import { describe, expect, it } from "vitest";
import { readForm } from "#embed/panel/panel.ts";
import { calm, usual } from "../snippets/embed-meta.ts";

function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

describe("readForm(form, meta, start)", () => {
  it("reads every field", () => {
    const fields = form({ state: "credits", all: "no", form: "picture", theme: "dark", width: "600" });
    expect(readForm(fields, calm, usual)).toEqual({
      state: "credits",
      all: false,
      form: "picture",
      theme: "dark",
      width: 600,
    });
  });

  it("takes a width that was typed, and none that holds no picture", () => {
    const width = (typed: string) => readForm(form({ width: "other", "other-width": typed }), calm, usual).width;
    expect(["840", "3", "", "wide", "-5"].map(width)).toEqual([840, 200, null, null, null]);
  });

  it("replaces missing and invalid values by those of the start", () => {
    expect(readForm(form({}), calm, usual)).toEqual(usual);
    const nonsense = form({ state: "x", all: "yes", form: "applet", theme: "pink", width: "-3.5e9" });
    expect(readForm(nonsense, calm, usual)).toEqual(usual);
  });
});
