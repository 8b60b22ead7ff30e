/** One figure of the benchmark: what was measured, how much, and what we aim at. */
export interface Figure {
  readonly of: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The most that we allow ourselves; for a score, the least. */
  readonly aim?: number;
  /** More is better, as with scores. */
  readonly more?: boolean;
}

/** Figures as lines of a table: subject, figure, aim, and whether it is met. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.of,
    figure.what,
    `${rounded(figure.value)} ${figure.unit}`.trim(),
    figure.aim === undefined ? "" : `${figure.more === true ? "≥" : "≤"} ${String(figure.aim)}`,
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

/** The middle of several runs. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function verdict({ value, aim, more }: Figure): string {
  if (aim === undefined) return "";
  return (more === true ? value >= aim : value <= aim) ? "met" : "not met";
}

function rounded(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}
