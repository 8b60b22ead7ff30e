import type { Layout, Scene } from "../scene/scene.ts";
import { defineDiagram } from "./diagram.ts";
import { frame } from "./frame.ts";
import { drawBooks } from "./stress/books.ts";
import { factsOf, pickStress, type StressData } from "./stress/data.ts";
import { drawDials, drawSum } from "./stress/dials.ts";
import { stress as resultOf, type Inputs } from "./stress/model.ts";
import { inputsOf, presetOf, presets, type Preset } from "./stress/presets.ts";
import { sources, subs, wordsOf } from "./stress/words.ts";

function scene(name: Preset | "own", data: StressData, inputs: Inputs, layout: Layout) {
  const result = resultOf(factsOf(data), inputs);
  const { headline, message, description } = wordsOf(name, data, inputs, result, layout);
  return {
    title: "A model of what four clouds’ books would show, in billions of dollars",
    message,
    description,
    marks: [
      ...frame({ state: name, headline, sub: subs[layout], source: sources[layout] }, layout),
      ...drawDials(data, inputs, layout),
      ...drawBooks(data, result, inputs.halves, layout),
      ...drawSum(data, result, layout),
    ],
  };
}

/** What the clouds' books would show if some of what is assumed about the labs did not hold. */
export const stress = defineDiagram<Preset, StressData>({
  name: "stress",
  title: "Break the loop",
  states: presets,
  isModel: true,
  pick: pickStress,
  draw: (data, state, layout) => scene(state, data, inputsOf(state, data), layout),
});

/** The same picture for assumptions that a reader set; where these are a preset's, it is the preset's own. */
export function drawWith(data: StressData, inputs: Inputs, layout: Layout): Scene {
  const name = presetOf(inputs, data) ?? "own";
  return { name: `stress/${name}`, layout, ...scene(name, data, inputs, layout) };
}
