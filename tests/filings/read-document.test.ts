import { gzipSync } from "node:zlib";
import { describe, expect, it, test } from "vitest";
import { proposalFrom } from "#filings/proposal.ts";
import { readDocument } from "#filings/read-document.ts";
import { unpack } from "#filings/unpack.ts";
import { backlog, customerAxis, fact, filing, filingText, series } from "./make-filing.ts";

const contexts = [{ id: "a", period: "2026-06-30" }];
const bytes = (text: string) => new TextEncoder().encode(text);

/** The value that a body gives for the backlog. */
const valueIn = (body: string) => proposalFrom(filing({ contexts, body }), series()).value;

describe("a fact's number", () => {
  const printed = (text: string, more: string) => valueIn(`<p>${fact("a", text, more)}</p>`);

  it.each([
    ["scale", "5", 'scale="9"', 5],
    ["a scale that is not there", "5,000,000,000", 'format="ixt:num-dot-decimal"', 5],
    ["a scale below one", "500000000000", 'scale="-2"', 5],
    ["sign", "5", 'scale="9" sign="-"', -5],
    ["format", "1.234,5", 'scale="6" format="ixt:num-comma-decimal"', 1.2345],
    ["a dash for nothing", "—", 'scale="9" format="ixt:fixed-zero"', 0],
    ["words", "three", 'scale="9" format="ixt-sec:numwordsen"', 3],
    ["digits that no binary fraction has", "115,877", 'scale="6" format="ixt:num-dot-decimal"', 115.877],
    ["an old registry's name", "1,234", 'scale="9" format="ixt:numdotdecimal"', 1234],
  ])("has its %s", (_, text, more, value) => {
    expect(printed(text, more)).toBe(value);
  });

  it.each([
    ["(5)", 'scale="9" format="ixt:num-dot-decimal"', /is "\(5\)", which is no number in the format numdotdecimal\.$/],
    ["5", 'scale="9" format="ixt:num-roman"', /has the format "numroman", which is unknown here\.$/],
    ["5", 'scale="many"', /has the scale "many", which is no power of ten\.$/],
  ])("%s is refused where it cannot be read: %s", (text, more, message) => {
    expect(() => printed(text, more)).toThrow(message);
  });
});

describe("where a fact stands in the document", () => {
  it("within another fact, both are read", () => {
    const inner = fact("a", "7", 'scale="9"', "us-gaap:Revenues");
    const document = filing({ contexts, body: `<p>${fact("a", inner)}</p>` });
    expect(proposalFrom(document, series()).value).toBe(7);
    expect(proposalFrom(document, series({ concept: "us-gaap:Revenues" })).value).toBe(7);
  });

  it("within a note and its continuation on the next page", () => {
    const body = `<ix:nonNumeric name="us-gaap:RevenueNote" contextRef="a" continuedAt="next"><p>Our orders.</p></ix:nonNumeric>
      <hr/><ix:continuation id="next"><div>They were $${fact("a", "7")} billion. More <b>text</b>.</div></ix:continuation>`;
    expect(proposalFrom(filing({ contexts, body }), series())).toMatchObject({
      value: 7,
      sentence: "They were $7 billion.",
    });
  });

  it("in the sentence around it, whose abbreviations do not end it", () => {
    const body = `<p>Before. Orders of Acme Inc. Europe and of the U.S. Army were
      $${fact("a", "7")}&#160;billion. After.</p>`;
    expect(proposalFrom(filing({ contexts, body }), series()).sentence).toBe(
      "Orders of Acme Inc. Europe and of the U.S. Army were $7 billion.",
    );
  });

  it("in a sentence that a page's number interrupts, which is left out", () => {
    const body = `<p>Orders were <ix:exclude>Page 12</ix:exclude>$${fact("a", "7")} billion.</p>`;
    expect(proposalFrom(filing({ contexts, body }), series()).sentence).toBe("Orders were $7 billion.");
  });

  it("in a row of a table, which is read as one", () => {
    const body = `<table><tr><td><p>Other</p></td><td>1</td></tr><tr><td><div>Orders</div></td><td>${fact("a", "7")}</td></tr></table>`;
    expect(proposalFrom(filing({ contexts, body }), series()).sentence).toBe("Orders 7");
  });

  it("in a long text, which is cut down to what is around it", () => {
    const many = "words, ".repeat(400);
    const body = `<p>${many}orders of ${fact("a", "7")} billion, ${many}</p>`;
    const { sentence } = proposalFrom(filing({ contexts, body }), series());
    expect(sentence).toContain("orders of 7 billion");
    expect(sentence?.length).toBeLessThan(520);
  });

  it("in the hidden header only, there is no sentence", () => {
    const text = filingText({ contexts, body: "" }).replace("</ix:hidden>", `${fact("a", "7")}</ix:hidden>`);
    expect(proposalFrom(readDocument("made.htm", bytes(text)), series())).toMatchObject({ value: 7, sentence: null });
  });
});

it("a fact that is meant for another report is left out", () => {
  const other = fact("a", "8", 'scale="9" target="other"');
  expect(valueIn(`<p>${other} ${fact("a", "7")}</p>`)).toBe(7);
});

it("the named characters of XHTML are read", () => {
  const body = `<p>Orders&nbsp;&mdash; ${fact("a", "7")}</p>`;
  expect(proposalFrom(filing({ contexts, body }), series()).sentence).toBe("Orders — 7");
});

describe("names are read by their namespace", () => {
  const read = (text: string) => proposalFrom(readDocument("made.htm", bytes(text)), series()).value;
  const text = filingText({ contexts, body: fact("a", "7") });

  it("whatever prefixes the document has", () => {
    const other = text
      .replaceAll("ix:", "i:")
      .replaceAll(":ix=", ":i=")
      .replaceAll("xbrli:", "x:")
      .replaceAll(":xbrli=", ":x=")
      .replaceAll("us-gaap:", "gaap:")
      .replaceAll(":us-gaap=", ":gaap=");
    expect(other).toContain('<i:nonFraction name="gaap:');
    expect(read(other)).toBe(7);
  });

  it("of whatever year the taxonomy is", () => {
    expect(read(text.replace("fasb.org/us-gaap/2025", "fasb.org/us-gaap/2031"))).toBe(7);
    expect(read(text.replace("fasb.org/us-gaap/2025", "fasb.org/us-gaap/2021-01-31"))).toBe(7);
  });

  it("and another taxonomy under the prefix us-gaap is not taken for it", () => {
    expect(() => read(text.replace("http://fasb.org/us-gaap/2025", "http://example.org/own"))).toThrow(
      `made.htm has no fact ${backlog}. The nearest names in it are {http://example.org/own}`,
    );
  });
});

describe("a document that cannot be read is refused with a sentence", () => {
  const text = filingText({ contexts, body: `<p>${fact("a", "7")}</p>` });
  const read = (content: string | Uint8Array) => () =>
    readDocument("x.htm", typeof content === "string" ? bytes(content) : content);

  it("empty", () => {
    expect(read("")).toThrow("x.htm is empty.");
  });

  it("not XBRL", () => {
    expect(read("<html><body>Our annual report</body></html>")).toThrow(
      "x.htm is not an inline XBRL document. Take the main document of a 10-K or 10-Q",
    );
  });

  it("cut short", () => {
    expect(read(text.slice(0, -30))).toThrow(/^x\.htm breaks off at line \d+, before its end\. Download it again\.$/);
  });

  it("not well-formed", () => {
    expect(read(text.replace("<p>", "<p><br>"))).toThrow(
      /^x\.htm is not well-formed XML at line \d+, column \d+: .+\. Download it again, as EDGAR serves it\.$/,
    );
  });

  it("without a period", () => {
    expect(read(text.replace('contextRef="cover"', 'contextRef="none"'))).toThrow(
      "x.htm does not say which period it reports: it lacks the fact dei:DocumentType.",
    );
  });

  it("in an encoding that is unknown", () => {
    expect(read(text.replace("UTF-8", "KLINGON"))).toThrow('x.htm is written in the encoding "KLINGON"');
  });

  it("with entities that unfold without end", () => {
    const bomb = text
      .replace("<html", '<!DOCTYPE html [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><html')
      .replace("<p>", "<p>&c;");
    expect(read(bomb)).toThrow(/is not well-formed XML at line \d+, column \d+: undefined entity/);
  });
});

describe("a packed document", () => {
  const packed = gzipSync(filingText({ contexts, body: fact("a", "7") }));

  it("is unpacked", () => {
    expect(readDocument("x.htm.gz", unpack("x.htm.gz", packed)).facts).toHaveLength(1);
  });

  it("cut short is refused", () => {
    expect(() => unpack("x.htm.gz", packed.subarray(0, -20))).toThrow(
      "x.htm.gz is a gzip file that is damaged or cut short. Download it again.",
    );
  });

  it("that unfolds beyond the limit is refused", () => {
    const words = "x has more than 1 MB unpacked, more than any 10-K or 10-Q, and is not read.";
    expect(() => unpack("x", gzipSync(Buffer.alloc(2_000_000)), 1_000_000)).toThrow(words);
    expect(() => unpack("x", Buffer.alloc(2_000_000), 1_000_000)).toThrow(words);
  });
});

test("40 MB of text and facts are read without keeping the text", () => {
  const row = `<p>${"Words about nothing. ".repeat(200)}${fact("a", "7")}</p>`;
  const parts = { [customerAxis]: "msft:CommercialCustomersMember" };
  const form = { contexts: [{ ...contexts[0], id: "a", period: "2026-06-30", parts }] };
  const filler = `<p>${"Words about nothing. ".repeat(200)}</p>`.repeat(Math.ceil(40_000_000 / 4_200));
  const document = filing({ ...form, body: row + filler + row });
  expect(document.facts).toHaveLength(2);
});
