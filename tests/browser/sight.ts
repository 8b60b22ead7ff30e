/** Whatever runs a function in the page; a browser of any engine. */
export interface Eyes {
  evaluate: <Result>(task: () => Result) => Promise<Result>;
}

/** A box in the view, in CSS pixels from its top. */
export interface Box {
  readonly name: string;
  readonly top: number;
  readonly bottom: number;
}

/** What a reader sees, and what the page says of it. */
export interface Sight {
  readonly steps: readonly Box[];
  /** What each step shows. */
  readonly shows: Readonly<Record<string, string>>;
  readonly viewHeight: number;
  /** How much of the view the stage covers from its top; 0 where it stands beside the text. */
  readonly covered: number;
  /** What the stage says it shows. */
  readonly shown: string | undefined;
  /** Steps that are said to be the current one. */
  readonly current: readonly string[];
  readonly address: string;
  readonly visits: number;
}

/** Looks at the page as it stands. */
export async function look(page: Eyes): Promise<Sight> {
  return page.evaluate(() => {
    const stage = document.querySelector<HTMLElement>("figure.stage");
    const steps = [...document.querySelectorAll<HTMLElement>("section.step")];
    const text = document.querySelector(".chapters .step")?.getBoundingClientRect() ?? new DOMRect();
    const frame = stage?.getBoundingClientRect() ?? new DOMRect();
    const over = frame.left < text.right && frame.right > text.left;
    return {
      steps: steps.map((step) => {
        const { top, bottom } = step.getBoundingClientRect();
        return { name: step.id, top, bottom };
      }),
      shows: Object.fromEntries(steps.map((step) => [step.id, step.dataset["show"] ?? ""])),
      viewHeight: innerHeight,
      covered: over ? Math.max(0, frame.bottom) : 0,
      shown: stage?.dataset["show"],
      current: steps.filter((step) => step.getAttribute("aria-current") === "step").map(({ id }) => id),
      address: location.search + location.hash,
      visits: history.length,
    };
  });
}

/** The middle of what the stage leaves free of the view. */
export function readingLine({ viewHeight, covered }: Pick<Sight, "viewHeight" | "covered">): number {
  return covered + (viewHeight - covered) / 2;
}

/** The steps that may be active: the one that holds the line, else the nearest; two where the line runs between them. */
export function onLine(steps: readonly Box[], line: number): string[] {
  const away = steps.map(({ top, bottom }) => Math.max(top - line, line - bottom, 0));
  const least = Math.min(...away);
  // Half a pixel of layout may fall to either side, at each of the two edges that are compared.
  return steps.filter((_, index) => (away[index] ?? Infinity) <= least + 1.1).map(({ name }) => name);
}

/** The steps that hold or are nearest to the reading line of a sight. */
export function expected(sight: Sight): string[] {
  return onLine(sight.steps, readingLine(sight));
}
