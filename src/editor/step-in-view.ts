/** The name of the step that a reader sees: the one marked as current, else the one nearest to the middle of the window. */
export function stepInView(): string {
  const current = document.querySelector('.step[aria-current="step"]');
  if (current !== null) return current.id;
  const middle = innerHeight / 2;
  const far = (step: Element): number => {
    const { top, bottom } = step.getBoundingClientRect();
    return Math.max(0, top - middle, middle - bottom);
  };
  const steps = [...document.querySelectorAll(".step")].sort((a, b) => far(a) - far(b));
  return steps[0]?.id ?? "";
}
