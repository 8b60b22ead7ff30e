import { arrive, followAddress } from "./deep-link.ts";
import { calmQuery, holds, roomQuery } from "../ui/media.ts";
import { onFirstMove } from "./first-interaction.ts";
import { wearStyle } from "../ui/load-stylesheet.ts";
import { createBar } from "./progress-bar.ts";
import type { DiagramData } from "../player/show.ts";
import { unfold } from "./lazy-layout.ts";
import { createSwitch, type View } from "./view-controller.ts";
import { askFor, wantedView } from "./view-preference.ts";

/** What the diagrams' `pick` gave when the site was built. */
async function fetchNumbers(address: URL): Promise<DiagramData> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`no numbers for the stage: ${String(answer.status)}`);
  return (await answer.json()) as DiagramData;
}

/** Fetches all that a stage needs beside its script; the result is the numbers. */
async function prepare(numbers: URL): Promise<DiagramData> {
  const style = new URL("stage.css", numbers).href;
  const [data] = await Promise.all([fetchNumbers(numbers), wearStyle(style), onFirstMove(dress)]);
  return data;
}

async function dress(isMoving: boolean): Promise<void> {
  const { dressAsides } = await import("./asides.ts");
  await dressAsides(isMoving);
}

/** Turns the article into the view that is wanted, and back when the reader or the room asks for it. If it fails, the article stays. */
export async function start(hasGoneOn: () => boolean): Promise<void> {
  const figure = document.querySelector<HTMLElement>("figure.stage");
  if (figure === null) throw new Error("the page has no stage");
  const numbers = new URL(figure.dataset["numbers"] ?? "", location.href);
  const steps = [...document.querySelectorAll<HTMLElement>("section.step[id]")];
  const data = await prepare(numbers);
  let insists = false;
  const settle = () => turn(wantedView(insists));
  const turn = async (to: View) => {
    await view.turn(to);
    bar.sayView(view.now(), holds(roomQuery));
  };
  const choose = (next: View) => {
    insists = true;
    askFor(next);
    void settle();
  };
  const bar = createBar(steps, {
    by(count) {
      const step = bar.neighbour(count);
      if (step !== undefined) view.go(step, "scroll");
    },
    pause: (paused) => view.pause(paused),
    view: choose,
    contents() {
      const open = { steps, here: view.here(), view: view.now(), choose, site: new URL(".", numbers) };
      void import("../contents/contents.ts").then(({ openContents }) => openContents(open));
    },
  });
  const failed = () => void turn("article");
  const view = createSwitch({ figure, steps, folding: unfold(steps), data, arrived: bar.arrived, hasGoneOn, failed });
  const resettle = () => {
    insists = false;
    void settle();
  };
  for (const query of [roomQuery, calmQuery]) matchMedia(query).addEventListener("change", resettle);
  const reader = { steps, view, settle, choose };
  followAddress(reader);
  await arrive(reader);
}
