/** Marks pictures of the text that could not be fetched, so that their description stands alone; asks for them again when there is a network. */
export function watchLostPictures(): void {
  const lost = new Set<HTMLImageElement>();
  const mark = ({ target }: Event) => {
    if (!(target instanceof HTMLImageElement)) return;
    lost.add(target);
    target.closest<HTMLElement>(".step-picture")?.setAttribute("data-lost", "");
  };
  const retry = () => {
    for (const image of lost) {
      image.closest<HTMLElement>(".step-picture")?.removeAttribute("data-lost");
      image.setAttribute("src", image.getAttribute("src") ?? "");
    }
    lost.clear();
  };
  // Neither event bubbles.
  document.addEventListener("error", mark, true);
  addEventListener("online", retry);
}
