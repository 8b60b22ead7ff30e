import type { TextDirective } from "mdast-util-directive";
import { kinds } from "#ledger/vocabulary.ts";
import { claimNamed, noClaimMessage } from "#ledger/find-claim.ts";
import { didYouMean } from "#text/nearest.ts";
import { attributeAt, reportTyped, type ReadContext } from "./read-context.ts";
import type { LightNode } from "./nodes.ts";
import { attributesOf, startOf } from "./parse.ts";

/** What words can light: the marks of a claim, of a company, or of a kind of money. */
export const lightSorts = ["claim", "party", "kind"] as const;

interface Target {
  readonly sort: (typeof lightSorts)[number];
  readonly value: string;
  /** The attribute that holds the value. */
  readonly attribute: string;
}

/** Reads `:light[words]{party=oracle}`; reports a name that is not known, with the nearest one. */
export function readLight(context: ReadContext, node: TextDirective, words: string): LightNode {
  const { source } = context;
  reportTyped(context, words, node);
  if (node.children.some(({ type }) => type !== "text"))
    source.report(startOf(node), "the words of a :light must be plain, without marks or other names inside");
  const attributes = attributesOf(node);
  const given = lightSorts.filter((sort) => attributes[sort] !== undefined);
  const [sort] = given;
  if (sort === undefined || given.length > 1) {
    // An attribute that is misspelt has been reported.
    if (sort !== undefined || Object.keys(attributes).length === 0)
      source.report(startOf(node), "a :light names one thing to light: claim=claim, party=company or kind=backlog");
    return { type: "light", name: "", words };
  }
  const target = { sort, value: attributes[sort] ?? "", attribute: sort };
  return { type: "light", name: lightName(context, node, target), words };
}

/** The name of what is lit: a claim's id, `party:oracle` or `kind:backlog`. */
export function lightName({ source, ledger }: ReadContext, node: TextDirective, target: Target): string {
  const { sort, value, attribute } = target;
  const report = (message: string) => source.report(attributeAt(source, node, attribute), message);
  if (sort === "claim") {
    const claim = claimNamed(ledger, value);
    if (claim === undefined) report(noClaimMessage(ledger, value));
    return claim?.id ?? value;
  }
  const known: readonly string[] = sort === "party" ? [...ledger.companies.keys()] : kinds;
  if (!known.includes(value)) {
    const noun = sort === "party" ? "company" : "kind";
    report(`unknown ${noun} "${value}"${didYouMean(value, known)}`);
  }
  return `${sort}:${value}`;
}
