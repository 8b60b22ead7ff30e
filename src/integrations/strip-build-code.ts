import type { Plugin } from "vite";

/** What of a diagram's definition runs only while the site is built. */
const builders = new Set(["pick", "limits", "say"]);

/** A part of a script's syntax tree, as far as this looks at it. */
interface Part {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface Property extends Part {
  readonly key: { readonly name?: string };
}
interface Call extends Part {
  readonly callee: { readonly name?: string };
  readonly arguments: readonly (Part & { readonly properties?: readonly Property[] })[];
}

const isPart = (value: unknown): value is Part => typeof value === "object" && value !== null && "type" in value;

/** Leaves out of browsers' scripts what a diagram has for the build alone; what only that used goes with it. */
export function drawingsOnly(): Plugin {
  return {
    name: "drawings-only",
    // After types have been taken out.
    enforce: "post",
    applyToEnvironment: ({ name }) => name === "client",
    transform(code) {
      if (!code.includes("defineDiagram(")) return null;
      const cuts = callsIn(this.parse(code)).flatMap(({ arguments: [definition] }) =>
        (definition?.properties ?? []).filter(({ key }) => builders.has(key.name ?? "")),
      );
      const kept = cuts.reduceRight((text, { start, end }) => {
        const after = text.slice(end);
        return text.slice(0, start) + after.slice(after.startsWith(",") ? 1 : 0);
      }, code);
      return { code: kept, map: null };
    },
  };
}

/** The calls of `defineDiagram` in a syntax tree. */
function callsIn(part: unknown): Call[] {
  if (Array.isArray(part)) return part.flatMap(callsIn);
  if (!isPart(part)) return [];
  const call = part as Call;
  if (part.type === "CallExpression" && call.callee.name === "defineDiagram") return [call];
  return Object.values(part).flatMap(callsIn);
}
