import type { Plugin } from "vite";

/** Properties of a diagram's definition that only the build uses. */
const buildOnlyProperties = new Set(["pick", "limits", "describe"]);

/** The part of an ESTree node that this plugin reads. */
interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface Property extends SyntaxNode {
  readonly key: { readonly name?: string };
}
interface Call extends SyntaxNode {
  readonly callee: { readonly name?: string };
  readonly arguments: readonly (SyntaxNode & { readonly properties?: readonly Property[] })[];
}

const isSyntaxNode = (value: unknown): value is SyntaxNode =>
  typeof value === "object" && value !== null && "type" in value;

/** Removes the build-only properties of diagrams from client bundles, so that tree shaking can drop what only they use. */
export function stripBuildCode(): Plugin {
  return {
    name: "strip-build-code",
    // After TypeScript has been compiled.
    enforce: "post",
    applyToEnvironment: ({ name }) => name === "client",
    transform(code) {
      if (!code.includes("defineDiagram(")) return null;
      const cuts = diagramCalls(this.parse(code)).flatMap(({ arguments: [definition] }) =>
        (definition?.properties ?? []).filter(({ key }) => buildOnlyProperties.has(key.name ?? "")),
      );
      const stripped = cuts.reduceRight((text, { start, end }) => {
        const after = text.slice(end);
        return text.slice(0, start) + after.slice(after.startsWith(",") ? 1 : 0);
      }, code);
      return { code: stripped, map: null };
    },
  };
}

/** All calls of `defineDiagram` in a syntax tree. */
function diagramCalls(node: unknown): Call[] {
  if (Array.isArray(node)) return node.flatMap(diagramCalls);
  if (!isSyntaxNode(node)) return [];
  const call = node as Call;
  if (node.type === "CallExpression" && call.callee.name === "defineDiagram") return [call];
  return Object.values(node).flatMap(diagramCalls);
}
