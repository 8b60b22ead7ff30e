import { describe, expect, it } from "vitest";
import { parseCommandLine } from "#commands/lib/command-line.ts";
import { usage } from "#commands/lib/usage.ts";

const command = {
  run: "npm run paint",
  summary: "Paints walls.",
  options: {
    "two-coats": { type: "boolean", help: "paints twice" },
    colour: { type: "string", short: "c", value: "name", help: "takes this colour" },
    dry: { type: "string", value: "hours", whenBare: "12", help: "waits until it is dry" },
  },
  positionals: [
    { name: "room", help: "where to paint", choices: ["kitchen", "hall"] },
    { name: "wall", help: "which walls", isRepeated: true },
  ],
} as const;
const parse = (...args: readonly string[]) => parseCommandLine(command, args);

describe("parseCommandLine", () => {
  it("returns options and positionals in any order", () => {
    const { values, positionals } = parse("hall", "--two-coats", "north", "--colour=red", "south");
    expect({ ...values }).toEqual({ "two-coats": true, colour: "red" });
    expect(positionals).toEqual(["hall", "north", "south"]);
    expect(parse("-c", "blue").values.colour).toBe("blue");
  });

  it("gives an option that is written without a value its bare value", () => {
    expect(parse("--dry").values.dry).toBe("12");
    expect(parse("--dry", "hall")).toMatchObject({ values: { dry: "12" }, positionals: ["hall"] });
    expect(parse("--dry=3").values.dry).toBe("3");
    expect(parse().values.dry).toBeUndefined();
  });

  it.each([
    [["--two-coat"], '"npm run paint" has no option "--two-coat"; did you mean "--two-coats"?'],
    [["hall", "-x"], '"npm run paint" has no option "-x"; there is: --two-coats, --colour, --dry, --help'],
    [["--two-coats=no"], "Option '--two-coats' does not take an argument"],
    [["--colour"], "Option '-c, --colour <value>' argument missing"],
    [["hal"], 'There is no room "hal"; did you mean "hall"?'],
    [["garden"], 'There is no room "garden"; there is: kitchen, hall'],
  ])("refuses %j", (args, sentence) => {
    expect(() => parse(...args)).toThrow(expect.objectContaining({ message: sentence }));
  });

  it("refuses a surplus argument, and says how many the command takes", () => {
    const [room] = command.positionals;
    expect(() => parseCommandLine({ ...command, positionals: [room] }, ["hall", "east"])).toThrow(
      new Error('"east" is one argument too many: "npm run paint" takes at most 1'),
    );
    expect(() => parseCommandLine({ ...command, positionals: [] }, ["hall"])).toThrow(
      new Error('"hall" is one argument too many: "npm run paint" takes no argument'),
    );
  });
});

describe("usage", () => {
  it("shows how the command is run, and the help of each argument and option", () => {
    expect(usage(command))
      .toBe(`Usage: npm run paint -- [<room>] [<wall>…] [--two-coats] [-c, --colour=<name>] [--dry[=<hours>]]

Paints walls.

  [<room>]             where to paint: kitchen, hall
  [<wall>…]            which walls
  --two-coats          paints twice
  -c, --colour=<name>  takes this colour
  --dry[=<hours>]      waits until it is dry
  --help               prints this text`);
  });
});
