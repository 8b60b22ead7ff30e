import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { changeRecords, changesFeed, listChanges } from "#site/changes/changes.ts";
import { readCorrections } from "#story/read-corrections.ts";
import { recordsOf, seriesLedger } from "../claims/series-files.ts";

const ledger = seriesLedger();
const written = `## 2026-07-10

- The order stood as :num[rpo@2026-03]. It is :num[rpo]; orders < sales & more.
- A second one.

## 2026-05-02

It was dated to May.
`;

function sourcesOf(text = written, home = "https://example.org/loop/") {
  const { corrections, problems } = readCorrections(
    { path: "content/corrections.md", text },
    { ledger, diagrams: new Map() },
  );
  expect(problems).toEqual([]);
  return { content: { ledger, corrections }, records: recordsOf(ledger), home };
}

const sources = sourcesOf();
const changes = listChanges(sources);
const change = (end: string) => changes.find(({ id }) => id.endsWith(end));

describe("a reader of the list of changes", () => {
  it("finds each value of a series after its first with the one before, and every correction, newest first", () => {
    expect(changes.map(({ updated, id }) => [updated, id.replace("tag:example.org,2026:loop/", "")])).toEqual([
      ["2026-07-10", "corrections/2026-07-10/1"],
      ["2026-07-10", "corrections/2026-07-10/2"],
      ["2026-06-30", "values/rpo@2026-06-30"],
      ["2026-06-30", "values/added@2026-06-30"],
      ["2026-05-02", "corrections/2026-05-02/1"],
      ["2026-04-29", "values/rpo@2026-03-31"],
    ]);
  });

  it("reads what it was, what it is, since when, and who says so", () => {
    expect(change("rpo@2026-03-31")).toMatchObject({
      title:
        "$627 billion, before $600 billion to $625 billion: At the end of March 2026 it had $627 billion of orders.",
      series: "rpo",
      claims: ["rpo@2026-03", "rpo@2025-12"],
      old: { id: "rpo@2025-12", low: 600, high: 625, "as-of": "2025-12-31" },
      new: { id: "rpo@2026-03", value: 627, dated: "31 March 2026" },
      why: "A paper: So it says. Business contracts only.",
      address: "https://example.org/loop/numbers/#rpo@2026-03-31",
    });
  });

  it("reads a correction in its own words, with the numbers it names", () => {
    expect(change("2026-07-10/1")).toMatchObject({
      title: "Corrected on 10 July 2026: The order stood as $627 billion.",
      claims: ["rpo@2026-03", "rpo"],
      why: "The order stood as $627 billion. It is $678 billion; orders < sales & more.",
      address: "https://example.org/loop/method/#corrected-2026-07-10",
    });
  });

  it("reads of a result what it is worked out from", () => {
    expect(change("added@2026-06-30")?.why).toBe("Worked out from $678 billion and $627 billion.");
  });

  it("sees an entry once, also when a newer value comes and the old one gets another id", () => {
    const newer = { ...ledger, claims: new Map([...ledger.claims].map(([id, claim]) => [id, { ...claim, id }])) };
    const again = listChanges({ ...sources, content: { ...sources.content, ledger: newer } });
    expect(again.map(({ id }) => id)).toEqual(changes.map(({ id }) => id));
    expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
    expect(changes.filter(({ id }) => !/^tag:example\.org,2026:[\w/@.-]+$/.test(id))).toEqual([]);
  });
});

it("a program gets the same entries, without what only a feed needs", () => {
  expect(changeRecords(sources).map(({ id }) => id)).toEqual(changes.map(({ id }) => id));
  expect(JSON.stringify(changeRecords(sources))).not.toContain("html");
});

/** An XML element with its own elements. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The root of an XML file; throws where it is not well-formed. */
function parseXml(xml: string): Element {
  const top: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return top.children[0] ?? top;
}

const own = ({ children }: Element, name: string) => children.filter((child) => child.name === name);
const textOf = (element: Element, name: string) => own(element, name)[0]?.text;

describe("the feed is Atom 1.0, so that every feed reader takes it", () => {
  const feed = parseXml(changesFeed(sources));
  const entries = own(feed, "entry");

  it("has once what a feed and an entry must have once", () => {
    expect(feed.attributes["xmlns"]).toBe("http://www.w3.org/2005/Atom");
    for (const element of [feed, ...entries])
      for (const name of ["id", "title", "updated"]) {
        expect(own(element, name), name).toHaveLength(1);
        expect(textOf(element, name)).not.toBe("");
      }
    expect(own(feed, "author").map((author) => textOf(author, "name"))).toEqual(["Nobody"]);
    expect(entries).toHaveLength(changes.length);
    for (const entry of entries) expect(own(entry, "content")[0]?.attributes["type"]).toBe("html");
  });

  it("dates are times, and the feed's is that of its newest entry", () => {
    const times = [feed, ...entries].map((element) => textOf(element, "updated") ?? "");
    expect(times.filter((time) => !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(time))).toEqual([]);
    expect(times[0]).toBe(times[1]);
  });

  it("leads to itself, to the page, and from each entry to where it stands", () => {
    const links = own(feed, "link").map(({ attributes: { rel, href } }) => [rel, href]);
    expect(links).toEqual([
      ["self", "https://example.org/loop/changes.xml"],
      ["alternate", "https://example.org/loop/numbers/"],
    ]);
    const targets = entries.map((entry) => own(entry, "link")[0]?.attributes["href"]);
    expect(targets).toEqual(changes.map(({ address }) => address));
  });

  it("says old, new and why; links in it are whole addresses", () => {
    const [correction, , value] = entries.map((entry) => textOf(entry, "content") ?? "");
    expect(value).toContain("<dt>Old</dt><dd>$627 billion (31 March 2026)</dd>");
    expect(value).toContain("<dt>New</dt><dd>$678 billion (30 June 2026)</dd>");
    expect(correction).toContain('href="https://example.org/loop/numbers/#rpo"');
    expect(correction).toContain("orders &#x3C; sales &#x26; more");
  });

  it("is valid without any entry", () => {
    const empty = { ...sources, content: { ledger: { ...ledger, claims: new Map() }, corrections: [] } };
    expect(textOf(parseXml(changesFeed(empty)), "updated")).toBe("2026-07-15T00:00:00Z");
  });
});
