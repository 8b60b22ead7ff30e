import type { Company, Deal, Investment } from "#ledger/claim.ts";
import type { Figure, Figures } from "#ledger/figures.ts";
import type { Tint } from "#scene/scene.ts";

/** An amount that one lab promised one cloud. */
export interface LabPromise {
  readonly id: string;
  readonly lab: string;
  readonly tint: Tint | null;
  readonly amount: Figure;
}

type Lists = Pick<Figures, "companies" | "deals">;

/** The clouds whose backlogs are added up, in the order of the file. */
export function cloudsOf({ companies }: Pick<Figures, "companies">): Company[] {
  return companies.filter(({ backlog }) => backlog !== null);
}

/** The labs that promised something to these clouds, in the order of the file. */
export function labsOf(lists: Lists): Company[] {
  const clouds = cloudsOf(lists).map(({ id }) => id);
  const buys = (lab: string) => lists.deals.some(({ buyer, seller }) => buyer === lab && clouds.includes(seller));
  return lists.companies.filter(({ id, role }) => role === "lab" && buys(id));
}

/** The labs' deals with these clouds, by lab, in the order of the file. */
export function labDeals(lists: Lists): Deal[] {
  const clouds = cloudsOf(lists).map(({ id }) => id);
  return labsOf(lists).flatMap(({ id }) =>
    lists.deals.filter(({ buyer, seller }) => buyer === id && clouds.includes(seller)),
  );
}

/** The tint of a company; null where it has none. */
export function tintOf({ companies }: Pick<Figures, "companies">, company: string): Tint | null {
  return companies.find(({ id }) => id === company)?.tint ?? null;
}

/** The company that a cloud is a part of; the cloud itself where it is a part of none. */
export function ownerOf(
  { companies }: Pick<Figures, "companies">,
  { id, owner }: Pick<Company, "id" | "owner">,
): string {
  return companies.find((one) => one.id === owner)?.id ?? id;
}

/** The money that a company put into a lab. */
export function investmentIn(
  { companies }: Pick<Figures, "companies">,
  company: string,
  lab: string,
): Investment | undefined {
  return companies.find(({ id }) => id === company)?.invested.find((money) => money.in === lab);
}

/** The fields of a company that name a claim. */
type ClaimField = "backlog" | "added" | "others" | "within" | "promised" | "yearly";

/** The claim in a field of a company; refuses a company that names none there, since a picture shows it. */
export function claimIn(company: Company, field: ClaimField): string {
  const claim = company[field];
  if (claim === null)
    throw new Error(
      `${company.name} needs the name of a claim as "${field}" in companies.yaml, since pictures show it`,
    );
  return claim;
}

/** Deals as promises with their amounts. */
export function promisesOf(figures: Figures, deals: readonly Deal[]): LabPromise[] {
  return deals.map(({ id, buyer, amount }) => ({
    id,
    lab: buyer,
    tint: tintOf(figures, buyer),
    amount: figures.figure(amount, "range", "unknown"),
  }));
}

/** The formula for the sum of these deals; deals whose amount is unknown are left out. */
export function sumFormula({ figure }: Figures, deals: readonly Deal[], sign: " + " | " - " = " + "): string {
  return deals
    .map(({ amount }) => amount)
    .filter((amount) => figure(amount, "range", "unknown").unknown !== true)
    .join(sign);
}
