import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { root } from "#commands/lib/project.ts";
import { diagramNames } from "#diagrams/index.ts";
import { claimRecord } from "#ledger/claim-schema.ts";
import { formatAmount } from "#ledger/format-amount.ts";
import { fileSchemas } from "#site/files/schemas.ts";
import { readContent } from "#story/read-content.ts";
import { csvRows } from "../fixtures/csv-rows.ts";
import { builtFiles, fileBehind, published, read } from "./built.ts";

const diagrams = await diagramNames();
const { ledger, factChecks, story } = await readContent(root, diagrams);
const numbers = fileSchemas.numbers.parse(JSON.parse(await read(published, "numbers.json")));

test("numbers.json is the whole ledger, in the shape that its schema describes", async () => {
  expect(numbers.claims.map(({ id }) => id).sort()).toEqual([...ledger.claims.keys()].sort());
  for (const record of numbers.claims) {
    const claim = ledger.claims.get(record.id);
    if (claim === undefined) throw new Error(record.id);
    const { value, low, high, date, status, origin } = claim;
    expect(record).toMatchObject({ value, low, high, date, status, origin, amount: formatAmount(claim) });
    expect(record.sources).toHaveLength(claim.sources.length);
  }
  const schema = JSON.parse(await read(published, "numbers.schema.json")) as { properties: Record<string, unknown> };
  expect(Object.keys(schema.properties)).toEqual(Object.keys(numbers));
  expect(JSON.stringify(schema)).toContain("The claim in one sentence.");
});

test("numbers.csv says the same, one number a line", async () => {
  const rows = csvRows(await read(published, "numbers.csv"));
  expect(rows.map((row) => row.get("id"))).toEqual(numbers.claims.map(({ id }) => id));
  for (const [index, record] of numbers.claims.entries()) {
    const row = rows[index];
    expect(row?.get("value")).toBe(record.value === null ? "" : String(record.value));
    expect([row?.get("says"), row?.get("kind"), row?.get("status")]).toEqual([record.says, record.kind, record.status]);
    expect(row?.get("steps")).toBe(record.used.map(({ step }) => step).join("; "));
    for (const source of record.sources) expect(row?.get("sources")).toContain(source.title);
  }
});

test.each([...diagrams])(
  "the files of the diagram %s hold the numbers that its pictures show",
  async (name, states) => {
    const file = JSON.parse(await read(published, `diagrams/${name}.json`)) as {
      claims: { id: string; states: string[]; value: number | null }[];
    };
    const rows = csvRows(await read(published, `diagrams/${name}.csv`));
    expect(rows.map((row) => [row.get("id"), row.get("states")])).toEqual(
      file.claims.map((claim) => [claim.id, claim.states.join("; ")]),
    );
    for (const state of states) {
      const svg = await read(published, `diagrams/${name}/${state}.svg`);
      const shown = [...svg.matchAll(/data-claim="([^"]+)"/g)].map(([, id]) => id);
      const listed = file.claims.filter((claim) => claim.states.includes(state)).map(({ id }) => id);
      expect(listed, state).toEqual(expect.arrayContaining(shown));
    }
    for (const claim of file.claims) {
      const { states: inStates, ...record } = claim;
      expect(claimRecord.parse(record)).toEqual(numbers.claims.find(({ id }) => id === claim.id));
      expect(inStates.length).toBeGreaterThan(0);
    }
  },
);

test("each number leads to the steps that tell it, and each of those steps back to the number", async () => {
  const [table, article] = [await read(published, "numbers/index.html"), await read(published, "index.html")];
  const steps = new Map(article.split('<section class="step"').map((part) => [/^ id="([^"]+)"/.exec(part)?.[1], part]));
  const rows = new Map(table.split("<tr ").map((part) => [/^id="([^"]+)"/.exec(part)?.[1], part]));
  const base = ledger.site.base;
  for (const { id, series, used, pictures } of numbers.claims) {
    const row = rows.get(series ?? id);
    for (const { step } of used) {
      expect(steps.get(step), `${step} for ${id}`).toContain(`href="#note-${id}"`);
      expect(row, `${id} for ${step}`).toContain(`href="${base}/#${step}"`);
    }
    for (const picture of pictures) expect(row).toContain(`${base}/diagrams/${picture}.svg`);
  }
});

test("what is repeated elsewhere leads to the step that tells it, and the step to it", async () => {
  const page = await read(published, "heard/index.html");
  expect(factChecks.length).toBeGreaterThanOrEqual(25);
  const told = new Map(
    Map.groupBy(
      factChecks.filter(({ step }) => step !== null),
      ({ step }) => step,
    ),
  );
  const article = await read(published, "index.html");
  for (const [step, [first]] of told) {
    expect(page).toContain(`href="${ledger.site.base}/#${step ?? ""}"`);
    expect(article).toContain(`href="${ledger.site.base}/heard/#${first?.id ?? ""}"`);
  }
  expect(story.chapters.length).toBeGreaterThan(0);
});

test("search engines are told of the numbers as a set of data with its files", async () => {
  const html = await read(published, "numbers/index.html");
  const [, text = ""] = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(html) ?? [];
  const data = JSON.parse(text) as { "@type": string; license: string; distribution: { contentUrl: string }[] };
  expect(data).toMatchObject({ "@type": "Dataset", license: ledger.site.licenceUrl });
  expect(data.distribution.map(({ contentUrl }) => contentUrl.split("/").at(-1))).toEqual([
    "numbers.csv",
    "numbers.json",
    "numbers.xlsx",
  ]);
});

test("every file of numbers names the schema that it satisfies, so that a program can check what it reads", async () => {
  const ajv = new Ajv2020({ validateFormats: false, allErrors: true });
  const named = ["numbers.json", "changes.json", ...[...diagrams.keys()].map((name) => `diagrams/${name}.json`)];
  for (const name of named) {
    const file = JSON.parse(await read(published, name)) as { $schema: string };
    const schema = new URL(file.$schema).pathname.replace(`${ledger.site.base}/`, "");
    const isValid = ajv.getSchema(file.$schema) ?? ajv.compile(JSON.parse(await read(published, schema)) as object);
    await isValid(file);
    expect(isValid.errors, name).toBeNull();
  }
  const files = await builtFiles(published);
  expect(named.filter((name) => !files.includes(name))).toEqual([]);
});

test("the feed of changes is found from the pages that it is about, and leads to places that there are", async () => {
  for (const page of ["numbers/index.html", "method/index.html"])
    expect(await read(published, page)).toContain('rel="alternate" type="application/atom+xml"');
  const { changes } = fileSchemas.changes.parse(JSON.parse(await read(published, "changes.json")));
  const feed = await read(published, "changes.xml");
  expect(changes.filter(({ type }) => type === "value").length).toBeGreaterThan(0);
  for (const { id, address } of changes) {
    expect(feed).toContain(`<id>${id}</id>`);
    const { pathname, hash } = new URL(address);
    const file = fileBehind(published, new URL(pathname, published.address)) ?? "";
    expect(await read(published, file), address).toContain(` id="${hash.slice(1)}"`);
  }
});
