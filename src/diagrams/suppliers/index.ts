import { defineDiagram } from "../diagram.ts";
import { headlineAndFooter } from "../shared/headline-and-footer.ts";
import { drawBands } from "./bands.ts";
import { pickSuppliers, states, type SuppliersData, type SuppliersState } from "./data.ts";
import { describeSuppliers, headlines, shortHeadlines, subOf } from "./suppliers-text.ts";

/** What suppliers of chips pay, guarantee and lend to the labs. */
export const suppliers = defineDiagram<SuppliersState, SuppliersData>({
  name: "suppliers",
  title: "The outer ring",
  states,
  pick: pickSuppliers,
  describe: (data, state) => describeSuppliers(state, data),
  draw: (data, state, layout) => [
    ...headlineAndFooter(
      {
        state,
        headline: (layout === "wide" ? headlines : shortHeadlines)[state],
        sub: subOf(state, layout),
        source: layout === "wide" ? "Company reports; news reports" : "Company and news reports",
      },
      layout,
    ),
    ...drawBands(data, state, layout),
  ],
});
