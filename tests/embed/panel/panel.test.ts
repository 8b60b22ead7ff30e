import { describe, expect, it } from "vitest";
import { readForm } from "#embed/panel/panel.ts";
import { calm, usual } from "../snippets/embed-meta.ts";

function form(said: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(said)) data.set(name, value);
  return data;
}

describe("readForm(form, meta, start)", () => {
  it("is what the form says", () => {
    const said = form({ state: "credits", all: "no", form: "picture", theme: "dark", width: "600" });
    expect(readForm(said, calm, usual)).toEqual({
      state: "credits",
      all: false,
      form: "picture",
      theme: "dark",
      width: 600,
    });
  });

  it("is as it was at the start where the form says nothing, or what it should not", () => {
    expect(readForm(form({}), calm, usual)).toEqual(usual);
    const nonsense = form({ state: "x", all: "yes", form: "applet", theme: "pink", width: "-3.5e9" });
    expect(readForm(nonsense, calm, usual)).toEqual(usual);
  });
});
