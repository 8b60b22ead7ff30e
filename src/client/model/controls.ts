import type { StressData } from "#diagrams/stress/data.ts";
import { rounds, type Inputs, type Round } from "#diagrams/stress/model.ts";
import { inputsOf, presetNames, presetOf, presets } from "#diagrams/stress/presets.ts";
import { roundWords } from "#diagrams/stress/words.ts";
import { make } from "../ui/create-element.ts";
import { createDial, type Dial } from "./percent-input.ts";

/** How a reader changed the assumptions: in one leap to a case, by a choice, or while sliding. */
export type Change = "leap" | "choice" | "slide";

export interface Controls {
  readonly element: HTMLElement;
  /** `afresh` also takes away what was written and not understood. */
  show: (inputs: Inputs, afresh: boolean) => void;
}

type Set = (inputs: Inputs, change: Change) => void;

/** All that a reader can set; `set` hears of every change. */
export function createControls(data: StressData, set: Set): Controls {
  let now = inputsOf("as-reported", data);
  const change: Set = (inputs, how) => {
    now = inputs;
    for (const part of parts) part.show(inputs, how === "leap");
    set(inputs, how);
  };
  const parts = [
    presetButtons(data, change),
    ...data.labs.map(({ id, name }) => keptDial(id, name, () => now, change)),
    outsideDial(() => now, change),
    roundChoice(() => now, change),
    halfChoice(data, () => now, change),
  ];
  const reset = make("button", { type: "button", class: "reset" }, "Back to as reported");
  reset.addEventListener("click", () => change(inputsOf("as-reported", data), "leap"));
  const form = make("form", { "aria-label": "Assumptions" }, ...parts.map(({ element }) => element), reset);
  form.addEventListener("submit", (event) => event.preventDefault());
  return {
    element: form,
    show(inputs, afresh) {
      now = inputs;
      for (const part of parts) part.show(inputs, afresh);
    },
  };
}

function presetButtons(data: StressData, change: Set): Controls {
  const buttons = presets.map((preset) => {
    const button = make("button", { type: "button", "data-preset": preset }, presetNames[preset]);
    button.addEventListener("click", () => change(inputsOf(preset, data), "leap"));
    return { preset, button };
  });
  return {
    element: make(
      "fieldset",
      { class: "presets" },
      make("legend", {}, "Four cases"),
      ...buttons.map(({ button }) => button),
    ),
    show(inputs) {
      const shown = presetOf(inputs, data);
      for (const { preset, button } of buttons) button.setAttribute("aria-pressed", String(preset === shown));
    },
  };
}

function keptDial(lab: string, name: string, now: () => Inputs, change: Set): Controls {
  const ask = { id: `keep-${lab}`, label: `${name} may keep`, hint: "of its orders at the four clouds" };
  const dial = createDial(ask, (percent, done) => {
    const inputs = now();
    change({ ...inputs, kept: { ...inputs.kept, [lab]: percent } }, done ? "choice" : "slide");
  });
  return shownBy(dial, ({ kept }) => kept[lab] ?? 100);
}

function outsideDial(now: () => Inputs, change: Set): Controls {
  const hint = "of every order: customers, lenders and other investors; the clouds’ own money comes on top";
  const dial = createDial({ id: "outside", label: "Outside money can pay", hint }, (percent, done) =>
    change({ ...now(), outside: percent }, done ? "choice" : "slide"),
  );
  return shownBy(dial, ({ outside }) => outside);
}

/** A dial that is written only when its share is another, so that what a reader was told of it stays. */
function shownBy(dial: Dial, shareOf: (inputs: Inputs) => number): Controls {
  let shown: number | undefined;
  return {
    element: dial.element,
    show(inputs, afresh) {
      const share = shareOf(inputs);
      if (afresh || share !== shown) dial.show(share);
      shown = share;
    },
  };
}

function roundChoice(now: () => Inputs, change: Set): Controls {
  const choices = rounds.map((round: Round) => {
    const radio = make("input", { type: "radio", name: "round", value: round });
    radio.addEventListener("change", () => change({ ...now(), round }, "choice"));
    return { round, radio, label: make("label", {}, radio, ` ${roundWords[round]}`) };
  });
  return {
    element: make(
      "fieldset",
      { class: "rounds" },
      make("legend", {}, "The next funding round is"),
      ...choices.map(({ label }) => label),
    ),
    show(inputs) {
      for (const { round, radio } of choices) radio.checked = round === inputs.round;
    },
  };
}

function halfChoice({ orders, labs, books }: StressData, now: () => Inputs, change: Set): Controls {
  const nameOf = (lab: string) => labs.find(({ id }) => id === lab)?.name ?? lab;
  const seller = (cloud: string) => books.find((book) => book.cloud.id === cloud)?.cloud.name ?? cloud;
  const select = make(
    "select",
    { id: "halves" },
    make("option", { value: "" }, "none"),
    ...orders.map(({ id, lab, cloud, promised }) =>
      make("option", { value: id }, `${nameOf(lab)} at ${seller(cloud)}, ${promised.words}`),
    ),
  );
  select.addEventListener("change", () => change({ ...now(), halves: select.value || null }, "choice"));
  return {
    element: make("div", { class: "choice" }, make("label", { for: "halves" }, "One order is cut to half"), select),
    show: (inputs) => void (select.value = inputs.halves ?? ""),
  };
}
