/** Words that a reader takes in a minute, with time to look at pictures. */
const wordsPerMinute = 200;

/** Whole minutes for so many words; at least one. */
export function minutesFor(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}

/** How many words a reader meets in these steps, with the openings of their chapters; hidden words do not count. */
export function wordsFrom(steps: readonly HTMLElement[]): number {
  const chapters = new Set(steps.map((step) => step.closest(".chapter")));
  const openings = [...chapters].flatMap((chapter) => {
    const first = chapter?.querySelector(".step");
    const isWhole = steps.some((step) => step === first);
    return isWhole ? [chapter?.querySelector(".chapter-head")] : [];
  });
  const texts = [...openings, ...steps.map((step) => step.querySelector(".step-text"))];
  return texts.reduce((sum, text) => sum + wordsIn(text), 0);
}

function wordsIn(text: Element | null | undefined): number {
  if (!text) return 0;
  const isHidden = document.documentElement.dataset["readings"] === "hidden";
  const hidden = isHidden ? [...text.querySelectorAll(".readings")] : [];
  return hidden.reduce((sum, part) => sum - countWords(part), countWords(text));
}

function countWords({ textContent }: Element): number {
  return textContent.split(/\s+/).filter((word) => word !== "").length;
}
