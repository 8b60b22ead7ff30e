import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";
import { findBinary, isRoot } from "./find-binary.ts";

/** Without these, the browser itself sends requests that no page made. */
const noOwnTraffic = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Returns the path of a Chromium on this machine; installs one where it is missing and that is possible. */
export async function findBrowser(): Promise<string> {
  return findBinary({
    name: "Chromium",
    variable: "CHROMIUM_PATH",
    commands: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge"],
    paths: [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
      chromium.executablePath(),
    ],
    installers: [["playwright-core", "install", "chromium"]],
    packages: ["chromium"],
  });
}

/** The arguments for Chromium: no traffic of its own, and no sandbox for root. */
export function browserArguments(): string[] {
  // Chromium does not start with its sandbox as root.
  return isRoot() ? [...noOwnTraffic, "--no-sandbox"] : noOwnTraffic;
}

/** Starts a headless browser with a profile of its own. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: browserArguments() });
}
