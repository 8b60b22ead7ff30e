/** The page on which a Git host lets a reader edit a file, at a line of it. */
export function editAddress(
  repository: string,
  { file, line }: { readonly file: string; readonly line: number },
): string {
  const home = repository.replace(/\.git$|\/+$/g, "");
  const path = file.split("/").map(encodeURIComponent).join("/");
  const host = URL.parse(home)?.hostname ?? "";
  if (/(?:^|\.)gitlab\./.test(host)) return `${home}/-/edit/main/${path}#L${String(line)}`;
  if (/(?:^|\.)bitbucket\.org$/.test(host)) return `${home}/src/main/${path}?mode=edit#lines-${String(line)}`;
  if (/(?:^|\.)(?:codeberg\.org|gitea\.|forgejo\.)/.test(host)) return `${home}/_edit/main/${path}#L${String(line)}`;
  return `${home}/edit/main/${path}#L${String(line)}`;
}
