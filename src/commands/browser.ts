import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";
import { run } from "./project.ts";

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge"];
const usualPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Without these, the browser itself looks up hosts that no page asked for. */
const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const missing =
  "No Chromium was found: install Chromium or Google Chrome, or set CHROMIUM_PATH to the program, and run this again";

/** The path of a Chromium on this machine; installs one where that is possible, and shows what it does. */
export async function findBrowser(): Promise<string> {
  return installedBrowser() ?? (await installBrowser());
}

/** Starts a browser without a window, with a profile of its own. */
export async function launchBrowser(): Promise<Browser> {
  // Chromium refuses its sandbox to the root user.
  const args = isRoot() ? [...quiet, "--no-sandbox"] : quiet;
  return chromium.launch({ executablePath: await findBrowser(), args });
}

function installedBrowser(): string | undefined {
  const told = process.env["CHROMIUM_PATH"];
  if (told !== undefined && told !== "") {
    if (existsSync(told)) return told;
    throw new Error(`CHROMIUM_PATH says ${told}, but no such file exists`);
  }
  return [...onPath(), ...usualPlaces, chromium.executablePath()].find(runs);
}

function onPath(): string[] {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const endings = process.platform === "win32" ? [".exe"] : [""];
  return commands.flatMap((name) => folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))));
}

function runs(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function installBrowser(): Promise<string> {
  console.log("No Chromium was found on this machine; installing one for the browser tests.");
  for (const [command, ...args] of waysToInstall()) {
    console.log(`> ${command} ${args.join(" ")}`);
    if ((await run(command, args, { DEBIAN_FRONTEND: "noninteractive" })) !== 0) continue;
    const found = installedBrowser();
    if (found !== undefined) return found;
  }
  throw new Error(missing);
}

function waysToInstall(): [string, ...string[]][] {
  const ways: [string, ...string[]][] = [["playwright-core", "install", "chromium"]];
  if (!isRoot() || !isDebian()) return ways;
  // The list of packages may be old or missing; a failed update still leaves the install worth trying.
  return [...ways, ["apt-get", "update"], ["apt-get", "install", "-y", "chromium"]];
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function isDebian(): boolean {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}
