import { defineDiagram } from "../diagram.ts";
import { factsOf, pickStress, type StressData } from "./data.ts";
import { runModel } from "./model.ts";
import { drawResult } from "./picture.ts";
import { inputsOf, presets, type Preset } from "./presets.ts";
import { descriptionOf, messageOf } from "./stress-text.ts";

/** What the clouds' books would show if some assumptions about the labs did not hold. */
export const stress = defineDiagram<Preset, StressData>({
  name: "stress",
  title: "Break the loop",
  states: presets,
  isModel: true,
  pick: pickStress,
  describe(data, preset) {
    const result = runModel(factsOf(data), inputsOf(preset, data));
    return {
      title: "A model of what the clouds’ books would show, in billions of dollars",
      message: messageOf(result),
      description: descriptionOf(preset, data, result),
    };
  },
  draw: (data, preset, layout) => drawResult(preset, data, inputsOf(preset, data), layout),
});
