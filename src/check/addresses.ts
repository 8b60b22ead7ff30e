import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "#ledger/problem.ts";
import type { Diagrams } from "#story/context.ts";
import { type Story, stepNames } from "#story/story.ts";
import { list } from "#text/list.ts";

/** The file that lists every address the site has promised to keep, one a line, in the order of their bytes. */
export const addressFile = "addresses.txt";

/** Every address that a story's steps and the diagrams make, with the former names of steps. */
export function addressesOf(story: Story, diagrams: Diagrams): string[] {
  const steps = story.chapters.flatMap((chapter) => chapter.steps.flatMap(stepNames));
  return [
    ...steps.flatMap((name) => [`/step/${name}/`, `/share/${name}.png`]),
    ...[...diagrams].flatMap(([name, states]) => [
      ...[`/diagrams/${name}/`, `/diagrams/${name}.csv`, `/diagrams/${name}.json`],
      ...["moving.gif", "moving-tall.gif", "moving.svg"].map((file) => `/diagrams/${name}/${file}`),
      ...[`/embed/${name}/`, `/oembed/${name}.json`],
      ...states.flatMap((state) => addressesOfState(name, state)),
    ]),
  ];
}

function addressesOfState(diagram: string, state: string): string[] {
  const endings = [".svg", "-dark.svg", "-tall.svg", "-tall-dark.svg", ".png", "-tall.png"];
  return [
    ...endings.map((ending) => `/diagrams/${diagram}/${state}${ending}`),
    `/embed/${diagram}/${state}/`,
    `/oembed/${diagram}/${state}.json`,
  ];
}

/** The promised steps that no step answers to any more, neither by its name nor by an alias: links to them would break. */
export function lostSteps(promised: readonly string[], story: Story): Problem[] {
  const names = new Set(story.chapters.flatMap((chapter) => chapter.steps.flatMap(stepNames)));
  const known = new Set(promised);
  const fresh = [...names].filter((name) => !known.has(`/step/${name}/`));
  const perhaps = fresh.length === 0 || fresh.length > 3 ? "" : ` (new here: ${list(fresh.map((name) => `#${name}`))})`;
  return promised.flatMap((address, index): Problem[] => {
    const [, name = ""] = /^\/step\/([^/]+)\/$/.exec(address) ?? [];
    if (name === "" || names.has(name)) return [];
    const message = `no step is called "${name}" any more, and links to it would break; give the step that takes its place aliases="${name}"${perhaps}`;
    return [{ file: addressFile, line: index + 1, column: 1, message, source: address }];
  });
}

/** The addresses that a project has promised; null where it keeps no list. */
export async function promisedAddresses(root: string): Promise<readonly string[] | null> {
  const text = await readFile(join(root, addressFile), "utf8").catch(() => null);
  return text === null ? null : text.split(/\r?\n/).filter((line) => line !== "");
}

/** Adds new addresses to a project's list, and returns them; nothing is ever taken out of it. */
export async function promiseNewAddresses(root: string, made: readonly string[]): Promise<readonly string[]> {
  const promised = await promisedAddresses(root);
  if (promised === null) return [];
  const known = new Set(promised);
  const added = [...new Set(made)].filter((address) => !known.has(address));
  if (added.length === 0) return [];
  await writeFile(join(root, addressFile), `${[...known, ...added].sort().join("\n")}\n`);
  return added;
}
