import { drawableData } from "#diagrams/drawable-data.ts";
import { loadDiagram, registry } from "#diagrams/index.ts";
import { figuresIn, picturesOf } from "#diagrams/picture-faults.ts";
import type { Deal, Ledger } from "#ledger/claim.ts";
import { figuresOf } from "#ledger/figures.ts";
import type { LocateEntry } from "#ledger/locate-entry.ts";
import type { Warning } from "#ledger/warning.ts";
import { claimsInMarks } from "#scene/walk.ts";

/** Deals between an AI lab and a cloud that no picture shows: a newcomer for whom the pictures have no place. */
export async function unseenDeals(
  { ledger, locateEntry }: { readonly ledger: Ledger; readonly locateEntry: LocateEntry },
  names: readonly string[] = Object.keys(registry),
): Promise<Warning[]> {
  const shown = new Set((await Promise.all(names.map((name) => claimsShownBy(name, ledger)))).flat());
  const roleOf = (id: string) => ledger.companies.get(id)?.role;
  const nameOf = (id: string) => ledger.companies.get(id)?.name ?? id;
  return ledger.deals
    .filter(({ buyer, seller }) => roleOf(buyer) === "lab" && roleOf(seller) === "cloud")
    .filter((deal) => !amountsOf(deal).some((id) => shown.has(id)))
    .flatMap(({ id, buyer, seller }): Warning[] => {
      const place = locateEntry("deal", id);
      const message = `no picture shows the deal "${id}" between ${nameOf(buyer)} and ${nameOf(seller)}; a designer must make room for it`;
      return place === undefined ? [] : [{ ...place, message, check: "picture" }];
    });
}

const amountsOf = ({ amount, orders }: Deal): string[] => [amount, ...orders.map((order) => order.amount)];

/** The claims in the marks of all pictures; and those without a value, which pictures write as "not disclosed". */
async function claimsShownBy(name: string, ledger: Ledger): Promise<string[]> {
  const diagram = await loadDiagram(name);
  const data = drawableData(diagram, figuresOf(ledger));
  const unknown = [...figuresIn(data).values()].filter((figure) => figure.unknown === true);
  return [
    ...unknown.map(({ claim }) => claim),
    ...picturesOf(name, diagram).flatMap(({ state, layout }) =>
      claimsInMarks(diagram.picture(data, state, layout).marks),
    ),
  ];
}
