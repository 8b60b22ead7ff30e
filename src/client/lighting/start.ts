import style from "#styles/lighting.css?url&no-inline";
import type { CardData } from "../cards/card-data.ts";
import { onCardChange } from "../cards/card-events.ts";
import { loadStylesheet } from "../ui/load-stylesheet.ts";
import { pictureFinder } from "./find-picture.ts";
import { inlinePicture } from "./inline-picture.ts";
import { lightFromAddress } from "./lit-address.ts";
import { createLighting } from "./lighting.ts";
import { startMarks } from "./marks.ts";
import type { MarkWalk } from "./mark-walk.ts";
import { watchWords } from "./watch-words.ts";

interface Options {
  readonly data: Pick<CardData, "claim" | "pictures">;
  /** Opens the card of a claim beside an element. */
  readonly onOpen: (claim: string, opener: HTMLElement) => void;
}

/** Lets words and cards light the marks that they speak of, and marks name their numbers. Without the pictures' records the page stays as it is. */
export async function startLighting({ data, onOpen }: Options): Promise<void> {
  const [records] = await Promise.all([data.pictures(), loadStylesheet(style)]);
  const stage = document.querySelector<HTMLElement>("figure.stage");
  const started = new WeakSet<HTMLElement>();
  const inline = (figure: HTMLElement) => {
    const image = figure.querySelector("img");
    if (image !== null && !started.has(figure)) {
      started.add(figure);
      void inlinePicture(image).then(
        (svg) => svg !== null && lighting.refresh(),
        () => undefined,
      );
    }
    return image === null;
  };
  const lighting = createLighting({ lit: records.lit, stage, findPicture: pictureFinder(stage, inline) });
  watchWords(lighting);
  onCardChange((claim, opener) => lighting.ask("card", claim === null ? null : { names: [claim], from: opener }));
  if (stage === null) return;
  startMarks({ stage, records, claim: data.claim, lighting, onOpen, placeWalk: (walk) => placeWalk(walk, stage) });
  lightFromAddress(
    stage,
    (claim, from) => lighting.ask("press", { names: [claim], from }),
    (message) => void import("../ui/toast.ts").then(({ showToast }) => showToast(message)),
  );
}

/** Behind the way to the picture's numbers in the step at hand; where the page has none, behind the stage. */
function placeWalk(walk: MarkWalk, stage: HTMLElement): void {
  const entry = document.querySelector<HTMLElement>('section.step[aria-current="step"] .picture-numbers');
  if (entry !== null) walk.placeBehind(entry);
  else if (document.querySelector("section.step") === null) stage.after(walk.element);
}
