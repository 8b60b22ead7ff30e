import type { Ledger } from "../ledger/claim.ts";
import { findClaim } from "../ledger/find-claim.ts";
import { amount } from "../ledger/words.ts";
import type { Figures } from "./diagram.ts";

/** What diagrams may ask of this ledger; used when the site is built, never in the browser. */
export function figuresOf(ledger: Ledger): Figures {
  return {
    figure(id) {
      const claim = findClaim(ledger, id);
      if (claim.value === null) throw new Error(`claim "${id}" has no value, but a picture needs one`);
      return {
        claim: id,
        value: claim.value,
        number: amount(claim, "number"),
        words: amount(claim),
        status: claim.status,
      };
    },
    company(id) {
      const company = ledger.companies.get(id);
      if (company === undefined) throw new Error(`no company "${id}" in the ledger`);
      return { name: company.name, short: company.short };
    },
    deals: ledger.deals,
  };
}
