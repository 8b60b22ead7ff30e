import { parseArgs } from "node:util";
import { didYouMean } from "#text/nearest.ts";
import type { Command, Options } from "./command.ts";
import { reason } from "./project.ts";
import { usage } from "./usage.ts";

/** The arguments of a command, once they are known to be valid. */
export interface CommandLine<O extends Options> {
  readonly values: ReturnType<typeof parseArgs<{ options: O }>>["values"];
  readonly positionals: readonly string[];
}

/** Runs a command with the arguments of this process; an error becomes one sentence and exit status 1. */
export async function runCommand<O extends Options>(
  command: Command<O>,
  main: (line: CommandLine<O>) => Promise<void> | void,
): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes("--help")) {
    console.log(usage(command));
    return;
  }
  try {
    await main(parseCommandLine(command, args));
  } catch (error) {
    console.error(reason(error));
    process.exitCode = 1;
  }
}

/** Parses arguments; throws one sentence about the first that the command does not accept. */
export function parseCommandLine<O extends Options>(command: Command<O>, args: readonly string[]): CommandLine<O> {
  const { options } = command;
  const filled = args.map((arg) => withValue(negativeAsText(arg), options));
  refuseUnknownOption(command, filled);
  const parsed = parseArgs({ args: filled, options, strict: true, allowPositionals: true });
  const { values } = parsed;
  const positionals = parsed.positionals.map((value) => value.replace(/^−(?=\d)/, "-"));
  refuseWrongPositional(command, positionals);
  return { values, positionals };
}

/** A negative number is no option: "-7.6" stands for itself, by a sign that options do not have. */
function negativeAsText(arg: string): string {
  return arg.replace(/^-(?=\d)/, "−");
}

function withValue(arg: string, options: Options): string {
  const whenBare = arg.startsWith("--") ? options[arg.slice(2)]?.whenBare : undefined;
  return whenBare === undefined ? arg : `${arg}=${whenBare}`;
}

function refuseUnknownOption({ run, options }: Command, args: readonly string[]): void {
  const { tokens } = parseArgs({ args, options, strict: false, tokens: true });
  const unknown = tokens.find((token) => token.kind === "option" && !Object.hasOwn(options, token.name));
  if (unknown?.kind !== "option") return;
  const known = [...Object.keys(options), "help"].map((name) => `--${name}`);
  throw new Error(`"${run}" has no option "${unknown.rawName}"${didYouMean(unknown.rawName, known)}`);
}

function refuseWrongPositional({ run, positionals }: Command, given: readonly string[]): void {
  for (const [index, value] of given.entries()) {
    const last = positionals.at(-1);
    const positional = positionals[index] ?? (last?.isRepeated === true ? last : undefined);
    if (positional === undefined) {
      const most = positionals.length === 0 ? "no argument" : `at most ${positionals.length}`;
      throw new Error(`"${value}" is one argument too many: "${run}" takes ${most}`);
    }
    const { name, choices } = positional;
    if (choices !== undefined && !choices.includes(value)) {
      throw new Error(`There is no ${name} "${value}"${didYouMean(value, choices)}`);
    }
  }
}
