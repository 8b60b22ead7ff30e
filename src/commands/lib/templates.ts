import { nearest } from "#text/nearest.ts";
import type { TextFile } from "#ledger/read-ledger.ts";
import type { Content } from "#story/read-content.ts";
import { stepNames } from "#story/story.ts";

/** A file's new text, and what its editor does next. */
export interface Draft {
  readonly file: string;
  readonly text: string;
  /** The line at which the new part begins. */
  readonly line: number;
  readonly next: readonly string[];
}

const files = { story: "content/story/", claims: "content/ledger/claims/" };

/** Drafts a chapter after the last one, with a title, an opening and one step. */
export function newChapter({ story }: Content, title: string): Draft {
  const slug = slugOf(title);
  if (slug === "") throw new Error('a chapter needs a title: npm run new -- chapter "The next loop"');
  const same = story.chapters.find((chapter) => chapter.slug === slug);
  if (same !== undefined) throw new Error(`there is a chapter of that name already: ${same.file}`);
  const number = Math.max(0, ...story.chapters.map((chapter) => chapter.number)) + 1;
  const file = `${files.story}${String(number).padStart(2, "0")}-${slug}.md`;
  const text = [
    "---",
    `title: ${JSON.stringify(title)}`,
    "---",
    "",
    "This chapter shows what its reader will understand at its end.",
    "",
    ...stepLines({ id: freeName(slug, story), show: lastShown(story), title: "What this step shows" }),
    "",
  ].join("\n");
  return { file, text, line: 1, next: [`Write its text, and put a picture in show="…". ${seeStep}`, findProblems] };
}

/** Drafts a step at the end of a chapter, before its closing text. */
export function newStep(
  content: Content,
  texts: readonly TextFile[],
  [chapter = "", title = ""]: readonly string[],
): Draft {
  const { story } = content;
  const slugs = story.chapters.map(({ slug }) => slug);
  const found = story.chapters.find(({ slug, file }) => slug === chapter || file.endsWith(`/${chapter}`));
  if (found === undefined) {
    const meant = nearest(chapter, slugs);
    const hint = meant === undefined ? `there is: ${slugs.join(", ")}` : `did you mean "${meant}"?`;
    throw new Error(`which chapter? npm run new -- step ${slugs[1] ?? "promise"} "What it shows"; ${hint}`);
  }
  const wanted = slugOf(title);
  if (wanted === "") throw new Error(`a step needs a heading: npm run new -- step ${found.slug} "What it shows"`);
  const id = freeName(wanted, story);
  const shown = found.steps.at(-1)?.show;
  const show = shown === undefined ? lastShown(story) : `${shown.diagram}/${shown.state}`;
  const old = texts.find(({ path }) => path === found.file)?.text ?? "";
  const { text, line } = insert(old, stepLines({ id, show, title }));
  return {
    file: found.file,
    text,
    line,
    next: [`Write its text, and put its own picture in show="…". ${seeStep}`, findProblems],
  };
}

/** Drafts a claim at the end of a file of claims, with `missing` in place of a value. */
export function newClaim(
  { ledger }: Content,
  texts: readonly TextFile[],
  [id = "", subject = ""]: readonly string[],
): Draft {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    throw new Error(
      "a claim needs a name of lower-case words and digits, joined by hyphens: npm run new -- claim msft-rpo-2026q2 microsoft",
    );
  }
  if (ledger.claims.has(id))
    throw new Error(`there is a claim "${id}" already; its number can be changed where it stands`);
  const name = subject === "" ? (id.split("-")[0] ?? "") : subject;
  if (!/^[a-z][a-z-]*$/.test(name))
    throw new Error(`the subject "${name}" must be one lower-case word, such as microsoft`);
  const file = `${files.claims}${name}.yaml`;
  const old = texts.find(({ path }) => path === file)?.text ?? `${schemaLine("claims", "../../..")}\n`;
  const { text, line } = append(old, claimLines(id, ledger.site.asOf));
  const next = [
    "Put in its value, unit, kind, date, status and sources; its lines say how.",
    `Write :num[${id}] in a chapter, or name it in content/ledger/spare.yaml with the reason why it is kept.`,
    findProblems,
  ];
  return { file, text, line, next };
}

const findProblems = "npm run check tells what is wrong; npm run dev shows it.";
const seeStep = "All pictures stand at /diagrams/.";

/** The comment by which code editors find the schema of a YAML file; `up` leads from its folder to the project's root. */
export function schemaLine(name: string, up: string): string {
  return `# yaml-language-server: $schema=${up}/.vscode/schemas/${name}.json`;
}

function stepLines({ id, show, title }: { id: string; show: string; title: string }): string[] {
  return [
    `:::step{#${id} show="${show}"}`,
    `### ${title}`,
    "",
    "Say in fewer than ninety words what the picture shows.",
    ":::",
  ];
}

function claimLines(id: string, asOf: string): string[] {
  return [
    `- id: ${id}`,
    "  says: The claim in one sentence, in our own words.",
    "  value: null # a bare number, counted in the unit",
    "  missing: Not filled in yet. # take this line out when there is a value",
    "  unit: usd-billion",
    "  kind: cash",
    "  who: []",
    `  as-of: ${asOf}`,
    "  status: estimated",
    "  origin: example # take this line out, and say under sources where the number stands",
    "  sources: [] # such as [{ source: an-id-of-sources-yaml, says: What it says of the number. }]",
  ];
}

function slugOf(title: string): string {
  const words = title.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.filter((word) => !/\d/.test(word)).join("-");
}

function freeName(wanted: string, story: Content["story"]): string {
  const taken = new Set(story.chapters.flatMap(({ steps }) => steps.flatMap(stepNames)));
  const tries = [wanted, `${wanted}-again`, `${wanted}-once-more`, `${wanted}-new`];
  const free = tries.find((name) => !taken.has(name));
  if (free === undefined)
    throw new Error(`there are steps of that name already; take another heading than "${wanted}"`);
  return free;
}

function lastShown({ chapters }: Content["story"]): string {
  const show = chapters.flatMap(({ steps }) => steps).at(-1)?.show;
  return show === undefined ? "loop/invest" : `${show.diagram}/${show.state}`;
}

/** Inserts lines after the last block of a chapter, before its closing text. */
function insert(old: string, lines: readonly string[]): { text: string; line: number } {
  const end = endOfLine(old);
  const all = old.split(/\r\n?|\n/);
  const last = all.findLastIndex((line) => /^\s*:::\s*$/.test(line));
  if (last < 0) return append(old, lines);
  const text = [...all.slice(0, last + 1), "", ...lines, ...all.slice(last + 1)].join(end);
  return { text, line: last + 3 };
}

function append(old: string, lines: readonly string[]): { text: string; line: number } {
  const end = endOfLine(old);
  const bare = old.replace(/\s+$/, "");
  const before = bare === "" ? [] : [...bare.split(/\r\n?|\n/), ""];
  return { text: [...before, ...lines, ""].join(end), line: before.length + 1 };
}

function endOfLine(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
