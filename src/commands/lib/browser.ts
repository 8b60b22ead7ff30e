import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";
import { findBinary, isRoot } from "./find-binary.ts";

/** Without these, the browser itself looks up hosts that no page asked for. */
const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The path of a Chromium on this machine; installs one where that is possible, and shows what it does. */
export async function findBrowser(): Promise<string> {
  return findBinary({
    name: "Chromium",
    variable: "CHROMIUM_PATH",
    commands: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge"],
    places: [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
      chromium.executablePath(),
    ],
    ways: [["playwright-core", "install", "chromium"]],
    packages: ["chromium"],
  });
}

/** What Chromium is started with: no window, no traffic of its own. */
export function browserArguments(): string[] {
  // Chromium refuses its sandbox to the root user.
  return isRoot() ? [...quiet, "--no-sandbox"] : quiet;
}

/** Starts a browser without a window, with a profile of its own. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: browserArguments() });
}
