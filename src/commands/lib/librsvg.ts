import { findBinary } from "./find-binary.ts";

/** Returns the path of librsvg's rsvg-convert on this machine; installs it where it is missing and that is possible. */
export async function findRsvgConvert(): Promise<string> {
  return findBinary({
    name: "rsvg-convert (librsvg)",
    variable: "RSVG_CONVERT_PATH",
    commands: ["rsvg-convert"],
    paths: [],
    installers: [],
    packages: ["librsvg2-bin"],
  });
}
