import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as project from "#commands/lib/project.ts";

const commands = readdirSync(join(project.root, "src/commands"))
  .filter((name) => name.endsWith(".ts"))
  .map((name) => basename(name, ".ts"));

/** What a command prints, and the exit status that it sets. */
interface Outcome {
  readonly output: string;
  readonly errors: string;
  readonly status: typeof process.exitCode;
}

// Whatever a command would start, build or write goes through these.
vi.mock(import("#commands/lib/project.ts"), async (original) => ({
  ...(await original()),
  run: vi.fn(() => Promise.resolve(0)),
  runBeside: vi.fn(() => Promise.resolve(0)),
  build: vi.fn(() => Promise.resolve(false)),
}));

const { argv } = process;
beforeEach(() => vi.resetModules());
afterEach(() => {
  process.argv = argv;
  process.exitCode = undefined;
  vi.restoreAllMocks();
  for (const task of [project.run, project.runBeside, project.build]) vi.mocked(task).mockClear();
  vi.unstubAllEnvs();
});

/** Runs a command's own file in this process. */
async function runFile(name: string, ...args: readonly string[]): Promise<Outcome> {
  const output = vi.spyOn(console, "log").mockReturnValue();
  const errors = vi.spyOn(console, "error").mockReturnValue();
  process.argv = ["node", name, ...args];
  await import(`../../src/commands/${name}.ts`);
  const { exitCode: status } = process;
  return { output: output.mock.calls.join("\n"), errors: errors.mock.calls.join("\n"), status };
}

const started = () =>
  [project.run, project.runBeside, project.build].reduce((sum, task) => sum + vi.mocked(task).mock.calls.length, 0);
const refused = (errors: string) => ({ output: "", errors, status: 1 });

test.each(commands)("%s refuses an option that it does not have", async (name) => {
  const { output, errors, status } = await runFile(name, "--no-such-option");
  expect(errors).toMatch(/^"npm (?:run )?[a-z:-]+" has no option "--no-such-option"(?:; there is: .+)?$/);
  expect([output, status, started()]).toEqual(["", 1, 0]);
});

test.each(commands)("%s prints its usage, and does nothing else", async (name) => {
  const { output, errors, status } = await runFile(name, "--help");
  expect(output).toMatch(/^Usage: npm (?:run )?[a-z:-]+.*\n\n.+/);
  expect([errors, status, started()]).toEqual(["", undefined, 0]);
});

test.each([
  ["build", ["dst"], '"dst" is one argument too many: "npm run build" takes no argument'],
  ["check", ["--strickt"], '"npm run check" has no option "--strickt"; did you mean "--strict"?'],
  ["check", ["strict"], '"strict" is one argument too many: "npm run check" takes no argument'],
  ["check", ["--stale=soon"], '"soon" is not a day; write it as --stale=2026-08-01'],
  ["impact", ["one", "two"], '"two" is one argument too many: "npm run impact" takes at most 1'],
  ["bench", ["byte"], 'There is no part "byte"; did you mean "bytes"?'],
  ["bench", ["bytes", "speed"], expect.stringMatching(/^There is no part "speed"; there is: build, bytes, /)],
  ["new", ["chaptr", "Title"], 'There is no kind "chaptr"; did you mean "chapter"?'],
  [
    "new",
    ["claim", "id", "file", "more"],
    '"more" is one argument too many: npm run new -- claim msft-new-number microsoft',
  ],
  ["new", [], expect.stringMatching(/^Write one of these:\n {2}npm run new -- chapter/)],
  ["random", ["many"], 'The number of cases must be a whole number of at least 1, not "many"'],
  ["random", ["0"], 'The number of cases must be a whole number of at least 1, not "0"'],
  ["shots", ["--nobuild"], '"npm run shots" has no option "--nobuild"; did you mean "--no-build"?'],
])("%s refuses %j before it starts anything", async (name, args, sentence: string) => {
  expect(await runFile(name, ...args)).toEqual(refused(sentence));
  expect(started()).toBe(0);
});

test.each([
  ["start", "PORT", "web", 'PORT must be a whole number from 0 to 65000, not "web"'],
  ["start", "PORT", "99999", 'PORT must be a whole number from 0 to 65000, not "99999"'],
  ["test", "MOVES", "many", 'MOVES must be a whole number of at least 1, not "many"'],
  ["test-engines", "MOVES", "1e4", 'MOVES must be a whole number of at least 1, not "1e4"'],
  ["test-engines", "SEED", "x", 'SEED must be a whole number of at least 0, not "x"'],
  ["test-engines", "ENGINES", "Firefx", 'ENGINES names "Firefx"; did you mean "Firefox"?'],
])("%s refuses a wrong %s, %j, before it starts anything", async (name, variable, value, sentence) => {
  vi.stubEnv(variable, value);
  expect(await runFile(name)).toEqual(refused(sentence));
  expect(started()).toBe(0);
});

test("start builds once its PORT is valid", async () => {
  vi.stubEnv("PORT", "8080");
  await runFile("start");
  expect(started()).toBe(1);
});
