import { readdirSync } from "node:fs";
import { findBinary } from "./find-binary.ts";

/** The path of a Firefox on this machine; installs one where that is possible, and shows what it does. */
export async function findFirefox(): Promise<string> {
  return findBinary({
    name: "Firefox",
    variable: "FIREFOX_PATH",
    commands: ["firefox-esr", "firefox"],
    places: ["/Applications/Firefox.app/Contents/MacOS/firefox", "C:\\Program Files\\Mozilla Firefox\\firefox.exe"],
    ways: [],
    packages: ["firefox-esr"],
  });
}

/** What WebKitGTK needs to be driven: the driver, its browser, and a screen that nobody sees. */
export interface WebKit {
  readonly driver: string;
  readonly browser: string;
  readonly screen: string;
}

/** WebKitGTK's programs on this machine; installs them where that is possible, and shows what it does. */
export async function findWebKit(): Promise<WebKit> {
  const driver = await findBinary({
    name: "WebKitGTK's driver",
    variable: "WEBKIT_DRIVER_PATH",
    commands: ["WebKitWebDriver"],
    places: [],
    ways: [],
    packages: ["webkit2gtk-driver"],
  });
  const screen = await findBinary({
    name: "Xvfb",
    variable: "XVFB_PATH",
    commands: ["Xvfb"],
    places: [],
    ways: [],
    packages: ["xvfb"],
  });
  const browser = await findBinary({
    name: "WebKitGTK's MiniBrowser",
    variable: "MINIBROWSER_PATH",
    commands: [],
    places: miniBrowsers(),
    ways: [],
    packages: ["webkit2gtk-driver"],
  });
  return { driver, browser, screen };
}

/** Where Linux distributions put the browser that belongs to the driver. */
function miniBrowsers(): string[] {
  return ["/usr/lib", "/usr/libexec", "/usr/lib64"]
    .flatMap((folder) => foldersIn(folder, 2))
    .map((folder) => `${folder}/MiniBrowser`);
}

function foldersIn(folder: string, depth: number): string[] {
  const inside = folderNames(folder)
    .filter((name) => name.startsWith("webkit2gtk-") || (depth > 1 && name.endsWith("-linux-gnu")))
    .map((name) => `${folder}/${name}`);
  return depth === 1 ? inside : inside.flatMap((found) => [found, ...foldersIn(found, depth - 1)]);
}

function folderNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
