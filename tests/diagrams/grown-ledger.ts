import type { Ledger } from "#ledger/claim.ts";
import { formatProblem } from "#ledger/problem.ts";
import { append, edited, type Edit } from "./edited-content.ts";

/** How many clouds, labs and pairs there are beyond those of the frozen content. */
export interface Growth {
  readonly clouds: number;
  readonly labs: number;
  /** Deals between a lab and a cloud that had none, in a fixed order. */
  readonly pairs: number;
}

interface NewDeal {
  readonly id: string;
  readonly buyer: string;
  readonly seller: string;
  readonly amount: number;
}

const usualLabs = ["openai", "anthropic"];
/** Pairs that the frozen content does not have, before those with new clouds. */
const openPairs = [
  ["openai", "google"],
  ["anthropic", "oracle"],
] as const;

/** The frozen content with more companies and deals, as an editor would write them. */
export function grownLedger(growth: Growth): Ledger {
  const clouds = names("cloud", growth.clouds);
  const labs = names("lab", growth.labs);
  const deals = newDeals(growth, clouds, labs);
  const { ledger, problems } = edited(
    append(
      "claims/together.yaml",
      [
        ...clouds.map((id) => cloudClaims(id, deals)),
        ...labs.map((id) => labClaim(id, deals)),
        ...deals.map(dealClaim),
      ].join("\n"),
    ),
    append("ledger/companies.yaml", [...clouds.map((id) => cloudEntry(id, deals)), ...labs.map(labEntry)].join("\n")),
    append("ledger/deals.yaml", deals.map(dealEntry).join("\n")),
    ...sums(clouds, labs, deals),
  );
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join("\n"));
  return ledger;
}

const names = (noun: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${noun}${String(index + 1)}`);

/** Each new lab buys from a cloud of its own; further pairs are those that are open, then labs with new clouds. */
function newDeals({ pairs }: Growth, clouds: readonly string[], labs: readonly string[]): NewDeal[] {
  const sellers = [...clouds, "google", "oracle"];
  const first = labs.map((lab, index) => [lab, sellers[index] ?? "google"] as const);
  const more = [...openPairs, ...clouds.flatMap((cloud) => usualLabs.map((lab) => [lab, cloud] as const))];
  return [...first, ...more].slice(0, Math.max(pairs, labs.length)).map(([buyer, seller], index) => ({
    id: `${buyer}-${seller}`,
    buyer,
    seller,
    amount: 10 + index * 7,
  }));
}

const amountOf = ({ id }: NewDeal) => `${id}-amount`;
const sumOf = (deals: readonly NewDeal[]) => deals.map(amountOf).join(" + ");

const source = "sources:\n    - source: msft-10k-2026\n      says: Gives it.";

function cloudClaims(id: string, deals: readonly NewDeal[]): string {
  const own = deals.filter(({ seller }) => seller === id);
  const value = (at: string, amount: number) =>
    `    - at: ${at}\n      value: ${String(amount)}\n      status: filed\n      sources:\n        - source: msft-10k-2026\n          says: Gives it.\n`;
  const backlog = `- id: ${id}-backlog\n  says: "{At} it had {amount} to deliver."\n  unit: usd-billion\n  kind: backlog\n  who: [${id}]\n  values:\n${value("2026-06-30", 130)}${value("2026-03-31", 104)}${value("2025-12-31", 90)}`;
  const computed = (name: string, formula: string) =>
    `- id: ${id}-${name}\n  says: "{At} it was {amount}."\n  unit: usd-billion\n  kind: backlog\n  who: [${id}]\n  formula: ${formula}\n`;
  const rest = [`${id}-backlog`, ...own.map(amountOf)].join(" - ");
  const promised = own.length === 0 ? "" : plainSum(`${id}-promised`, sumOf(own), id);
  return [
    backlog,
    computed("added", `${id}-backlog - ${id}-backlog@previous`),
    computed("others", rest),
    promised,
  ].join("\n");
}

const plainSum = (id: string, formula: string, who: string) =>
  `- id: ${id}\n  says: "Labs promised {amount}."\n  unit: usd-billion\n  kind: commitment\n  who: [${who}]\n  as-of: 2026-06-30\n  formula: ${formula}\n`.replace(
    "{amount}",
    "so much",
  );

const labClaim = (id: string, deals: readonly NewDeal[]) =>
  plainSum(`${id}-promised`, sumOf(deals.filter(({ buyer }) => buyer === id)), id);

const dealClaim = (deal: NewDeal) =>
  `- id: ${amountOf(deal)}\n  says: It promised so much.\n  value: ${String(deal.amount)}\n  unit: usd-billion\n  kind: commitment\n  who: [${deal.buyer}]\n  as-of: 2026-06-01\n  status: filed\n  ${source}\n`;

function cloudEntry(id: string, deals: readonly NewDeal[]): string {
  const promised = deals.some(({ seller }) => seller === id) ? `  promised: ${id}-promised\n` : "";
  return `- id: ${id}\n  name: Nimbus ${id.slice(-1)}\n  role: cloud\n  counts: The cloud alone\n  backlog: ${id}-backlog\n  added: ${id}-added\n  others: ${id}-others\n${promised}  says: One cloud more.\n`;
}

const labEntry = (id: string) =>
  `- id: ${id}\n  name: Minerva ${id.slice(-1)}\n  role: lab\n  within: ${id}-promised\n  promised: ${id}-promised\n  says: One lab more.\n`;

const dealEntry = ({ id, buyer, seller, ...deal }: NewDeal) =>
  `- id: ${id}\n  buyer: ${buyer}\n  seller: ${seller}\n  amount: ${amountOf({ id, buyer, seller, ...deal })}\n  within: ${backlogs[seller] ?? `${seller}-backlog`}\n  years: 5\n  says: One deal more.\n`;

const backlogs: Readonly<Record<string, string>> = {
  microsoft: "msft-rpo",
  oracle: "orcl-rpo",
  google: "googl-cloud-backlog",
  aws: "aws-backlog",
};

/** The sums that hold the new amounts too. */
function sums(clouds: readonly string[], labs: readonly string[], deals: readonly NewDeal[]): Edit[] {
  const plus = (names: readonly string[]) => names.map((name) => ` + ${name}`).join("");
  const of = (part: Partial<NewDeal>) =>
    deals.filter((deal) => Object.entries(part).every(([key, value]) => deal[key as keyof NewDeal] === value));
  const added = (part: Partial<NewDeal>) => of(part).map(amountOf);
  const minus = (part: Partial<NewDeal>) =>
    added(part)
      .map((name) => ` - ${name}`)
      .join("");
  const promised = labs.map((id) => `${id}-promised`);
  const yearly = deals.map((deal) => ` + ${amountOf(deal)} / 5`).join("");
  return [
    longer(
      "together.yaml",
      "msft-rpo + orcl-rpo + googl-cloud-backlog + aws-backlog",
      plus(clouds.map((id) => `${id}-backlog`)),
    ),
    longer("together.yaml", "formula: openai-four + anthropic-within", plus(promised)),
    longer("together.yaml", "formula: openai-four + anthropic-all", plus(promised)),
    longer("together.yaml", "anthropic-google-yearly +\n    anthropic-aws-yearly", yearly),
    longer(
      "together.yaml",
      "formula: openai-azure-yearly + oracle-60-a-year + openai-aws-38-yearly + openai-aws-100-yearly",
      of({ buyer: "openai" })
        .map((deal) => ` + ${amountOf(deal)} / 5`)
        .join(""),
    ),
    longer("openai.yaml", "openai-azure-280 + openai-oracle-300 + openai-aws-138", plus(added({ buyer: "openai" }))),
    longer(
      "anthropic.yaml",
      "anthropic-google-111 + anthropic-aws-110 + anthropic-azure-31",
      plus(added({ buyer: "anthropic" })),
    ),
    longer("google.yaml", "formula: googl-cloud-backlog - anthropic-google-111", minus({ seller: "google" })),
    longer("google.yaml", "- at: 2026-08-02\n      formula: anthropic-google-111", plus(added({ seller: "google" }))),
    longer("oracle.yaml", "orcl-rpo@2026-05 - openai-oracle-300", minus({ seller: "oracle" })),
    {
      file: "claims/oracle.yaml",
      // Not the share that divides it by the backlog.
      change: (whole) =>
        whole.replaceAll(/(\n {2}formula: openai-oracle-300)(?=\n)/g, `$1${plus(added({ seller: "oracle" }))}`),
    },
  ];
}

/** What stands in a claims file, with more after it. */
function longer(file: string, text: string, more: string): Edit {
  return { file: `claims/${file}`, change: (whole) => whole.replaceAll(text, text + more) };
}
