/**
 * The names that a Python module binds at its top level, read from its source: nothing of it is run. What stands within
 * `if`, `for`, `try` and the like counts, as the generated modules guard what a library may lack; what is bound in other
 * ways (`globals()[name] = ...`) is not seen.
 */

import { type LogicalLine, type PythonToken, readLogicalLines } from "./python-lines.ts";

export interface ModuleNames {
  readonly names: ReadonlySet<string>;
  /** The modules of `from MODULE import *`, in their order, as written: `.base`, `package.module`. */
  readonly starImports: readonly string[];
  /** `__all__`, where it is a plain list of strings: what a star import takes. */
  readonly exported: ReadonlySet<string> | undefined;
}

export function findModuleNames(text: string): ModuleNames {
  const collector = new NameCollector();
  let bodyIndent: number | undefined;
  for (const line of readLogicalLines(text)) {
    // The body of a function or a class is a scope of its own.
    if (bodyIndent !== undefined && line.indent > bodyIndent) continue;
    bodyIndent = opensScope(line) ? line.indent : undefined;
    collector.readLine(line.tokens);
  }
  return collector;
}

const blockWords: ReadonlySet<string> = new Set(
  "if elif else for while try except finally with async".split(" "),
);

const wordsThatBindNothing: ReadonlySet<string> = new Set(
  "assert break continue global nonlocal pass raise return yield await lambda not".split(" "),
);

function opensScope({ tokens }: LogicalLine): boolean {
  const [first, second] = tokens;
  return isWord(first, "def") || isWord(first, "class") || (isWord(first, "async") && isWord(second, "def"));
}

class NameCollector implements ModuleNames {
  readonly names = new Set<string>();
  readonly starImports: string[] = [];
  exported: ReadonlySet<string> | undefined;

  readLine(tokens: readonly PythonToken[]): void {
    // Behind the colon of a header on the same line, another statement begins.
    for (let start = 0; start < tokens.length; ) {
      if (isWord(tokens[start], "async")) start++;
      const first = tokens[start];
      if (isWord(first, "def") || isWord(first, "class")) {
        this.#bind(tokens[start + 1]);
        return;
      }
      if (first?.kind !== "name" || !blockWords.has(first.text)) {
        for (const statement of split(tokens.slice(start), ";")) this.#readStatement(statement);
        return;
      }
      const colon = findFrom(tokens, start, (token) => isOperator(token, ":") && token.depth === 0);
      this.#readHeader(first.text, tokens.slice(start + 1, colon));
      start = colon + 1;
    }
  }

  #readHeader(word: string, header: readonly PythonToken[]): void {
    if (word === "for") {
      const end = header.findIndex((token) => isWord(token, "in") && token.depth === 0);
      this.#bindTargets(header, 0, Math.max(end, 0));
    } else if (word === "with") {
      this.#bindContexts(header);
    }
    this.#bindWalruses(header);
  }

  #readStatement(tokens: readonly PythonToken[]): void {
    const [first, second] = tokens;
    if (isWord(first, "import")) this.#readImport(tokens.slice(1));
    else if (isWord(first, "from")) this.#readFromImport(tokens.slice(1));
    else if (isWord(first, "del")) this.#unbind(tokens.slice(1));
    else if (isWord(first, "type") && second?.kind === "name") this.#bind(second);
    else if (first?.kind !== "name" || !wordsThatBindNothing.has(first.text)) this.#readAssignment(tokens);
  }

  /** `a = b, c = value`; `a: type = value`. */
  #readAssignment(tokens: readonly PythonToken[]): void {
    const parts = split(tokens, "=");
    const isAnnotated = isOperator(tokens[1], ":") && tokens[1]?.depth === 0;
    if (isAnnotated) {
      if (parts.length > 1) this.#bind(tokens[0]);
    } else {
      for (const target of parts.slice(0, -1)) this.#bindTargets(target, 0, target.length);
    }
    const value = parts.at(-1) ?? [];
    if (parts.length > 1 && isWord(tokens[0], "__all__")) this.exported = readStrings(value);
    this.#bindWalruses(value);
  }

  #readImport(tokens: readonly PythonToken[]): void {
    for (const part of split(tokens, ",")) {
      const as = part.findIndex((token) => isWord(token, "as"));
      // `import package.module` binds the package.
      this.#bind(as < 0 ? part[0] : part[as + 1]);
    }
  }

  #readFromImport(tokens: readonly PythonToken[]): void {
    const at = tokens.findIndex((token) => isWord(token, "import"));
    if (at < 0) return;
    const imported = tokens.slice(at + 1).filter(({ text }) => text !== "(" && text !== ")");
    if (isOperator(imported[0], "*")) {
      this.starImports.push(
        tokens
          .slice(0, at)
          .map(({ text }) => text)
          .join(""),
      );
      return;
    }
    for (const part of split(
      imported.map((token) => ({ ...token, depth: 0 })),
      ",",
    ))
      this.#bind(part.at(-1));
  }

  /** A list of targets: names, starred names, and such lists in brackets. `a.b`, `a[b]` and `(a).b` bind nothing. */
  #bindTargets(tokens: readonly PythonToken[], from: number, to: number): void {
    const bound: string[] = [];
    /** How many names were bound when each list in brackets began. */
    const open: number[] = [];
    let isAtStart = true;
    for (let at = from; at < to; at++) {
      const token = tokens[at] as PythonToken;
      const ends = at + 1 >= to || endsTarget(tokens[at + 1] as PythonToken);
      if (isOperator(token, ",")) isAtStart = true;
      else if (isOperator(token, ")") || isOperator(token, "]")) {
        const before = open.pop() ?? 0;
        if (!ends) bound.length = before;
        isAtStart = false;
      } else if (!isAtStart) {
        // What an element goes on with: arguments, a subscript.
        if (opensBracket(token)) at = findFrom(tokens, at + 1, ({ depth }) => depth <= token.depth);
      } else if (isOperator(token, "(") || isOperator(token, "[")) open.push(bound.length);
      else if (!isOperator(token, "*")) {
        if (token.kind === "name" && ends) bound.push(token.text);
        isAtStart = false;
      }
    }
    for (const name of bound) this.names.add(name);
  }

  #bindContexts(tokens: readonly PythonToken[]): void {
    for (let at = 0; at < tokens.length; at++) {
      const { depth } = tokens[at] as PythonToken;
      if (!isWord(tokens[at], "as")) continue;
      const isEnd = (token: PythonToken): boolean =>
        token.depth < depth || (isOperator(token, ",") && token.depth === depth);
      const end = findFrom(tokens, at + 1, isEnd);
      this.#bindTargets(tokens, at + 1, end);
      at = end - 1;
    }
  }

  #bindWalruses(tokens: readonly PythonToken[]): void {
    tokens.forEach((token, at) => {
      if (isOperator(token, ":=")) this.#bind(tokens[at - 1]);
    });
  }

  #bind(token: PythonToken | undefined): void {
    if (token?.kind === "name") this.names.add(token.text);
  }

  #unbind(tokens: readonly PythonToken[]): void {
    for (const part of split(tokens, ","))
      if (part.length === 1) this.names.delete((part[0] as PythonToken).text);
  }
}

function isWord(token: PythonToken | undefined, word: string): boolean {
  return token?.kind === "name" && token.text === word;
}

function isOperator(token: PythonToken | undefined, operator: string): boolean {
  return token?.kind === "operator" && token.text === operator;
}

function opensBracket(token: PythonToken): boolean {
  return isOperator(token, "(") || isOperator(token, "[") || isOperator(token, "{");
}

function endsTarget(token: PythonToken): boolean {
  return isOperator(token, ",") || isOperator(token, ")") || isOperator(token, "]");
}

/** The first index from `start` on whose token passes; the length where there is none. */
function findFrom(
  tokens: readonly PythonToken[],
  start: number,
  passes: (token: PythonToken) => boolean,
): number {
  let at = start;
  while (at < tokens.length && !passes(tokens[at] as PythonToken)) at++;
  return at;
}

/** The parts between separators that stand in as many brackets as `depth` says; empty parts are left out. */
function split(
  tokens: readonly PythonToken[],
  separator: string,
  depth = 0,
): readonly (readonly PythonToken[])[] {
  const parts: PythonToken[][] = [[]];
  for (const token of tokens) {
    if (token.depth === depth && isOperator(token, separator)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

/** The strings of `["a", "b"]` or `("a", "b")`; undefined for anything else. */
function readStrings(tokens: readonly PythonToken[]): ReadonlySet<string> | undefined {
  const strings = new Set<string>();
  for (const { kind, text } of tokens) {
    if (kind === "operator" && "[](),".includes(text)) continue;
    const quoted = kind === "literal" ? /^[uU]?(["'])([^\\"'\n]*)\1$/.exec(text) : null;
    if (quoted === null) return undefined;
    strings.add(quoted[2] as string);
  }
  return strings;
}
