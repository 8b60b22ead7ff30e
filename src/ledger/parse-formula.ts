import { withRecursionGuard } from "./recursion-guard.ts";

export type Operator = "+" | "-" | "*" | "/";

/** A formula taken apart; `offset` is where a part begins in the formula. */
export type Formula =
  | { readonly sort: "number"; readonly value: number; readonly offset: number }
  | { readonly sort: "claim"; readonly id: string; readonly offset: number }
  | {
      readonly sort: "pair";
      readonly operator: Operator;
      readonly left: Formula;
      readonly right: Formula;
      readonly offset: number;
    };

/** A formula that cannot be read or computed; the message is for the editor. */
export class FormulaError extends Error {
  readonly offset: number;

  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

interface Token {
  readonly word: string;
  readonly offset: number;
}

const otherSigns: Readonly<Record<string, Operator>> = {
  "×": "*",
  x: "*",
  X: "*",
  "·": "*",
  "÷": "/",
  ":": "/",
  "−": "-",
  "–": "-",
  "—": "-",
};

/** Reads a formula such as `(a-claim + other-claim) / 2`; throws a FormulaError where it cannot. */
export function parseFormula(text: string): Formula {
  return withRecursionGuard(
    () => parse(text),
    () => {
      throw new FormulaError(
        0,
        "the formula has too many brackets within each other; work out a part as a claim of its own",
      );
    },
  );
}

function parse(text: string): Formula {
  const tokens = tokensOf(text);
  const { formula, next } = parseSum(tokens, 0);
  const rest = tokens[next];
  if (rest === undefined || rest.word === "") return formula;
  if (rest.word === ")") throw new FormulaError(rest.offset, 'this ")" closes nothing; take it out');
  throw new FormulaError(rest.offset, `put one of + - * / before "${rest.word}"`);
}

/** The claims that a formula names, each once, with the place where it stands first. */
export function claimsOf(formula: Formula): ReadonlyMap<string, number> {
  if (formula.sort === "number") return new Map();
  if (formula.sort === "claim") return new Map([[formula.id, formula.offset]]);
  return new Map([...claimsOf(formula.right), ...claimsOf(formula.left)].sort(([, a], [, b]) => a - b));
}

function tokensOf(text: string): Token[] {
  const tokens = [...text.matchAll(/[()]|[^\s()]+/g)].map(({ 0: word, index }) => ({ word, offset: index }));
  tokens.forEach(checkToken);
  return [...tokens, { word: "", offset: text.trimEnd().length }];
}

function checkToken({ word, offset }: Token): void {
  const meant = otherSigns[word];
  if (meant !== undefined) throw new FormulaError(offset, `write "${meant}" in place of "${word}"`);
  if (/^[-+*/()]$|^\d+(\.\d+)?$|^[a-z][a-z0-9]*(-[a-z0-9]+)*(@(\d{4}(-\d{2}){0,2}|[a-z]+))?$/.test(word)) return;
  if (/^[\d.,]+$/.test(word))
    throw new FormulaError(
      offset,
      `write the number "${word}" with digits and one point only: ${word.replaceAll(",", "")}`,
    );
  const sign = /[+*/−–×÷]/.exec(word.slice(1))?.[0] ?? /^[-+*/]|-$/.exec(word)?.[0];
  if (sign !== undefined) throw new FormulaError(offset, `put a space on both sides of "${sign}" in "${word}"`);
  throw new FormulaError(offset, `"${word}" is neither a claim nor a number`);
}

interface Parsed {
  readonly formula: Formula;
  readonly next: number;
}

/** Reads terms joined by + and -, from the left. */
function parseSum(tokens: readonly Token[], at: number): Parsed {
  return parseChain(tokens, at, { operators: ["+", "-"], part: parseProduct });
}

function parseProduct(tokens: readonly Token[], at: number): Parsed {
  return parseChain(tokens, at, { operators: ["*", "/"], part: parseOperand });
}

function parseChain(
  tokens: readonly Token[],
  at: number,
  { operators, part }: { operators: readonly string[]; part: (tokens: readonly Token[], at: number) => Parsed },
): Parsed {
  let read = part(tokens, at);
  for (let sign = tokens[read.next]; sign !== undefined && operators.includes(sign.word); sign = tokens[read.next]) {
    const right = part(tokens, read.next + 1);
    const operator = sign.word as Operator;
    read = {
      next: right.next,
      formula: { sort: "pair", operator, left: read.formula, right: right.formula, offset: sign.offset },
    };
  }
  return read;
}

function parseOperand(tokens: readonly Token[], at: number): Parsed {
  const { word, offset } = tokens[at] ?? { word: "", offset: 0 };
  if (word === "(") return parseGroup(tokens, at);
  if (/^\d/.test(word)) return { formula: { sort: "number", value: Number(word), offset }, next: at + 1 };
  if (/^[a-z]/.test(word)) return { formula: { sort: "claim", id: word, offset }, next: at + 1 };
  if (word === "")
    throw new FormulaError(
      tokens[at - 1]?.offset ?? offset,
      at === 0 ? "the formula is empty" : "the formula breaks off here",
    );
  throw new FormulaError(offset, `a claim or a number is missing before "${word}"`);
}

function parseGroup(tokens: readonly Token[], at: number): Parsed {
  const inner = parseSum(tokens, at + 1);
  const end = tokens[inner.next];
  if (end?.word === ")") return { formula: inner.formula, next: inner.next + 1 };
  if (end === undefined || end.word === "") throw new FormulaError(tokens[at]?.offset ?? 0, 'this "(" is never closed');
  throw new FormulaError(end.offset, `put one of + - * / before "${end.word}"`);
}
