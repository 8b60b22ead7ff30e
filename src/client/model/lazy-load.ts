/** How far below the view the panel's script is fetched: far enough that it stands when the reader comes. */
const ahead = "1500px";

/** Whether an address says anything about the assumptions. */
export function asksForPanel(query: URLSearchParams): boolean {
  return [...query.keys()].some((name) => /^(?:preset|outside|round|halves|keep-.+)$/.test(name));
}

/** Fetches the panel when the reader comes near it, or asks for it in the address. If that fails, the links in it stay. */
export function loadNear(section: HTMLElement): void {
  // An address with assumptions and without a place means the panel.
  if (location.hash === "" && asksForPanel(new URLSearchParams(location.search))) location.replace(`#${section.id}`);
  const start = async () => {
    watcher.disconnect();
    const { startPanel } = await import("./panel.ts");
    await startPanel(section);
  };
  const watcher = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) void start();
    },
    { rootMargin: ahead },
  );
  watcher.observe(section);
}
