import { run } from "./lib/project.ts";

const usual = 200_000;

/** Tries random chapters and YAML from a new seed, as many as asked for: `npm run random -- 500000`. */
const cases = Number(process.argv[2] ?? usual);
process.exitCode = await run("vitest", ["run", "--project", "unit", "tests/story/random.test.ts"], {
  RANDOM_CASES: String(Number.isInteger(cases) && cases > 0 ? cases : usual),
});
