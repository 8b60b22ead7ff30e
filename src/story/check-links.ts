import type { Ledger } from "#ledger/claim.ts";
import type { Problem } from "#ledger/problem.ts";
import { didYouMean, nearest } from "#text/nearest.ts";
import type { Diagrams } from "./context.ts";
import type { ReadChapter } from "./parse-chapter.ts";
import type { LinkInEntry } from "./read-fact-checks.ts";
import type { Method } from "./read-method.ts";
import type { SourceText } from "./source-text.ts";
import { type Story, stepNames } from "./story.ts";

/** All texts with their links, and what these may lead to. */
export interface LinkedTexts {
  readonly told: { readonly story: Story; readonly read: readonly ReadChapter[] };
  readonly method: { readonly method: Method; readonly source: SourceText };
  readonly corrected: { readonly corrections: readonly { readonly date: string }[]; readonly source: SourceText };
  readonly repeated: { readonly links: readonly LinkInEntry[] };
  readonly reading: { readonly ledger: Ledger };
  readonly diagrams: Diagrams;
}

/** The places of the site, by the address of their page: the names that may stand behind "#". */
export type SitePlaces = ReadonlyMap<string, ReadonlySet<string>>;

/** Files that the site publishes beside its pages. */
const files =
  /^\/(?:(?:numbers|datapackage|changes|licences|embed|pictures|story)[\w.-]*|(?:diagrams|share|oembed|embed|schemas)\/[\w./-]+)\.[a-z\d]+$/;

/** Every link of the content that leads nowhere, with the nearest place that there is. */
export function checkLinks(texts: LinkedTexts): Problem[] {
  const places = placesOf(texts);
  const inSource = (source: SourceText, page: string): Problem[] =>
    source.links.flatMap(({ url, offset }) => {
      const message = linkMistake(url, page, places);
      return message === null ? [] : [{ ...source.problemAt(offset, message), kind: "reference" as const }];
    });
  return [
    ...texts.told.read.flatMap(({ source }) => inSource(source, "/")),
    ...inSource(texts.method.source, "/method/"),
    ...inSource(texts.corrected.source, "/method/"),
    ...texts.repeated.links.flatMap(({ url, tell }) => {
      const message = linkMistake(url, "/heard/", places);
      return message === null ? [] : [{ ...tell(message), kind: "reference" as const }];
    }),
  ];
}

function placesOf({ told, method, corrected, reading: { ledger }, diagrams }: LinkedTexts): SitePlaces {
  const { chapters } = told.story;
  const steps = chapters.flatMap((chapter) => chapter.steps.flatMap(stepNames)).filter((name) => name !== "");
  const noNames = new Set<string>();
  const sections = method.method.sections.map(({ id }) => id);
  return new Map<string, ReadonlySet<string>>([
    ["/", new Set([...steps, ...chapters.map(({ slug }) => `chapter-${slug}`), "story", "notes-title"])],
    ["/numbers/", new Set([...ledger.claims.keys(), ...ledger.claimNames.keys(), "due"])],
    ["/glossary/", new Set(ledger.terms.keys())],
    ["/heard/", new Set(ledger.factChecks.map(({ id }) => id))],
    [
      "/method/",
      new Set([...sections, ...corrected.corrections.map(({ date }) => `corrected-${date}`), "tight-loops"]),
    ],
    ["/diagrams/", noNames],
    ...steps.map((name) => [`/step/${name}/`, noNames] as const),
    ...[...diagrams].map(([name, states]) => [`/diagrams/${name}/`, new Set([...states, "use"])] as const),
    ...[...diagrams.keys()].map((name) => [`/embed/${name}/`, noNames] as const),
    ...[...diagrams].flatMap(([name, states]) => states.map((state) => [`/embed/${name}/${state}/`, noNames] as const)),
  ]);
}

/** Why a link on a page leads nowhere, and where it should lead; null where it leads somewhere. */
export function linkMistake(url: string, page: string, places: SitePlaces): string | null {
  if (url === "" || /^(?:https?:\/\/[^/\s]+\.|https?:\/\/localhost|mailto:|[a-z][a-z\d+.-]*:(?!\/?[\w]))/i.test(url))
    return null;
  const slashes = /^(?:(https?)(?::\/{0,1}|:?\/\/|\/\/)|\/\/)(?=[\w-]+(?:\.[\w-]+)+)/i.exec(url);
  if (slashes !== null)
    return `"${url}" is no whole address; write ${slashes[1] ?? "https"}://${url.slice(slashes[0].length)}`;
  if (
    /^(?:\w[\w-]*\.)+[a-z]{2,}(?:[/?#:]|$)/i.test(url) &&
    !/\.(?:md|html?|ya?ml|csv|json|xml|svg|png)(?:[?#]|$)/i.test(url)
  )
    return `"${url}" has no https:// before it, so it would lead into this site; write https://${url}`;
  if (/^[a-z][a-z\d+.-]*:/i.test(url)) return null;
  const [, path = "", anchor = ""] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(url) ?? [];
  return pathMistake(url, path, places) ?? anchorMistake(path === "" ? page : path, decoded(anchor), places);
}

function pathMistake(url: string, path: string, places: SitePlaces): string | null {
  if (path === "" || places.has(path) || files.test(path)) return null;
  const pages = [...places.keys()];
  const file = /(?:^|\/)(?:\d+-)?([\w-]+)\.(?:md|mdx|html?)$/.exec(path)?.[1];
  const bare = `/${path.replace(/^(?:\.{0,2}\/)*/, "").replace(/\/*$/, "")}/`;
  if (places.has(bare)) return `"${url}" leads to no page; write ${bare}`;
  if (file !== undefined) {
    const story = [...(places.get("/") ?? [])];
    const anchor = url.split("#")[1] ?? "";
    if (story.includes(anchor)) return `"${url}" is a file, and a link leads to a page; write #${anchor}`;
    const meant = story.includes(`chapter-${file}`) ? `chapter-${file}` : nearest(file, story);
    const right = meant === undefined ? "write its address, such as /method/ or #step" : `write #${meant}`;
    return `"${url}" is a file, and a link leads to a page; ${right}`;
  }
  const known = pages.filter((one) => one.split("/").length === bare.split("/").length);
  return `the site has no page "${path}"${didYouMean(bare, known)}`;
}

function anchorMistake(path: string, anchor: string, places: SitePlaces): string | null {
  const names = places.get(path);
  if (anchor === "" || names === undefined || names.has(anchor) || /^(?:note|loop)-/.test(anchor)) return null;
  const elsewhere = path === "/" ? undefined : places.get("/")?.has(anchor);
  if (elsewhere === true) return `this page has no place "#${anchor}"; the story has: write /#${anchor}`;
  return `there is no place "#${anchor}" ${path === "/" ? "in the story" : `on ${path}`}${didYouMean(anchor, [...names].filter(isTold))}`;
}

/** Parts of the page are places too, but nobody who writes a link means them. */
const isTold = (name: string): boolean => name !== "story" && !name.endsWith("-title");

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
