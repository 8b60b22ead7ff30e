import { readdirSync } from "node:fs";
import { findBinary } from "./find-binary.ts";

/** Returns the path of a Firefox on this machine; installs one where it is missing and that is possible. */
export async function findFirefox(): Promise<string> {
  return findBinary({
    name: "Firefox",
    variable: "FIREFOX_PATH",
    commands: ["firefox-esr", "firefox"],
    paths: ["/Applications/Firefox.app/Contents/MacOS/firefox", "C:\\Program Files\\Mozilla Firefox\\firefox.exe"],
    installers: [],
    packages: ["firefox-esr"],
  });
}

/** The programs that drive WebKitGTK: the driver, its browser, and a virtual display. */
export interface WebKit {
  readonly driver: string;
  readonly browser: string;
  readonly xvfb: string;
}

/** Returns the paths of WebKitGTK's programs; installs them where they are missing and that is possible. */
export async function findWebKit(): Promise<WebKit> {
  const driver = await findBinary({
    name: "WebKitGTK's driver",
    variable: "WEBKIT_DRIVER_PATH",
    commands: ["WebKitWebDriver"],
    paths: [],
    installers: [],
    packages: ["webkit2gtk-driver"],
  });
  const xvfb = await findBinary({
    name: "Xvfb",
    variable: "XVFB_PATH",
    commands: ["Xvfb"],
    paths: [],
    installers: [],
    packages: ["xvfb"],
  });
  const browser = await findBinary({
    name: "WebKitGTK's MiniBrowser",
    variable: "MINIBROWSER_PATH",
    commands: [],
    paths: miniBrowsers(),
    installers: [],
    packages: ["webkit2gtk-driver"],
  });
  return { driver, browser, xvfb };
}

/** The paths at which Linux distributions install the driver's browser. */
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
