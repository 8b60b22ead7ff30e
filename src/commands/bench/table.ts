/** One figure of the benchmark: what was measured, its value, and the aim. */
export interface Figure {
  readonly of: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The most that is allowed; where more is better, the least. */
  readonly aim?: number | undefined;
  /** A score, of which more is better. */
  readonly isScore?: boolean;
}

/** Formats figures as lines of a table: subject, figure, aim, and whether the aim is met. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.of,
    figure.what,
    `${rounded(figure.value)} ${figure.unit}`.trim(),
    figure.aim === undefined ? "" : `${figure.isScore === true ? "≥" : "≤"} ${String(figure.aim)}`,
    verdict(figure),
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** The median of several runs. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function verdict({ value, aim, isScore }: Figure): string {
  if (aim === undefined) return "";
  return (isScore === true ? value >= aim : value <= aim) ? "met" : "not met";
}

function rounded(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}
