// Every npm script runs this first: it says in one sentence why the project cannot run here, in place of a stack trace.
// It is JavaScript, and imports "fs" and not "node:fs", so that an old Node can run it.
import { existsSync, readFileSync } from "fs";
import { fileURLToPath } from "url";

const root = new URL("../../../", import.meta.url);

function findFault() {
  const { engines } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
  const [least] = /\d+\.\d+/.exec(engines.node);
  // The commands are TypeScript, which Node runs from that version on.
  if (!process.features.typescript) {
    return (
      `This project needs Node ${least} or newer, and this is Node ${process.versions.node}: install a newer one from https://nodejs.org, ` +
      'or run "npm ci && npm rebuild node --ignore-scripts=false", which installs one for this project alone.'
    );
  }
  const path = fileURLToPath(root);
  const sign = (process.platform === "win32" ? /[#?*%]/ : /[#?*"\\%]/).exec(path);
  if (sign !== null) {
    return `The folder ${path} has a ${sign[0]} in its name, which the programs that build the site cannot read: rename or move it.`;
  }
  if (!existsSync(new URL("node_modules/", root))) return 'The packages are not installed: run "npm ci" first.';
  return null;
}

const fault = findFault();
if (fault !== null) {
  console.error(fault);
  process.exitCode = 1;
}
