import type { FindPicture } from "./lighting.ts";

/** Finds the picture that belongs to a place: the stage while it stands still, else in the article the step's own. */
export function pictureFinder(stage: HTMLElement | null, inline: (figure: HTMLElement) => boolean): FindPicture {
  return (from) => {
    const isStage = stage !== null && stage.checkVisibility() && document.documentElement.dataset["view"] !== "article";
    if (isStage) {
      const { show = "", moving } = stage.dataset;
      return moving === undefined && stage.dataset["flying"] === undefined ? { figure: stage, picture: show } : null;
    }
    const step = from?.closest<HTMLElement>("section.step");
    const figure = step?.querySelector<HTMLElement>("figure.step-picture");
    if (!step || !figure || !inline(figure)) return null;
    return { figure, picture: step.dataset["show"] ?? "" };
  };
}
