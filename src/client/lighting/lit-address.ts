import { addressTarget, stepOf } from "../reader/address.ts";

/** The part of an address that names a number to be lit in the step that its hash names. */
const parameter = "number";

/** The claim that the address asks to be lit; null where it asks for none. */
export function litClaimInAddress(): string | null {
  return new URLSearchParams(location.search).get(parameter);
}

/** The address at which a step opens with a number lit. */
export function addressOfLit(claim: string, step: string): string {
  const address = new URL(location.href);
  address.search = "";
  address.searchParams.set(parameter, claim);
  address.hash = step;
  return address.href;
}

/** Takes the number out of the address, once the reader has gone on. */
export function forgetLitClaim(): void {
  const address = new URL(location.href);
  if (!address.searchParams.has(parameter)) return;
  address.searchParams.delete(parameter);
  history.replaceState(history.state, "", address);
}

/**
 * Lights the number that the address asks for as soon as its step's picture stands, and takes it out of the address when
 * another picture comes. Tells of a number that the step has not.
 */
export function lightFromAddress(
  stage: HTMLElement,
  light: (claim: string, from: HTMLElement) => void,
  tell: (message: string) => void,
): void {
  const claim = litClaimInAddress();
  const step = stepOf(addressTarget());
  if (claim === null || step === null) return;
  const number = [...step.querySelectorAll<HTMLElement>(".claim")].find((one) => one.dataset["claim"] === claim);
  if (number === undefined) {
    tell(`There is no number “${claim.slice(0, 40)}” in this step.`);
    forgetLitClaim();
    return;
  }
  const isThere = () => stage.dataset["show"] === step.dataset["show"] && stage.dataset["moving"] === undefined;
  let hasBeenThere = false;
  const follow = () => {
    if (isThere() && !hasBeenThere) {
      hasBeenThere = true;
      light(claim, number);
    } else if (hasBeenThere && stage.dataset["show"] !== step.dataset["show"]) {
      observer.disconnect();
      forgetLitClaim();
    }
  };
  const observer = new MutationObserver(follow);
  observer.observe(stage, { attributeFilter: ["data-show", "data-moving"] });
  if (document.documentElement.dataset["view"] === "article") light(claim, number);
  follow();
}
