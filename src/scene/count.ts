const number = /\d[\d,]*(?:\.\d+)?/g;

/** A number that stands alone and is no year. */
const bareNumber = /^(?!(?:19|20)\d\d$)[\d.,]+%?$/;

/** Whether two texts are numbers and nothing else. */
export function areNumbers(...texts: readonly string[]): boolean {
  return texts.every((text) => bareNumber.test(text));
}

/** Whether two texts say the same with other numbers, so that the one can count up or down to the other. */
export function isCountable(from: string, to: string): boolean {
  return from !== to && /\d/.test(to) && from.replace(number, "0") === to.replace(number, "0");
}

/** The text between two countable texts at a share of the way, its numbers written as in the second. */
export function interpolateCount(from: string, to: string): (share: number) => string {
  const starts = (from.match(number) ?? []).map(valueOf);
  return (share) => {
    if (share === 1) return to;
    let index = 0;
    return to.replace(number, (written) => {
      const end = valueOf(written);
      const start = starts[index++] ?? end;
      return writtenAs(written, start + (end - start) * share);
    });
  };
}

function valueOf(written: string): number {
  return Number(written.replaceAll(",", ""));
}

/** A number with the decimals and, where it is long enough, the commas of another. */
function writtenAs(written: string, value: number): string {
  const decimals = written.split(".")[1]?.length ?? 0;
  const [whole = "", ...rest] = value.toFixed(decimals).split(".");
  const separated = written.includes(",") ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole;
  return [separated, ...rest].join(".");
}
