/** Marks the window of the cover’s picture while its squares still come together; the first scroll brings them to their places. */
export function waitForAssembly(window: HTMLElement): void {
  const running = window.getAnimations({ subtree: true }).filter(({ playState }) => playState !== "finished");
  if (running.length === 0) return;
  const finish = () => running.forEach((animation) => animation.finish());
  window.dataset["assembling"] = "";
  addEventListener("scroll", finish, { once: true, passive: true });
  const end = () => {
    removeEventListener("scroll", finish);
    delete window.dataset["assembling"];
  };
  void Promise.allSettled(running.map(({ finished }) => finished)).then(end);
}
