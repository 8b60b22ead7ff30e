import type { Layout, Mark, Picture } from "#scene/scene.ts";
import { defineDiagram } from "../diagram.ts";
import { frame } from "../shared/headline-and-footer.ts";
import { drawBooks } from "./cloud-books.ts";
import { factsOf, pickStress, type StressData } from "./data.ts";
import { drawDials, drawSum } from "./assumptions.ts";
import { stress as resultOf, type Inputs } from "./model.ts";
import { inputsOf, presetOf, presets, type Preset } from "./presets.ts";
import { descriptionOf, headlines, messageOf, sources, subs } from "./stress-text.ts";

function draw(name: Preset | "own", data: StressData, inputs: Inputs, layout: Layout): Mark[] {
  const result = resultOf(factsOf(data), inputs);
  return [
    ...frame({ state: name, headline: headlines[name][layout], sub: subs[layout], source: sources[layout] }, layout),
    ...drawDials(data, inputs, layout),
    ...drawBooks(data, result, inputs.halves, layout),
    ...drawSum(data, result, layout),
  ];
}

/** What the clouds' books would show if some of what is assumed about the labs did not hold. */
export const stress = defineDiagram<Preset, StressData>({
  name: "stress",
  title: "Break the loop",
  states: presets,
  isModel: true,
  pick: pickStress,
  say(data, preset) {
    const result = resultOf(factsOf(data), inputsOf(preset, data));
    return {
      title: "A model of what four clouds’ books would show, in billions of dollars",
      message: messageOf(result),
      description: descriptionOf(preset, data, result),
    };
  },
  draw: (data, preset, layout) => draw(preset, data, inputsOf(preset, data), layout),
});

/** The picture for assumptions that a reader set; where these are a preset's, it is the preset's own. */
export function drawWith(data: StressData, inputs: Inputs, layout: Layout): Picture {
  const name = presetOf(inputs, data) ?? "own";
  return { name: `stress/${name}`, layout, marks: draw(name, data, inputs, layout) };
}
