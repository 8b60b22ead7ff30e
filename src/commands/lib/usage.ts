import type { Command, Positional } from "./command.ts";

/** The usage text of a command: how it is run, what it does, and each argument and option with its help. */
export function usage({ run, summary, options, positionals }: Command): string {
  const optionRows = Object.entries(options).map(([name, option]): Row => {
    const { type, short, value = "value", whenBare, help } = option;
    const suffix = whenBare === undefined ? `=<${value}>` : `[=<${value}>]`;
    return [`${short === undefined ? "" : `-${short}, `}--${name}${type === "boolean" ? "" : suffix}`, help];
  });
  const argumentRows = positionals.map((positional): Row => [shown(positional), helpOf(positional)]);
  const rows: Row[] = [...argumentRows, ...optionRows, ["--help", "prints this text"]];
  const words = [...positionals.map(shown), ...optionRows.map(([name]) => `[${name}]`)];
  // npm keeps the options for itself that stand before "--".
  const line = [run, ...(words.length === 0 ? [] : ["--", ...words])].join(" ");
  return `Usage: ${line}\n\n${summary}\n\n${table(rows)}`;
}

type Row = readonly [name: string, help: string];

function shown({ name, isRepeated }: Positional): string {
  return `[<${name}>${isRepeated === true ? "…" : ""}]`;
}

function helpOf({ help, choices }: Positional): string {
  return choices === undefined ? help : `${help}: ${choices.join(", ")}`;
}

function table(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, help]) => `  ${name.padEnd(width)}  ${help}`).join("\n");
}
