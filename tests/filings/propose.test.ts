import { afterEach, describe, expect, it, vi } from "vitest";
import type { Findings } from "#filings/propose.ts";
import { proposeFromEdgar } from "#filings/propose.ts";
import { type Answer, type EdgarServer, listing, listPath, playEdgar, type Row } from "./edgar-server.ts";
import { backlog, fact, filingText, series } from "./make-filing.ts";

let server: EdgarServer | undefined;
afterEach(() => server?.close());

const row = (number: number, form: string, reported: string, filed: string): Row => ({
  accession: `0000000001-26-00000${number}`,
  form,
  filed,
  reported,
  file: `acme-${number}.htm`,
});
const pathOf = ({ accession, file }: Row) => `/Archives/edgar/data/1/${accession.replaceAll("-", "")}/${file}`;
const june = row(1, "10-Q", "2026-06-30", "2026-07-29");
const march = row(2, "10-Q", "2026-03-31", "2026-04-29");
const december = row(3, "10-K", "2025-12-31", "2026-02-05");
const press = row(4, "8-K", "2026-07-28", "2026-07-28");

/** A document with one backlog at the end of the period that it reports. */
function document({ reported, form }: Row, amount: string, concept = backlog): string {
  const contexts = [{ id: "a", period: reported }];
  const body = `<p>We had $${fact("a", amount, 'scale="9"', concept)} billion of orders.</p>`;
  return filingText({ contexts, body, form, reports: `2026-01-01/${reported}` });
}

async function findings(
  answers: Readonly<Record<string, Answer>>,
  ...all: ReturnType<typeof series>[]
): Promise<Findings> {
  server = await playEdgar(answers);
  return proposeFromEdgar(server.edgar, all);
}

const shown = ({ proposals }: Findings) => proposals.map(({ series: { id }, at, value }) => `${id} ${at} ${value}`);

describe("newer values", () => {
  const answers = {
    [listPath]: listing([press, june, march, december]),
    [pathOf(june)]: document(june, "7"),
    [pathOf(march)]: document(march, "6"),
    [pathOf(december)]: document(december, "5"),
  };

  it("come from the filings that are newer than the ledger, the oldest first, and from no other document", async () => {
    const found = await findings(answers, series({}, { at: "2025-12-31" }));
    expect(shown(found)).toEqual(["a-backlog 2026-03-31 6", "a-backlog 2026-06-30 7"]);
    expect(found.problems).toEqual([]);
    expect(server?.asked).toEqual([listPath, pathOf(march), pathOf(june)]);
  });

  it("come with where they stand: sentence, form, accession number and address", async () => {
    const { proposals } = await findings(answers, series());
    expect(proposals).toMatchObject([
      {
        sentence: "We had $7 billion of orders.",
        form: "10-Q",
        document: `${server?.address ?? ""}${pathOf(june)}`,
        submission: { accession: june.accession, filed: june.filed, company: "ACME INC" },
      },
    ]);
  });

  it("of two series in one document are read at once", async () => {
    server = await playEdgar(answers);
    const read = vi.spyOn(server.edgar, "document");
    const found = await proposeFromEdgar(server.edgar, [series(), series({}, { id: "other" })]);
    expect(shown(found)).toEqual(["a-backlog 2026-06-30 7", "other 2026-06-30 7"]);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it("that are not there yet are no problem", async () => {
    const found = await findings(answers, series({}, { at: "2026-06" }));
    expect(found).toEqual({
      proposals: [],
      problems: [],
      notes: ["a-backlog: no filing is newer than its value of 2026-06"],
    });
  });

  it("of nine months are not looked for in the annual report", async () => {
    await findings(answers, series({ duration: "nine-months" }, { at: "2024-12-31" }));
    expect(server?.asked).toEqual([listPath, pathOf(march), pathOf(june)]);
  });

  it("of twelve months are found in a quarter's report, where it has them", async () => {
    const contexts = [{ id: "a", period: "2025-07-01/2026-06-30" }];
    const twelve = filingText({ contexts, body: fact("a", "140"), reports: "2026-01-01/2026-06-30" });
    const found = await findings({ ...answers, [pathOf(june)]: twelve }, series({ duration: "year" }));
    expect(shown(found)).toEqual(["a-backlog 2026-06-30 140"]);
  });

  it("are proposed for the other series, where one of them cannot be read", async () => {
    const found = await findings(answers, series({ concept: "us-gaap:Orders" }, { id: "wrong" }), series());
    expect(shown(found)).toEqual(["a-backlog 2026-06-30 7"]);
    expect(found.problems).toEqual([
      `wrong: ${server?.address ?? ""}${pathOf(june)} has no fact us-gaap:Orders. The nearest names in it are ${backlog}.`,
    ]);
  });
});

describe("an amendment", () => {
  const amended = row(5, "10-Q/A", "2026-06-30", "2026-08-20");
  const answers = { [listPath]: listing([amended, june]), [pathOf(june)]: document(june, "7") };

  it("that gives the number takes the place of the filing", async () => {
    const found = await findings({ ...answers, [pathOf(amended)]: document(amended, "8") }, series());
    expect(shown(found)).toEqual(["a-backlog 2026-06-30 8"]);
    expect(found.proposals[0]?.form).toBe("10-Q/A");
  });

  it("that repeats other parts only leaves the filing as it is", async () => {
    const found = await findings(
      { ...answers, [pathOf(amended)]: document(amended, "8", "us-gaap:Revenues") },
      series(),
    );
    expect(shown(found)).toEqual(["a-backlog 2026-06-30 7"]);
    expect(found.problems).toEqual([]);
  });
});

describe("a list of submissions that cannot be used is told, and nothing is proposed", () => {
  const damaged = (change: (list: string) => string) => change(listing([june]));

  it.each([
    ["no JSON", "<html>", "EDGAR's list for the CIK 1 is not in the form that EDGAR describes. Try again later."],
    ["cut short", damaged((list) => list.slice(0, -40)), "is not in the form that EDGAR describes."],
    ["of another form", '{"filings":[]}', "is not in the form that EDGAR describes."],
    ["of another company", listing([june], 2), "EDGAR's list for the CIK 1 is of 2 (ACME INC)."],
    ["empty", listing([]), "EDGAR lists no 10-K or 10-Q of the CIK 1 (ACME INC)."],
    ["without reports", listing([press]), "EDGAR lists no 10-K or 10-Q of the CIK 1 (ACME INC)."],
    ["uneven", damaged((list) => list.replace('["10-Q"]', "[]")), "is damaged: its columns differ in length."],
    [
      "with a path that leads elsewhere",
      damaged((list) => list.replace("acme-1.htm", "../../x")),
      "is damaged at the 10-Q",
    ],
    ["with a wrong number", damaged((list) => list.replace(june.accession, "1")), 'is damaged at the 10-Q "1".'],
    ["with a wrong day", damaged((list) => list.replace("2026-06-30", "June")), "is damaged at the 10-Q"],
  ])("%s", async (_, list, message) => {
    const found = await findings({ [listPath]: list }, series());
    expect(found.problems).toEqual([expect.stringContaining(message)]);
    expect([found.proposals, server?.asked]).toEqual([[], [listPath]]);
  });
});
