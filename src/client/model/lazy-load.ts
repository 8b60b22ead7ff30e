/** How far below the window the panel's script is fetched: far enough that it is ready when the reader comes. */
const rootMargin = "1500px";

/** Whether an address says anything about the assumptions. */
export function hasAssumptions(query: URLSearchParams): boolean {
  return [...query.keys()].some((name) => /^(?:preset|outside|round|halves|keep-.+)$/.test(name));
}

/** Loads the panel when the reader comes near it, or asks for it in the address. Where that fails, the links in it stay. */
export function loadWhenNear(section: HTMLElement): void {
  // An address with assumptions and without a hash means the panel.
  if (location.hash === "" && hasAssumptions(new URLSearchParams(location.search))) location.replace(`#${section.id}`);
  const start = async () => {
    observer.disconnect();
    const { startPanel } = await import("./panel.ts");
    await startPanel(section);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) void start();
    },
    { rootMargin },
  );
  observer.observe(section);
}
