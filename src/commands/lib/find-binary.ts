import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./project.ts";

/** A program that the tests need and the project does not bring. */
export interface Binary {
  /** "Chromium", for people. */
  readonly name: string;
  /** Environment variable that may name the program's file. */
  readonly variable: string;
  /** Commands that may start it, and files where it usually is. */
  readonly commands: readonly string[];
  readonly places: readonly string[];
  /** Commands that install it anywhere, then packages that bring it on Debian and its kin. */
  readonly ways: readonly (readonly [string, ...string[]])[];
  readonly packages: readonly string[];
}

/** The path of a program on this machine; installs it where that is possible, and shows what it does. */
export async function findBinary(wanted: Binary): Promise<string> {
  return installed(wanted) ?? (await install(wanted));
}

/** Whether the user is root, to whom some programs behave otherwise. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Whether this user may install Debian's packages on this machine. */
export function canInstall(): boolean {
  return isRoot() && isDebian();
}

function installed({ name, variable, commands, places }: Binary): string | undefined {
  const told = process.env[variable];
  if (told !== undefined && told !== "") {
    if (existsSync(told)) return told;
    throw new Error(`${variable} should name ${name}: it says ${told}, but no such file exists`);
  }
  return [...onPath(commands), ...places].find(runs);
}

function onPath(commands: readonly string[]): string[] {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const ending = process.platform === "win32" ? ".exe" : "";
  return commands.flatMap((command) => folders.map((folder) => join(folder, command + ending)));
}

function runs(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function install(wanted: Binary): Promise<string> {
  const { name, variable, packages } = wanted;
  console.log(`No ${name} was found on this machine; installing it for the browser tests.`);
  for (const [command, ...args] of [...wanted.ways, ...debianWays(packages)]) {
    console.log(`> ${command} ${args.join(" ")}`);
    if ((await run(command, args, { DEBIAN_FRONTEND: "noninteractive" })) !== 0) continue;
    const found = installed(wanted);
    if (found !== undefined) return found;
  }
  throw new Error(
    `No ${name} was found: install it (on Debian: ${packages.join(" ")}), or set ${variable} to the program, and run this again`,
  );
}

function debianWays(packages: readonly string[]): [string, ...string[]][] {
  if (!canInstall()) return [];
  const get: [string, ...string[]] = ["apt-get", "install", "-y", "--no-install-recommends", ...packages];
  // The list of packages may be old or missing; a failed update still leaves the install worth trying.
  return [get, ["apt-get", "update"], get];
}

function isDebian(): boolean {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}
