const worn = new Map<string, Promise<void>>();

/** Fetches a style sheet that only a part of the page needs, and waits until it holds; once a page. */
export function wearStyle(address: string): Promise<void> {
  const known = worn.get(address);
  if (known !== undefined) return known;
  const coming = new Promise<void>((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = address;
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => {
      link.remove();
      worn.delete(address);
      reject(new Error(`no style sheet at ${address}`));
    });
    document.head.append(link);
  });
  worn.set(address, coming);
  return coming;
}
