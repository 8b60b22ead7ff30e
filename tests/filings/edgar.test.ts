import { afterEach, describe, expect, it, test } from "vitest";
import { withoutViewer } from "#filings/edgar.ts";
import { maxDocumentBytes } from "#filings/unpack.ts";
import { type Answer, type EdgarServer, listing, listPath, playEdgar } from "./edgar-server.ts";

let server: EdgarServer | undefined;
afterEach(() => server?.close());

const path = "/Archives/edgar/data/1/000000000126000001/acme.htm";
const page = '<html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"><body>A filing</body></html>\n';

async function ask(answer: Answer): Promise<string> {
  server = await playEdgar({ [path]: answer });
  const bytes = await server.edgar.document(server.address + path);
  return new TextDecoder().decode(bytes);
}

/** An answer that is busy some times, and then well. */
function busy(times: number, status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  let left = times;
  return (_, response) => {
    if (left > 0) response.writeHead(status, headers).end();
    else response.end(page);
    left -= 1;
  };
}

const redirectTo =
  (target: string): Answer =>
  (_, response) =>
    response.writeHead(302, { location: target }).end();

describe("EDGAR is asked with care", () => {
  it("with the name and address of who asks", async () => {
    await ask(page);
    expect([...(server?.userAgents ?? [])]).toEqual(["A site editor@example.org"]);
  });

  it("at most five times a second", async () => {
    server = await playEdgar({
      [listPath]: listing([
        { accession: "0000000001-26-000001", form: "10-Q", filed: "2026-07-29", reported: "2026-06-30", file: "a.htm" },
      ]),
    });
    for (let time = 0; time < 4; time += 1) await server.edgar.submissions(1);
    expect(server.waits).toEqual([200, 200, 200]);
  });

  it("once for a document, which never changes", async () => {
    await ask(page);
    expect(await server?.edgar.document(`${server.address}${path}`)).toHaveLength(page.length);
    expect(server?.asked).toEqual([path]);
  });

  it.each([
    ["that was cut short", page.slice(0, -9)],
    ["that is a notice in place of a filing", "<html><body>Come back later</body></html>"],
  ])("again for a document %s", async (_, text) => {
    await ask(text);
    expect(server?.stored.size).toBe(0);
  });

  it("more and more slowly while it is busy", async () => {
    expect(await ask(busy(3, 429))).toBe(page);
    expect(server?.waits).toEqual([1_000, 2_000, 4_000]);
  });

  it("as slowly as it asks to be, but not for ever", async () => {
    expect(await ask(busy(1, 503, { "retry-after": "20" }))).toBe(page);
    expect(server?.waits).toEqual([20_000]);
    await server?.close();
    expect(await ask(busy(1, 503, { "retry-after": "86400" }))).toBe(page);
    expect(server?.waits).toEqual([30_000]);
  });

  it("five times at most while it is busy", async () => {
    await expect(ask(busy(99, 429))).rejects.toThrow("answers 429. EDGAR is asked too often: wait ten minutes.");
    expect(server?.asked).toHaveLength(5);
  });
});

describe("what EDGAR refuses is told in a sentence", () => {
  it.each([
    [403, /acme\.htm answers 403\. EDGAR blocks who does not say who asks, .*check "contact" in content\/site\.yaml/],
    [404, /acme\.htm answers 404\. There is no such page: check the CIK or the address\.$/],
    [500, /acme\.htm answers 500\. Try again later\.$/],
  ])("%d", async (status, message) => {
    await expect(ask((_, response) => response.writeHead(status).end())).rejects.toThrow(message);
    expect(server?.asked).toHaveLength(1);
  });

  it("a connection that breaks off", async () => {
    const broken: Answer = (_, response) => {
      response.writeHead(200, { "content-length": "1000" }).write("<html>");
      response.destroy();
    };
    await expect(ask(broken)).rejects.toThrow(/(?:broke off while it was downloaded|could not be reached): .+/);
  });

  it("a document that is larger than any filing", async () => {
    const large: Answer = (_, response) => response.end(Buffer.alloc(maxDocumentBytes + 1));
    await expect(ask(large)).rejects.toThrow(/acme\.htm has more than 60 MB unpacked, more than any 10-K or 10-Q/);
  });

  it("no network", async () => {
    server = await playEdgar({});
    const { address, edgar } = server;
    await server.close();
    await expect(edgar.submissions(1)).rejects.toThrow(
      `${new URL(address).host} could not be reached: connect ECONNREFUSED`,
    );
    await expect(edgar.submissions(1)).rejects.toThrow("a document at hand is read with --file.");
  });
});

describe("only EDGAR's own hosts are read", () => {
  it("a redirect within them is followed", async () => {
    server = await playEdgar({ "/old": redirectTo(path), [path]: page });
    expect(await server.edgar.document(`${server.address}/old`)).toHaveLength(page.length);
  });

  it("a redirect to another host is refused, and that host is not asked", async () => {
    const other = await playEdgar({ "/x": page });
    await expect(ask(redirectTo(`${other.address}/x`))).rejects.toThrow(
      `is redirected to ${other.address}/x, which is not read: only http://127.0.0.1:`,
    );
    expect(other.asked).toEqual([]);
    await other.close();
  });

  it("a redirect without end is left", async () => {
    await expect(ask(redirectTo(path))).rejects.toThrow("is redirected again and again.");
    expect(server?.asked).toHaveLength(4);
  });

  it.each([
    "http://www.sec.gov/x.htm",
    "https://sec.gov.example.org/x.htm",
    "https://example.org/x.htm",
    "file:///etc/passwd",
  ])("%s is not asked for", async (address) => {
    server = await playEdgar({});
    await expect(server.edgar.document(address)).rejects.toThrow(`${address} is not an address of EDGAR; only http`);
  });
});

test("the address of EDGAR's viewer leads to the document that it shows", () => {
  const plain = "https://www.sec.gov/Archives/edgar/data/1/2/a.htm";
  expect(withoutViewer("https://www.sec.gov/ix?doc=/Archives/edgar/data/1/2/a.htm")).toBe(plain);
  expect(withoutViewer(plain)).toBe(plain);
});
