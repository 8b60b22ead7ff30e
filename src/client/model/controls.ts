import type { StressData } from "#diagrams/stress/data.ts";
import { rounds, type Inputs, type Round } from "#diagrams/stress/model.ts";
import { inputsOf, presetNames, presetOf, presets } from "#diagrams/stress/presets.ts";
import { roundWords } from "#diagrams/stress/stress-text.ts";
import { createButton, createElement } from "../ui/create-element.ts";
import { createPercentInput, type PercentInput } from "./percent-input.ts";

/** How a reader changed the assumptions: all at once by a preset, in one input, or by dragging a slider. */
export type Change = "preset" | "input" | "drag";

export interface Controls {
  readonly element: HTMLElement;
  /** Shows inputs that were set elsewhere; `reset` also clears what was written and could not be read. */
  show: (inputs: Inputs, reset: boolean) => void;
}

type OnChange = (inputs: Inputs, change: Change) => void;

/** A control that changes one thing of the current inputs. */
interface ControlOptions {
  readonly data: StressData;
  readonly current: () => Inputs;
  readonly onChange: OnChange;
}

/** The form with everything that a reader can set. */
export function createControls(data: StressData, onChange: OnChange): Controls {
  let current = inputsOf("as-reported", data);
  const showAll = (inputs: Inputs, reset: boolean) => {
    current = inputs;
    for (const control of controls) control.show(inputs, reset);
  };
  const options: ControlOptions = {
    data,
    current: () => current,
    onChange(inputs, change) {
      showAll(inputs, change === "preset");
      onChange(inputs, change);
    },
  };
  const controls = [
    createPresets(options),
    ...data.labs.map((lab) => createKeptShare(lab, options)),
    createOutsideShare(options),
    createRoundChoice(options),
    createHalfChoice(options),
  ];
  const reset = createButton({ class: "reset" }, "Back to as reported", () =>
    options.onChange(inputsOf("as-reported", data), "preset"),
  );
  const form = createElement("form", { "aria-label": "Assumptions" }, ...controls.map(({ element }) => element), reset);
  form.addEventListener("submit", (event) => event.preventDefault());
  return { element: form, show: showAll };
}

function createPresets({ data, onChange }: ControlOptions): Controls {
  const buttons = presets.map((preset) => {
    const apply = () => onChange(inputsOf(preset, data), "preset");
    return { preset, button: createButton({ "data-preset": preset }, presetNames[preset], apply) };
  });
  return {
    element: createFieldset(
      "presets",
      "Four cases",
      buttons.map(({ button }) => button),
    ),
    show(inputs) {
      const shown = presetOf(inputs, data);
      for (const { preset, button } of buttons) button.setAttribute("aria-pressed", String(preset === shown));
    },
  };
}

function createKeptShare({ id, name }: StressData["labs"][number], { current, onChange }: ControlOptions): Controls {
  const field = { id: `keep-${id}`, label: `${name} may keep`, hint: "of its orders at the four clouds" };
  const input = createPercentInput(field, (percent, isFinal) => {
    const inputs = current();
    onChange({ ...inputs, kept: { ...inputs.kept, [id]: percent } }, isFinal ? "input" : "drag");
  });
  return showChangesOnly(input, ({ kept }) => kept[id] ?? 100);
}

function createOutsideShare({ current, onChange }: ControlOptions): Controls {
  const hint = "of every order: customers, lenders and other investors; the clouds’ own money comes on top";
  const field = { id: "outside", label: "Outside money can pay", hint };
  const input = createPercentInput(field, (percent, isFinal) =>
    onChange({ ...current(), outside: percent }, isFinal ? "input" : "drag"),
  );
  return showChangesOnly(input, ({ outside }) => outside);
}

/** Writes a percent input only when its value changes, so that its message to the reader stays. */
function showChangesOnly(input: PercentInput, percentOf: (inputs: Inputs) => number): Controls {
  let shown: number | undefined;
  return {
    element: input.element,
    show(inputs, reset) {
      const percent = percentOf(inputs);
      if (reset || percent !== shown) input.show(percent);
      shown = percent;
    },
  };
}

function createRoundChoice({ current, onChange }: ControlOptions): Controls {
  const choices = rounds.map((round: Round) => {
    const radio = createElement("input", { type: "radio", name: "round", value: round });
    radio.addEventListener("change", () => onChange({ ...current(), round }, "input"));
    return { round, radio, label: createElement("label", {}, radio, ` ${roundWords[round]}`) };
  });
  return {
    element: createFieldset(
      "rounds",
      "The next funding round is",
      choices.map(({ label }) => label),
    ),
    show(inputs) {
      for (const { round, radio } of choices) radio.checked = round === inputs.round;
    },
  };
}

function createHalfChoice({ data: { orders, labs, books }, current, onChange }: ControlOptions): Controls {
  const labName = (lab: string) => labs.find(({ id }) => id === lab)?.name ?? lab;
  const cloudName = (cloud: string) => books.find((book) => book.cloud.id === cloud)?.cloud.name ?? cloud;
  const select = createElement(
    "select",
    { id: "halves" },
    createElement("option", { value: "" }, "none"),
    ...orders.map(({ id, lab, cloud, promised }) =>
      createElement("option", { value: id }, `${labName(lab)} at ${cloudName(cloud)}, ${promised.words}`),
    ),
  );
  select.addEventListener("change", () => onChange({ ...current(), halves: select.value || null }, "input"));
  const label = createElement("label", { for: "halves" }, "One order is cut to half");
  return {
    element: createElement("div", { class: "choice" }, label, select),
    show: (inputs) => void (select.value = inputs.halves ?? ""),
  };
}

function createFieldset(name: string, legend: string, children: readonly HTMLElement[]): HTMLFieldSetElement {
  return createElement("fieldset", { class: name }, createElement("legend", {}, legend), ...children);
}
