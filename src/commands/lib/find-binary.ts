import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./project.ts";

/** A program that the tests need and that is not an npm package. */
export interface Binary {
  /** Its name in messages: "Chromium". */
  readonly name: string;
  /** The environment variable that may hold its path. */
  readonly variable: string;
  /** Its names on PATH. */
  readonly commands: readonly string[];
  /** Paths where it usually is. */
  readonly paths: readonly string[];
  /** Commands that install it on any system. */
  readonly installers: readonly (readonly [string, ...string[]])[];
  /** The packages that install it on Debian and its derivatives. */
  readonly packages: readonly string[];
}

/** Returns the path of a program on this machine; installs it first where it is missing and that is possible. */
export async function findBinary(binary: Binary): Promise<string> {
  return findInstalled(binary) ?? (await install(binary));
}

/** Whether the user is root, for whom some programs need other arguments. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Whether this user can install Debian packages on this machine. */
export function canInstall(): boolean {
  return isRoot() && isDebian();
}

function findInstalled({ name, variable, commands, paths }: Binary): string | undefined {
  const configured = process.env[variable];
  if (configured !== undefined && configured !== "") {
    if (existsSync(configured)) return configured;
    throw new Error(`${variable} must be the path of ${name}, but there is no file ${configured}`);
  }
  return [...onPath(commands), ...paths].find(isExecutable);
}

function onPath(commands: readonly string[]): string[] {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const ending = process.platform === "win32" ? ".exe" : "";
  return commands.flatMap((command) => folders.map((folder) => join(folder, command + ending)));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function install(binary: Binary): Promise<string> {
  const { name, variable, packages } = binary;
  console.log(`No ${name} was found on this machine; installing it for the tests.`);
  for (const [command, ...args] of [...binary.installers, ...debianInstallers(packages)]) {
    console.log(`> ${command} ${args.join(" ")}`);
    if ((await run(command, args, { DEBIAN_FRONTEND: "noninteractive" })) !== 0) continue;
    const found = findInstalled(binary);
    if (found !== undefined) return found;
  }
  throw new Error(
    `No ${name} was found: install it (on Debian: ${packages.join(" ")}), or set ${variable} to its path, and run this again`,
  );
}

function debianInstallers(packages: readonly string[]): [string, ...string[]][] {
  if (!canInstall()) return [];
  const get: [string, ...string[]] = ["apt-get", "install", "-y", "--no-install-recommends", ...packages];
  // The package list may be old or missing; the install is worth trying after a failed update too.
  return [get, ["apt-get", "update"], get];
}

function isDebian(): boolean {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}
