interface Shown {
  /** The claim whose card is shown; null when the card of something else is shown, or none. */
  readonly claim: string | null;
  /** What opened the card. */
  readonly opener: Element | null;
}

const name = "cardchange";

/** Tells the page which card is shown now. */
export function tellCardChange(shown: Shown): void {
  document.dispatchEvent(new CustomEvent<Shown>(name, { detail: shown }));
}

/** Calls back with the claim whose card is shown whenever another card is, and with null when it closes. */
export function onCardChange(act: (claim: string | null, opener: Element | null) => void): void {
  document.addEventListener(name, (event) => {
    if (event instanceof CustomEvent) {
      const { claim, opener } = event.detail as Shown;
      act(claim, opener);
    }
  });
}
