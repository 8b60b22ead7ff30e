import { describe, expect, it } from "vitest";
import { doesNotFit, doTogetherNotFit, tooMany } from "#check/pictures/messages.ts";
import { pictureProblems } from "#check/pictures/problems.ts";
import { unseenDeals } from "#check/pictures/unseen-deals.ts";
import { pictureWarnings } from "#check/pictures/warnings.ts";
import type { Picture } from "#diagrams/picture-faults.ts";
import { figuresOf } from "#ledger/figures.ts";
import { formatProblem } from "#ledger/problem.ts";
import { formatWarning } from "#ledger/warning.ts";
import { allMarks } from "#scene/walk.ts";
import { append, edited, setField, type Edit } from "../../diagrams/edited-content.ts";
import { drawAll } from "../../diagrams/pictures.ts";

/** The first lines of what an editor reads. */
async function problemsOf(...edits: readonly Edit[]): Promise<string[]> {
  const content = edited(...edits);
  expect(content.problems).toEqual([]);
  const found = await pictureProblems(content);
  return found.map((problem) => (formatProblem(problem).split("\n")[0] ?? "").replace("content/ledger/", ""));
}

/** What an editor reads of an edit that the diagrams take. */
async function warningsOf(...edits: readonly Edit[]): Promise<string[]> {
  const content = edited(...edits);
  expect(content.problems).toEqual([]);
  expect(await pictureProblems(content)).toEqual([]);
  const found = [...(await pictureWarnings(content)), ...(await unseenDeals(content))];
  return found.map((warning) => formatWarning(warning).replace("content/ledger/", ""));
}

/** Another newest value of a series. */
function valueOf(file: string, id: string, from: number, to: number): Edit {
  const old = new RegExp(`(- id: ${id}\\n(?: {2}.*\\n)*? {6}value: )${String(from)}\\n`);
  return { file: `claims/${file}`, change: (text) => text.replace(old, `$1${String(to)}\n`) };
}

const forty = "A Company With a Name of Forty Letters Co";
const claimLine = (file: string, text: string) => new RegExp(`^claims/${file}\\.yaml:\\d+:\\d+ {2}${text}`);

describe("pictureWarnings(content) tells an editor, where a number stands,", () => {
  it("nothing where all pictures can be read", async () => {
    expect(await problemsOf()).toEqual([]);
    expect(await warningsOf()).toEqual([]);
  });

  it("the stated number that makes pictures lists, once, with how much they have room for", async () => {
    const found = await warningsOf(valueOf("google.yaml", "googl-oie", 98, 980000));
    expect(found.filter((one) => one.includes('"googl-oie"'))).toHaveLength(1);
    expect(found[0]).toMatch(
      claimLine(
        "google",
        String.raw`\$980 trillion of "googl-oie" does not fit into pictures \S+ and \d+ others, which have room for about \$\S+ \S+; they are drawn as lists of bars until a designer makes room \[picture\]$`,
      ),
    );
  });

  it("a share that is more than all, and a range where pictures show one value", async () => {
    expect(await warningsOf(valueOf("market.yaml", "sp500-top10", 41, 141))).toEqual([
      expect.stringMatching(claimLine("market", String.raw`141% of "sp500-top10" does not fit into .* about 100%;`)),
    ]);
    const range: Edit = {
      file: "amazon.yaml",
      change: (text) => text.replace("value: 161.4\n", "low: 150\n      high: 161.4\n"),
    };
    expect(await warningsOf(range)).toEqual([
      expect.stringMatching(
        claimLine(
          "amazon",
          String.raw`\$150.* of "amzn-ocf-ttm" is a range, and pictures cash/operating and 2 others show one value; they`,
        ),
      ),
    ]);
  });

  it("a huge number without words of programmers", async () => {
    const found = await warningsOf(valueOf("microsoft.yaml", "msft-rpo", 678, 678_000));
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) expect(one).not.toMatch(/Invalid|NaN|undefined|:\d+"/);
  });

  it("a long name, and how many letters have room", async () => {
    const found = await warningsOf(setField("companies.yaml", "oracle", "name", forty));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(
      /^companies\.yaml:\d+:9 {2}the name "A Company.*" of 41 letters does not fit into .*room for \d+ letters; .*drawn as/,
    );
  });

  it("nothing of one company more", async () => {
    const entry = `- id: newcomer\n  name: ${forty}\n  role: other\n  says: A company that is in no deal.\n`;
    expect(await warningsOf(append("companies.yaml", entry))).toEqual([]);
  });
});

describe("unseenDeals(content)", () => {
  const lab = `- id: newlab
  name: New Lab
  role: lab
  says: A lab that no picture knows.
`;
  const claim = `- id: newlab-oracle-40
  says: New Lab promised Oracle $40 billion.
  value: 40
  unit: usd-billion
  kind: commitment
  who: [newlab, oracle]
  as-of: 2026-03-02
  status: announced
  sources:
    - source: wsj-openai-oracle
      says: Says so.
`;
  const deal = `- id: newlab-oracle
  buyer: newlab
  seller: oracle
  amount: newlab-oracle-40
  years: 5
  says: New Lab promised Oracle an order.
`;
  const added = [append("openai.yaml", claim), append("deals.yaml", deal), append("companies.yaml", lab)];

  it("names nothing where pictures show all deals, but each that none shows, where it stands", async () => {
    const content = edited();
    expect(await unseenDeals(content)).toEqual([]);
    const found = (await unseenDeals(content, ["cash"])).map(formatWarning);
    expect(found).toHaveLength(6);
    expect(found[0]).toMatch(
      /deals\.yaml:\d+:\d+ {2}no picture shows the deal "openai-azure" between OpenAI and Microsoft; a designer must make room for it \[picture\]$/,
    );
  });

  it("leaves a new lab to the pictures, which name what they need of it", async () => {
    expect(await problemsOf(...added)).toContainEqual(
      expect.stringContaining('New Lab needs the name of a claim as "within" in companies.yaml'),
    );
  });
});

describe("messages are in plain words", () => {
  const one = { diagram: {} as Picture["diagram"], name: "cash/left", state: "left", layout: "tall" } as const;
  const { ledger } = edited();

  it("count in the right number", () => {
    expect(tooMany("pairs/openai", { state: "openai", of: "pairs", holds: 1, needs: 4 })).toBe(
      "picture pairs/openai has room for 1 pair, and would need 4; it is drawn as a list of bars until a designer makes room",
    );
    expect(doesNotFit({ noun: "company", id: "oracle", room: 1.2 }, [one], ledger)).toBe(
      'the name "Oracle" of 6 letters does not fit into picture cash/left (on a phone), which has room for 1 letter; it is drawn as a list of bars until a designer makes room',
    );
  });

  it("name all pictures, or how many there are", () => {
    const named = (...names: string[]) => doTogetherNotFit(names.map((name) => ({ ...one, name })));
    expect(named("cash/left", "cash/left")).toContain("fit into picture cash/left; it is drawn");
    expect(named("cash/left", "gain/amazon")).toContain("fit into pictures cash/left and gain/amazon; they are drawn");
    expect(named("cash/left", "gain/amazon", "gain/without")).toContain(
      "fit into pictures cash/left and 2 others; they",
    );
  });
});

describe("pictureProblems(content) tells an editor, where a number stands,", () => {
  it("that a picture needs one value and no range, or a value and no hole", async () => {
    const range: Edit = {
      file: "claims/openai.yaml",
      change: (text) =>
        text.replace(
          /(- id: openai-compute-plan\n(?: {2}.*\n)*?) {6}value: 856\n/,
          "$1      low: 800\n      high: 900\n",
        ),
    };
    expect(await problemsOf(range)).toContainEqual(
      expect.stringMatching(
        /together\.yaml:\d+:\d+ {2}diagram stress: claim "openai-plan-share" is a range, but a picture needs one value/,
      ),
    );
    const hole = setField("nvidia.yaml", "nvda-openai-30", "value", "null\n  missing: Nobody says.");
    const { problems } = edited(hole);
    expect(problems.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('"nvda-openai-30" is not disclosed, so nothing can be computed from it'),
    );
  });
});

describe("where a number is not known, or known as a range, pictures that can show it say so", () => {
  const textsOf = async (name: string, ...edits: readonly Edit[]) => {
    const pictures = await drawAll(figuresOf(edited(...edits).ledger));
    const shown = pictures.filter(({ scene, layout }) => scene.name === name && layout === "wide");
    return shown.flatMap(({ scene }) => allMarks(scene.marks));
  };

  it("writes “not disclosed” in its place", async () => {
    const hole = setField("anthropic.yaml", "anthropic-spacex-1-25", "value", "null\n  missing: Nobody says.");
    const loose = setField("anthropic.yaml", "anthropic-spacex-yearly", "formula", "anthropic-runrate-9 * 1");
    const texts = (await textsOf("bill/anthropic", hole, loose)).flatMap((mark) =>
      mark.kind === "label" ? mark.text : [],
    );
    expect(texts.filter((text) => text === "not disclosed")).toHaveLength(2);
  });

  it("draws a range dashed from its lower end on", async () => {
    const range: Edit = {
      file: "nvidia.yaml",
      change: (text) =>
        text.replace(/(- id: nvda-openai-30\n(?: {2}.*\n)*?) {2}value: 30\n/, "$1  low: 20\n  high: 30\n"),
    };
    const marks = await textsOf("exposure/matrix", range);
    const coins = marks.filter(({ key }) => key.startsWith("tile:openai-nvidia-paid"));
    expect(coins.map(({ certainty }) => certainty ?? "sure")).toEqual(["sure", "sure", "conditional"]);
    expect(marks.flatMap((mark) => (mark.kind === "label" ? mark.text : []))).toContain("20–30");
  });
});

describe("a deal more among known parties needs no code", () => {
  const claim = `- id: openai-oracle-20
  says: A second order.
  value: 20
  unit: usd-billion
  kind: commitment
  who: [openai, oracle]
  as-of: 2026-03-02
  status: announced
  sources:
    - source: wsj-openai-oracle
      says: Says so.
`;
  const deal = `- id: openai-oracle-more
  buyer: openai
  seller: oracle
  amount: openai-oracle-20
  within: orcl-rpo
  years: 5
  says: A second order.
`;
  const added = [append("openai.yaml", claim), append("deals.yaml", deal)];
  const more = (file: string, text: string, extra: string): Edit => ({
    file: `claims/${file}`,
    change: (whole) => whole.replaceAll(text, text + extra),
  });
  const formulas = [
    more("oracle.yaml", "orcl-rpo@2026-05 - openai-oracle-300", " - openai-oracle-20"),
    {
      file: "claims/oracle.yaml",
      change: (whole: string) =>
        whole.replaceAll("openai-oracle-300 / orcl-rpo", "(openai-oracle-300 + openai-oracle-20) / orcl-rpo"),
    },
    more("oracle.yaml", "\n  formula: openai-oracle-300", " + openai-oracle-20"),
    more("openai.yaml", "openai-azure-280 + openai-oracle-300 + openai-aws-138", " + openai-oracle-20"),
    more("together.yaml", "anthropic-google-yearly +\n    anthropic-aws-yearly", " + openai-oracle-20 / 5"),
    more(
      "together.yaml",
      "formula: openai-azure-yearly + oracle-60-a-year + openai-aws-38-yearly + openai-aws-100-yearly",
      " + openai-oracle-20 / 5",
    ),
  ];

  it("is told which formulas leave it out, where, and how each should read", async () => {
    const found = await problemsOf(...added);
    expect(found).toContainEqual(
      expect.stringMatching(
        /oracle\.yaml:\d+:\d+ {2}diagram backlog: "orcl-others@2026-05" is not the sum that the deals make; its formula should be: orcl-rpo - openai-oracle-300 - openai-oracle-20$/,
      ),
    );
    const named = found.flatMap((one) => /"([a-z0-9@-]+)" is not the sum/.exec(one)?.[1] ?? []);
    const wanted = [
      "openai-four",
      "openai-yearly",
      "labs-yearly",
      "orcl-labs",
      "orcl-others@2026-05",
      "orcl-share@2026-05",
    ];
    expect(named).toEqual(expect.arrayContaining(wanted));
  });

  it("then appears in every picture that it belongs to", async () => {
    expect(await problemsOf(...added, ...formulas)).toEqual([]);
    const pictures = await drawAll(figuresOf(edited(...added, ...formulas).ledger));
    const shown = pictures
      .filter(({ scene }) => allMarks(scene.marks).some(({ amount }) => amount?.claim === "openai-oracle-20"))
      .map(({ scene }) => scene.name.replace("/", " ").split(" ")[0]);
    expect([...new Set(shown)].sort()).toEqual([
      "backlog",
      "contracts",
      "coverage",
      "exposure",
      "growth",
      "pairs",
      "stress",
    ]);
  });
});
