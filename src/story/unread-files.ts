/** What stands in a folder, as far as it matters here. */
interface FolderEntry {
  readonly name: string;
  readonly isFile: () => boolean;
  readonly isDirectory: () => boolean;
  readonly isSymbolicLink: () => boolean;
}

/** What systems and programs leave behind: hidden files, copies of before a change. */
const litter = /^\.|^(?:desktop\.ini|thumbs\.db|icon\r)$|~$|^#.*#$|\.(?:bak|orig|swp|tmp)$/i;

/** Other endings of Markdown and YAML; Windows may hide the last one of two. */
const markdown = /\.(?:md|markdown|mdown|mkdn?|mdx|mdc|mmd|qmd|rmd)(?:\.(?:txt|text|md|mdx?))?$|\.txt$/i;
const yaml = /\.(?:ya?ml)(?:\.(?:txt|text|yaml))?$/i;

/** What to do about an entry of the content that is not read; null where it is read, and empty where nobody misses it. */
export function whyUnread(entry: FolderEntry, path: string): string | null {
  if (litter.test(entry.name) || path.split("/").some((part) => part.startsWith("."))) return "";
  const isText = /\.(?:ya?ml|md)$/.test(entry.name);
  if (entry.isSymbolicLink()) return "it is only a link to another place; put the file itself here";
  if (entry.isDirectory()) return isText ? "it is a folder; put its text into a file of this name" : "";
  if (!entry.isFile()) return "it is no ordinary file";
  if (isText && !/\.md\.md$/.test(entry.name)) return null;
  const right = rightPath(path);
  return right === null ? "words belong into .md files, numbers into .yaml files" : `its name should be "${right}"`;
}

/** The path with the ending that is read; null where it is neither Markdown nor YAML. */
function rightPath(path: string): string | null {
  if (yaml.test(path)) return path.replace(yaml, ".yaml");
  return markdown.test(path) ? path.replace(markdown, ".md") : null;
}
