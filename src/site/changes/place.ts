/** Where changes are published, and how they are named. */
export interface ChangePlace {
  /** Whole web address of a place in the site. */
  readonly address: (path: string) => string;
  /** A tag URI (RFC 4151): a name that stays the same wherever the entry is copied to. */
  readonly tag: (name: string) => string;
}

/** The year from which the names of changes hold; it never changes, and nor do they. */
const since = "2026";

/** The place of the site whose front page has this address. */
export function changePlace(home: string): ChangePlace {
  const { hostname, pathname } = new URL(home);
  const base = pathname.replace(/^\/|\/$/g, "");
  return {
    address: (path) => new URL(path, home).href,
    tag: (name) => `tag:${hostname},${since}:${base === "" ? "" : `${base}/`}${name}`,
  };
}
