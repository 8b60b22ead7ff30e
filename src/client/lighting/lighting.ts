import type { PictureRecords } from "../cards/picture-records.ts";
import { lightMarks } from "./light-marks.ts";

/** What asks for light; a card that is open comes before a press, a pointer and the focus. */
const askers = ["card", "press", "pointer", "focus"] as const;
export type Asker = (typeof askers)[number];

/** Names to light: claims' ids, `party:oracle`, `kind:backlog`; and the place in the page that they come from. */
export interface Request {
  readonly names: readonly string[];
  readonly from: Element | null;
}

export interface Lighting {
  /** Lights what is asked for; null ends what this asker asked for before. */
  readonly ask: (asker: Asker, request: Request | null) => void;
  /** Lights again, after a picture has come or been drawn anew. */
  readonly refresh: () => void;
}

/** The figure that shows a place's picture, with the picture's name; null where it shows another, or none. */
export type FindPicture = (from: Element | null) => { readonly figure: HTMLElement; readonly picture: string } | null;

interface Options {
  readonly lit: PictureRecords["lit"];
  readonly findPicture: FindPicture;
  /** The stage, if the page has one: while it moves nothing is lit, and another picture ends all but a card's light. */
  readonly stage: HTMLElement | null;
}

/** Lights marks for whoever asks first in rank, on one picture at a time. */
export function createLighting({ lit, findPicture, stage }: Options): Lighting {
  const requests = new Map<Asker, Request>();
  let figure: HTMLElement | null = null;
  const apply = () => {
    const asker = askers.find((one) => requests.has(one));
    const request = asker === undefined ? undefined : requests.get(asker);
    const found = request === undefined ? null : findPicture(request.from);
    if (figure !== null && figure !== found?.figure) lightMarks(figure, []);
    figure = found?.figure ?? null;
    if (found === null || request === undefined) return;
    const byName = lit[found.picture] ?? {};
    lightMarks(
      found.figure,
      request.names.flatMap((name) => byName[name] ?? [name]),
    );
  };
  const ask = (asker: Asker, request: Request | null) => {
    if (request === null) requests.delete(asker);
    else requests.set(asker, request);
    apply();
  };
  if (stage !== null) {
    let shown = stage.dataset["show"];
    const follow = () => {
      if (stage.dataset["show"] !== shown) for (const asker of askers.slice(1)) requests.delete(asker);
      shown = stage.dataset["show"];
      apply();
    };
    new MutationObserver(follow).observe(stage, { attributeFilter: ["data-show", "data-moving"] });
  }
  return { ask, refresh: apply };
}
