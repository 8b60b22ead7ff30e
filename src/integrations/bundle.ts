import { build, type Plugin, type Rolldown } from "vite";
import { pureD3 } from "./pure-d3.ts";
import { stripBuildCode } from "./strip-build-code.ts";

const entry = "virtual-entry";

/**
 * Bundles the source text of a module, with imports from the project root, into one minified classic script. Modules whose paths
 * end like one of `without` are left out: what they export is never reached.
 */
export async function bundleScript(source: string, without: readonly string[] = []): Promise<string> {
  const virtualEntry: Plugin = {
    name: "virtual-entry",
    enforce: "pre",
    // Vite resolves the entry to a path in the root.
    resolveId: (id) => (id.endsWith(entry) ? `\0${entry}` : null),
    load(id) {
      if (id === `\0${entry}`) return source;
      return without.some((path) => id.endsWith(path)) ? "export {};" : null;
    },
  };
  const built = (await build({
    root: process.cwd(),
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    plugins: [virtualEntry, stripBuildCode(), pureD3()],
    build: { write: false, minify: true, target: "es2022", lib: { entry, formats: ["iife"], name: "loopScript" } },
  })) as Rolldown.RolldownOutput[];
  const [script, ...others] = built.flatMap(({ output }) => output);
  if (script?.type !== "chunk" || others.length > 0) throw new Error("the bundle has more than one file");
  return script.code;
}
