import type { Mark } from "#scene/scene.ts";
import { countWords } from "#text/share-words.ts";
import { defineDiagram } from "../diagram.ts";
import { headlineAndFooter } from "../shared/headline-and-footer.ts";
import { textOf } from "./backlog-text.ts";
import { cloudBlocks, type BacklogKit } from "./cloud-block.ts";
import { drawClouds, drawGrowth } from "./clouds-and-growth.ts";
import { drawBothShares } from "./both-shares.ts";
import { drawEnding } from "./ending.ts";
import { drawWhoPays } from "./who-pays.ts";
import { concentrationDrawings } from "./concentration.ts";
import { drawCover, drawTotal } from "./cover-and-total.ts";
import { pickBacklog, type BacklogData } from "./data.ts";
import { pageTextsOf, type PageTexts } from "./headlines.ts";
import { states, type BacklogState } from "./states.ts";
import { drawLabColumns } from "./lab-columns.ts";

const drawings: Readonly<Record<BacklogState, (kit: BacklogKit) => Mark[]>> = {
  cover: drawCover,
  total: drawTotal,
  clouds: drawClouds,
  labs: (kit) => drawLabColumns(kit, false),
  "labs-april": (kit) => drawLabColumns(kit, true),
  grew: drawGrowth,
  "who-pays": drawWhoPays,
  concentration: drawBothShares,
  ending: drawEnding,
  ...concentrationDrawings,
};

/** The numbers of the pictures, with the texts around each. */
interface BacklogPictures extends BacklogData {
  readonly texts: PageTexts;
}

/** How much the clouds were promised, by whom, and how it grew. */
export const backlog = defineDiagram<BacklogState, BacklogPictures>({
  name: "backlog",
  title: "Backlogs of the clouds",
  states,
  pick: (figures) => {
    const data = pickBacklog(figures);
    return { ...data, texts: pageTextsOf(data) };
  },
  describe: (data, state) => ({
    title: `Backlogs of ${countWords(data.clouds.length)} clouds, in billions of dollars`,
    ...textOf(state, data),
  }),
  draw: (data, state, layout) => [
    ...headlineAndFooter({ state, ...data.texts[state][layout] }, layout),
    ...drawings[state]({ data, blocks: cloudBlocks(data, layout), layout }),
  ],
});
