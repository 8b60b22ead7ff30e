import { build, type Plugin, type Rolldown } from "vite";
import { pureD3 } from "./pure-d3.ts";
import { drawingsOnly } from "./strip-build-code.ts";

const entry = "virtual-entry";

/** One classic script, complete in itself, from the text of a module whose imports are paths from the project's root. */
export async function bundle(module: string): Promise<string> {
  const written: Plugin = {
    name: "written-entry",
    enforce: "pre",
    // The builder asks for it as a file in the root.
    resolveId: (id) => (id.endsWith(entry) ? `\0${entry}` : null),
    load: (id) => (id === `\0${entry}` ? module : null),
  };
  const built = (await build({
    root: process.cwd(),
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    plugins: [written, drawingsOnly(), pureD3()],
    build: { write: false, minify: true, target: "es2022", lib: { entry, formats: ["iife"], name: "loopScript" } },
  })) as Rolldown.RolldownOutput[];
  const [script, ...others] = built.flatMap(({ output }) => output);
  if (script?.type !== "chunk" || others.length > 0) throw new Error("the script is not one file");
  return script.code;
}
