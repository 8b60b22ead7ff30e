const loading = new Map<string, Promise<void>>();

/** Loads a style sheet that only a part of the page needs, once a page; resolves when it applies. */
export function loadStylesheet(address: string): Promise<void> {
  const known = loading.get(address);
  if (known !== undefined) return known;
  const loaded = new Promise<void>((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = address;
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => {
      link.remove();
      loading.delete(address);
      reject(new Error(`no style sheet at ${address}`));
    });
    document.head.append(link);
  });
  loading.set(address, loaded);
  return loaded;
}
