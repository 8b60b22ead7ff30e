import type { Layout, Mark } from "#scene/scene.ts";
import { canvases } from "#scene/scene.ts";
import { fontSizeToFit } from "../shared/font-size.ts";
import { pageMetrics } from "../shared/headline-and-footer.ts";
import { bandMetrics, type Band } from "./band-layout.ts";
import type { SuppliersData } from "./data.ts";

/** Bands that follow each other and have one party, as the plate of that party. */
interface Run {
  readonly party: string;
  readonly top: number;
  readonly bottom: number;
}

function runsOf(bands: readonly Band[], partyOf: (band: Band) => string): Run[] {
  const runs: Run[] = [];
  for (const band of bands) {
    const party = partyOf(band);
    const bottom = band.y + band.height;
    const last = runs.at(-1);
    if (last?.party === party) runs[runs.length - 1] = { ...last, bottom };
    else runs.push({ party, top: band.top, bottom });
  }
  return runs;
}

/** Suppliers on the left, labs on the right in their colours; a party whose bands are apart has a plate for each part. */
export function drawPlates(bands: readonly Band[], data: SuppliersData, layout: Layout): Mark[] {
  const { plate } = bandMetrics[layout];
  const { margin } = pageMetrics[layout];
  const right = canvases[layout].width - margin - plate;
  return [
    ...runsOf(bands, ({ flow }) => flow.supplier).flatMap((run, index) =>
      drawPlate(run, { data, layout, x: margin, key: `supplier:${run.party}:${String(index)}` }),
    ),
    ...runsOf(bands, ({ flow }) => flow.lab).flatMap((run, index) =>
      drawPlate(run, { data, layout, x: right, key: `lab:${run.party}:${String(index)}` }),
    ),
  ];
}

interface PlateKit {
  readonly data: SuppliersData;
  readonly layout: Layout;
  readonly x: number;
  readonly key: string;
}

function drawPlate({ party, top, bottom }: Run, { data, layout, x, key }: PlateKit): Mark[] {
  const { plate, number } = bandMetrics[layout];
  const { name = party, tint = null } = data.parties[party] ?? {};
  const size = fontSizeToFit(name, layout === "wide" ? 23 : 13.5, plate - (layout === "wide" ? 16 : 6));
  const corner = layout === "wide" ? 12 : 7;
  return [
    {
      kind: "sheet",
      key: `plate:${key}`,
      ...(tint === null ? {} : { tint }),
      x,
      y: top + number * 0.25,
      width: plate,
      height: bottom - top - number * 0.25,
      corner,
    },
    {
      kind: "label",
      key: `name:${key}`,
      x: x + plate / 2,
      y: (top + number * 0.25 + bottom) / 2 + size * 0.35,
      anchor: "middle",
      size,
      weight: "bold",
      text: name,
    },
  ];
}
