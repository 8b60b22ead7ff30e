import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import * as client from "#commands/lib/edgar-client.ts";
import { type EdgarServer, listing, listPath, playEdgar } from "../filings/edgar-server.ts";
import { backlog, fact, filingText } from "../filings/make-filing.ts";

const where = vi.hoisted(() => ({ root: "" }));
vi.mock(import("#commands/lib/project.ts"), async (original) => {
  const actual = await original();
  return {
    ...actual,
    get root() {
      return where.root === "" ? actual.root : where.root;
    },
  };
});
vi.mock(import("#commands/lib/edgar-client.ts"), async (original) => {
  const actual = await original();
  return { ...actual, liveEdgar: vi.fn(actual.liveEdgar) };
});

const { argv } = process;
const june = {
  accession: "0000000001-26-000001",
  form: "10-Q",
  filed: "2026-07-29",
  reported: "2026-06-30",
  file: "acme.htm",
};
const path = "/Archives/edgar/data/1/000000000126000001/acme.htm";
const document = filingText({
  contexts: [{ id: "a", period: "2026-06-30" }],
  body: `<p>Orders: ${fact("a", "7")}</p>`,
});
let server: EdgarServer;

beforeEach(async () => {
  vi.resetModules();
  const folder = await mkdtemp(join(tmpdir(), "filings-"));
  where.root = folder;
  await write("site.yaml", "name: A site\n");
  await write("ledger/claims/plain.yaml", "- id: acme-plain\n");
  server = await playEdgar({ [listPath]: listing([june]), [path]: document });
  vi.mocked(client.liveEdgar).mockReturnValue(server.edgar);
});
afterEach(async () => {
  process.argv = argv;
  process.exitCode = undefined;
  vi.restoreAllMocks();
  await rm(where.root, { recursive: true });
  where.root = "";
  await server.close();
});

async function run(...args: readonly string[]) {
  const output = vi.spyOn(console, "log").mockReturnValue();
  const errors = vi.spyOn(console, "error").mockReturnValue();
  process.argv = ["node", "filings", ...args];
  const before = await everyFile();
  await import("../../src/commands/filings.ts");
  expect(await everyFile(), "the content is as it was").toEqual(before);
  return { output: output.mock.calls.join("\n"), errors: errors.mock.calls.join("\n"), status: process.exitCode };
}

async function everyFile(): Promise<string[]> {
  const folder = join(where.root, "content/ledger");
  const names = await readdir(folder, { recursive: true });
  return Promise.all(
    names.filter((name) => name.endsWith(".yaml")).map((name) => readFile(join(folder, name), "utf8")),
  );
}

async function addSeries(filing = `{cik: 1, concept: "${backlog}", duration: instant}`): Promise<void> {
  const text = `
- id: acme-orders
  says: x
  unit: usd-billion
  kind: backlog
  filing: ${filing}
  values:
    - at: 2026-03-31
      value: 6
      status: filed
      sources: [{source: acme-10q, says: x}]
`;
  await write("ledger/claims/acme.yaml", text);
}

async function write(path: string, text: string): Promise<void> {
  const file = join(where.root, "content", path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

function addContact(): Promise<void> {
  return write("site.yaml", "name: A site\ncontact: editor@example.org\n");
}

async function save(bytes: string | Uint8Array, name = "x.htm"): Promise<string> {
  await mkdir(join(where.root, "files"), { recursive: true });
  const file = join(where.root, "files", name);
  await writeFile(file, bytes);
  return file;
}

it("proposes the values of EDGAR's newest filings, and writes nothing", async () => {
  await addSeries();
  await addContact();
  const { output, errors, status } = await run();
  expect(output).toContain(
    `npm run refresh -- acme-orders 7 2026-06-30 --source ${server.address}${path} --title "ACME INC, Form 10-Q for the period to 30 June 2026" --publisher "ACME INC" --published 2026-07-29`,
  );
  expect(output).toContain("1 value proposed, nothing written; 0 could not be read");
  expect([errors, status]).toEqual(["", undefined]);
});

it("names the ledger's own source, also where that has the address of EDGAR's viewer", async () => {
  await addSeries();
  await addContact();
  const url = `${server.address}/ix?doc=${path}`;
  await write("ledger/sources.yaml", `- id: own-name\n  title: x\n  publisher: x\n  url: ${url}\n  tier: primary\n`);
  const { output } = await run();
  expect(output).toContain("--source own-name");
  expect(output).not.toContain("sources.yaml");
});

it("says who has to be named, where the site has no contact, and asks nobody", async () => {
  await addSeries();
  const { errors, status } = await run();
  expect(errors).toBe(
    'EDGAR answers only to programs that say who asks: add "contact:" with a mail address to content/site.yaml, or read a document with --file.',
  );
  expect([status, server.asked]).toEqual([1, []]);
});

it("says that there is no network, and fails", async () => {
  await addSeries();
  await addContact();
  await server.close();
  const { errors, status } = await run();
  expect(errors).toMatch(
    /^127\.0\.0\.1:\d+ could not be reached: .+ Check the network; a document at hand is read with --file\.$/,
  );
  expect(status).toBe(1);
});

it("fails where a filing lacks the number, and says what it has", async () => {
  await addSeries("{cik: 1, concept: us-gaap:Orders, duration: instant}");
  await addContact();
  const { output, errors, status } = await run();
  expect(errors).toContain(`acme.htm has no fact us-gaap:Orders. The nearest names in it are ${backlog}.`);
  expect(output).toBe("0 values proposed, nothing written; 1 could not be read");
  expect(status).toBe(1);
});

it("reads a document at hand without asking anybody, packed or not", async () => {
  await addSeries();
  for (const file of [await save(document), await save(gzipSync(document), "x.htm.gz")]) {
    vi.resetModules();
    expect((await run("--file", file)).output).toContain("    - at: 2026-06-30\n      value: 7");
  }
  expect(server.asked).toEqual([]);
});

it.each([
  ["that is not there", () => "/no/such/file.htm", "/no/such/file.htm cannot be read"],
  ["that is no filing", () => save("%PDF-1.7"), "is not an inline XBRL document."],
  ["that is cut short", () => save(gzipSync(document).subarray(0, 300), "x.gz"), "is damaged or cut short."],
  ["of another company", () => save(document.replaceAll("0000000001", "0000000002")), "with the CIK of"],
])("refuses a document %s", async (_, file, message) => {
  await addSeries();
  const { output, errors, status } = await run("--file", await file());
  expect(errors).toContain(message);
  expect([output, status]).toEqual(["", 1]);
});

it.each([
  ["is unknown", ["--series", "acme-order"], 'There is no series "acme-order"; did you mean "acme-orders"?'],
  ["stands in no filing", ["--series", "acme-plain"], '"acme-plain" has no "filing"'],
  [
    "is compared with a file",
    ["--verify", "--file", "x"],
    "--verify reads the sources of the ledger: leave out --file.",
  ],
])("refuses a series that %s", async (_, args, message) => {
  await addSeries();
  const { errors, status } = await run(...args);
  expect(errors).toContain(message);
  expect(status).toBe(1);
});

it("says so where no series stands in a filing yet", async () => {
  const { errors, status } = await run();
  expect(errors).toContain('No series of the ledger has a "filing" yet; docs/editing.md');
  expect(status).toBe(1);
});

it("says what is wrong with a series that does not say enough", async () => {
  await addSeries('{cik: 1, concept: "us-gaap:A", axis: "us-gaap:AnAxis", duration: instant}');
  const { errors } = await run();
  expect(errors).toContain('the axis us-gaap:AnAxis needs either "member:"');
});

it("compares the filed values with their filings, and fails where one differs", async () => {
  await addSeries();
  await addContact();
  const source = `- id: acme-10q\n  title: x\n  publisher: x\n  url: https://www.sec.gov${path}\n  tier: primary\n`;
  await write("ledger/sources.yaml", source);
  const wanted = { ...june, reported: "2026-03-31" };
  const march = filingText({
    contexts: [{ id: "a", period: wanted.reported }],
    reports: "2026-01-01/2026-03-31",
    body: `<p>${fact("a", "6.5")}</p>`,
  });
  vi.mocked(client.liveEdgar).mockReturnValue({
    ...server.edgar,
    document: (address) => Promise.resolve(new TextEncoder().encode(address.endsWith(path) ? march : "")),
  });
  const { output, errors, status } = await run("--verify");
  expect(errors).toContain("acme-orders@2026-03-31 is 6 in the ledger, but 6.5 in https://www.sec.gov/Archives/");
  expect(output).toBe("1 filed value compared, 1 not as in their filings");
  expect(status).toBe(1);
});
