import type { Plugin } from "vite";

interface Located {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

interface Expression extends Located {
  readonly right?: Expression;
  readonly properties?: readonly (Located & { readonly key?: object })[];
}

/** A part of a script's syntax tree, as far as this looks at it. */
interface Statement {
  readonly type: string;
  readonly declarations?: readonly { readonly init: { readonly type: string; readonly start: number } | null }[];
  readonly expression?: Expression | boolean;
}

const calls = new Set(["CallExpression", "NewExpression"]);

/**
 * Marks the variables that d3's modules compute when they are loaded as pure, so that the bundler drops those that nothing uses.
 * Each module comes as one file that declares itself free of side effects; without the marks `interpolateString` alone costs
 * 4.3 kB brotli, with them 0.4 kB. Selections lose the methods that nothing calls.
 */
export function pureD3(): Plugin {
  return {
    name: "pure-d3",
    applyToEnvironment: ({ name }) => name === "client",
    transform: {
      filter: { id: /\/node_modules\/d3-[a-z]+\/dist\// },
      handler(code, id) {
        const used = id.includes("/d3-selection/") ? withUsedMethods(code, this.parse(code).body) : code;
        return { code: markedPure(used, this.parse(used).body), map: null };
      },
    },
  };
}

/** The methods of a selection that this project calls, and those that they call themselves; a test holds the list. */
export const usedMethods: ReadonlySet<string> = new Set([
  ...[
    "constructor",
    "select",
    "selectAll",
    "selectChildren",
    "data",
    "enter",
    "exit",
    "join",
    "merge",
    "selection",
    "order",
  ],
  ...["node", "each", "append", "remove", "datum", "property", "call", "nodes"],
]);

/** d3-selection without the methods that nothing calls, which a bundler cannot see: they cost every script 2 kB brotli. */
export function withUsedMethods(code: string, statements: readonly Statement[]): string {
  const object = statements.map(({ expression }) => valueOf(expression)).find((value) => isPrototype(value));
  const unused = (object?.properties ?? []).filter(({ key }) => {
    const name = nameOf(key);
    // What has no plain name is the iterator, by which `nodes` works.
    return name !== "" && !usedMethods.has(name);
  });
  return unused.reduceRight((text, { start, end }) => {
    const after = text.slice(end);
    return text.slice(0, start) + after.slice(after.startsWith(",") ? 1 : 0);
  }, code);
}

/** What is assigned in the end, as in `a = b = {}`. */
function valueOf(expression: Expression | boolean | undefined): Expression | undefined {
  if (typeof expression === "boolean") return undefined;
  return expression?.type === "AssignmentExpression" ? valueOf(expression.right) : expression;
}

function nameOf(key: object | undefined): string {
  return key !== undefined && "name" in key && typeof key.name === "string" ? key.name : "";
}

function isPrototype(value: Expression | undefined): boolean {
  return value?.properties?.some(({ key }) => nameOf(key) === "selectChildren") ?? false;
}

/** A module's code with `@__PURE__` before each call that initialises one of its variables. */
export function markedPure(code: string, statements: readonly Statement[]): string {
  const starts = statements.flatMap(({ declarations = [] }) =>
    declarations.flatMap(({ init }) => (init !== null && calls.has(init.type) ? [init.start] : [])),
  );
  return starts.reduceRight((text, start) => `${text.slice(0, start)}/* @__PURE__ */ ${text.slice(start)}`, code);
}
