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
    const start = isWord(tokens[0], "async") ? 1 : 0;
    const first = tokens[start];
    if (isWord(first, "def") || isWord(first, "class")) {
      this.#bind(tokens[start + 1]);
    } else if (first?.kind === "name" && blockWords.has(first.text)) {
      this.#readBlock(first.text, tokens.slice(start + 1));
    } else {
      for (const statement of split(tokens, ";")) this.#readStatement(statement);
    }
  }

  /** A header, and what stands behind its colon on the same line. */
  #readBlock(word: string, tokens: readonly PythonToken[]): void {
    const colon = tokens.findIndex((token) => isOperator(token, ":") && token.depth === 0);
    const header = colon < 0 ? tokens : tokens.slice(0, colon);
    if (word === "for") {
      const end = header.findIndex((token) => isWord(token, "in") && token.depth === 0);
      this.#bindTargets(header.slice(0, Math.max(end, 0)));
    } else if (word === "with") {
      this.#bindContexts(header);
    }
    this.#bindWalruses(header);
    if (colon >= 0 && colon + 1 < tokens.length) this.readLine(tokens.slice(colon + 1));
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
      for (const target of parts.slice(0, -1)) this.#bindTargets(target);
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

  /** A list of targets: names, starred names, and such lists in brackets. `a.b` and `a[b]` bind nothing. */
  #bindTargets(tokens: readonly PythonToken[]): void {
    const stack: (readonly PythonToken[])[] = [tokens];
    for (let list = stack.pop(); list !== undefined; list = stack.pop()) {
      for (const part of split(list, ",", list[0]?.depth ?? 0)) {
        const target = isOperator(part[0], "*") ? part.slice(1) : part;
        const [first] = target;
        if (target.length === 1) this.#bind(first);
        else if (isOperator(first, "(") || isOperator(first, "[")) stack.push(target.slice(1, -1));
      }
    }
  }

  #bindContexts(tokens: readonly PythonToken[]): void {
    tokens.forEach((token, at) => {
      if (!isWord(token, "as")) return;
      const rest = tokens.slice(at + 1);
      const end = rest.findIndex(
        ({ text, depth }) => depth < token.depth || (text === "," && depth === token.depth),
      );
      this.#bindTargets(end < 0 ? rest : rest.slice(0, end));
    });
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
