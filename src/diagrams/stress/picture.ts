import type { Layout, Mark, Picture } from "#scene/scene.ts";
import { headlineAndFooter } from "../shared/headline-and-footer.ts";
import { drawAssumptions, drawSum } from "./assumptions.ts";
import { drawCloudBars } from "./cloud-bars.ts";
import { factsOf, type StressData } from "./data.ts";
import { runModel, type Inputs } from "./model.ts";
import { presetOf, type Preset } from "./presets.ts";
import { headlineOf, sources, subOf } from "./stress-text.ts";
import { drawWall } from "./wall.ts";

/** The marks of a picture for these inputs; `name` is the preset that they are, or "own". */
export function drawResult(name: Preset | "own", data: StressData, inputs: Inputs, layout: Layout): Mark[] {
  const result = runModel(factsOf(data), inputs);
  return [
    ...headlineAndFooter(
      { state: name, headline: headlineOf(name, result, layout), sub: subOf(data, layout), source: sources[layout] },
      layout,
    ),
    ...drawSum(data, result, layout),
    ...drawWall(data, result, layout),
    ...drawCloudBars(data, result, layout),
    ...drawAssumptions(data, inputs, layout),
  ];
}

/** The picture for a reader's inputs; the same as that of a preset if they are the preset's. */
export function pictureOfInputs(data: StressData, inputs: Inputs, layout: Layout): Picture {
  const name = presetOf(inputs, data) ?? "own";
  return { name: `stress/${name}`, layout, marks: drawResult(name, data, inputs, layout) };
}
