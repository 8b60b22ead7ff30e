import { nearest } from "#text/nearest.ts";
import { type FileName, ledgerFiles } from "./ledger-files.ts";
import { type Problem, strayFile } from "./problem.ts";
import type { YamlFile } from "./read-yaml.ts";

/** The files of each part of the ledger, and their problems; a file that belongs to no part is a problem itself. */
export function groupFiles(files: readonly YamlFile[]): {
  filesOf: (name: FileName) => readonly YamlFile[];
  problems: Problem[];
} {
  const groups = Map.groupBy(files, ({ path }) => nameOf(path));
  const strays = (groups.get(undefined) ?? []).map(strayProblem);
  const known = files.filter(({ path }) => nameOf(path) !== undefined);
  return {
    filesOf: (name) => groups.get(name) ?? [],
    problems: [...strays, ...known.flatMap(({ problems }) => problems)],
  };
}

const names = Object.keys(ledgerFiles) as FileName[];

function nameOf(path: string): FileName | undefined {
  return names.find((name) => {
    const [folder = "", ending] = ledgerFiles[name].path.split("*");
    if (ending === undefined) return path === folder;
    return path.startsWith(folder) && path.endsWith(ending) && !path.slice(folder.length).includes("/");
  });
}

function strayProblem(file: YamlFile): Problem {
  const { path } = file;
  const single = Object.values(ledgerFiles).flatMap((known) => (known.path.includes("*") ? [] : known.path));
  const right = path.endsWith(".yml") ? path.replace(/yml$/, "yaml") : nearest(path, single);
  return strayFile(
    file,
    right === undefined ? "numbers belong in content/ledger/claims/" : `its name should be "${right}"`,
  );
}
