import { escaped } from "#scene/escaped.ts";
import type { Change } from "./record.ts";

/** What the feed says of itself. */
export interface FeedAbout {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  readonly rights: string;
  /** Addresses of the feed itself and of the page that it belongs to. */
  readonly self: string;
  readonly page: string;
  /** ISO day of the feed where it has no entry. */
  readonly day: string;
}

/** An entry of the feed; with the words of a correction as HTML. */
export type FeedEntry = Change & { readonly html?: string };

/** Changes as an Atom feed (RFC 4287), in the order given. */
export function atomFeed(about: FeedAbout, entries: readonly FeedEntry[]): string {
  const newest =
    entries
      .map(({ updated }) => updated)
      .sort()
      .at(-1) ?? about.day;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    element("id", about.id),
    element("title", about.title),
    element("subtitle", about.subtitle),
    element("updated", timeOf(newest)),
    `<author>${element("name", about.author)}</author>`,
    element("rights", about.rights),
    `<link rel="self" type="application/atom+xml" href="${escaped(about.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(about.page)}"/>`,
    ...entries.map(entryOf),
    "</feed>",
    "",
  ].join("\n");
}

function entryOf(entry: FeedEntry): string {
  return [
    "<entry>",
    element("id", entry.id),
    element("title", entry.title),
    element("updated", timeOf(entry.updated)),
    `<link rel="alternate" type="text/html" href="${escaped(entry.address)}"/>`,
    `<category term="${entry.type}"/>`,
    `<content type="html">${escaped(entry.html ?? contentOf(entry))}</content>`,
    "</entry>",
  ].join("\n");
}

/** Old, new and why, as HTML. */
function contentOf({ old, new: after, why, sources }: Change): string {
  const rows = [
    ["Old", amountWords(old)],
    ["New", amountWords(after)],
    ["Why", escaped(why)],
  ];
  const links = sources.flatMap(({ title, publisher, url }) =>
    url === null ? [] : [`<li><a href="${escaped(url)}">${escaped(title)}</a>, ${escaped(publisher)}</li>`],
  );
  const facts = rows.map(([name, words]) => `<dt>${name ?? ""}</dt><dd>${words ?? ""}</dd>`).join("");
  return `<dl>${facts}</dl>${links.length === 0 ? "" : `<ul>${links.join("")}</ul>`}`;
}

function amountWords(value: Change["old"]): string {
  return value === null ? "" : escaped(`${value.amount} (${value.dated})`);
}

function element(name: string, words: string): string {
  return `<${name}>${escaped(words)}</${name}>`;
}

/** A day as a time, as RFC 3339 has it. */
function timeOf(day: string): string {
  return `${day}T00:00:00Z`;
}
