/** Attributes that stand in text, with those that macros in it stand for; what the preprocessor made of it does not count. */

import { punctuatorKind, type Token, TokenKind } from "../lexer/token.ts";
import type { Macro, MacroTable } from "../preprocessor/macro.ts";

const OPEN = punctuatorKind("(");
const CLOSE = punctuatorKind(")");

export const attributeWords: readonly string[] = ["__attribute__", "__attribute"];

/** What a text has itself, and the macros that it mentions. */
export interface Written {
  readonly names: Set<string>;
  readonly macros: readonly Macro[];
}

/** The attributes of some texts: `read` all, `spread` what their macros stand for, then ask. Each macro is read once. */
export class WrittenAttributes {
  readonly #table: MacroTable;
  /** Names of attributes that count. */
  readonly #wanted: ReadonlySet<string>;
  readonly #known: Map<Macro, Written> = new Map();
  readonly #users: Map<Macro, Macro[]> = new Map();

  constructor(table: MacroTable, wanted: ReadonlySet<string>) {
    this.#table = table;
    this.#wanted = wanted;
  }

  read(tokens: readonly Token[]): Written {
    const own = this.#scan(tokens);
    const pending = [...own.macros];
    for (let macro = pending.pop(); macro !== undefined; macro = pending.pop()) {
      if (this.#known.has(macro)) continue;
      const written = this.#scan(macro.replacementList);
      this.#known.set(macro, written);
      for (const used of written.macros) {
        const users = this.#users.get(used);
        if (users === undefined) this.#users.set(used, [macro]);
        else users.push(macro);
        pending.push(used);
      }
    }
    return own;
  }

  /** Gives the attributes of each macro to those that mention it. */
  spread(): void {
    const pending = [...this.#known].flatMap(([macro, { names }]) =>
      [...names].map((name) => ({ macro, name })),
    );
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const { name } = next;
      for (const macro of this.#users.get(next.macro) ?? []) {
        const names = this.#known.get(macro)?.names;
        if (names === undefined || names.has(name)) continue;
        names.add(name);
        pending.push({ macro, name });
      }
    }
  }

  /** All of a text that was read, once they were spread. */
  namesOf({ names, macros }: Written): Set<string> {
    const all = new Set(names);
    for (const macro of macros) for (const name of this.#known.get(macro)?.names ?? []) all.add(name);
    return all;
  }

  /** The names within `__attribute__((...))`, and macros wherever they stand, each once. */
  #scan(tokens: readonly Token[]): Written {
    const names = new Set<string>();
    const macros = new Set<Macro>();
    let closing = 0;
    let open = 0;
    for (const [index, token] of tokens.entries()) {
      if (token.kind === OPEN) open++;
      else if (token.kind === CLOSE && --open < closing) closing = 0;
      if (token.kind !== TokenKind.Identifier) continue;
      const isWord = attributeWords.includes(token.text);
      if (isWord && tokens[index + 1]?.kind === OPEN && tokens[index + 2]?.kind === OPEN) closing = open + 2;
      else if (closing > 0 && open === closing) {
        const name = plainName(token.text);
        if (this.#wanted.has(name)) names.add(name);
      }
      const macro = isWord ? undefined : this.#table.lookup(token.text);
      if (macro !== undefined && isUsed(macro, tokens[index + 1])) macros.add(macro);
    }
    return { names, macros: [...macros] };
  }
}

/** C11 6.10.3p10: without parentheses a function-like macro is none; they may stand behind what mentions it last. */
function isUsed({ parameters }: Macro, next: Token | undefined): boolean {
  return parameters === undefined || next === undefined || next.kind === OPEN;
}

/** `packed` of `__packed__`. */
export function plainName(name: string): string {
  return name.length > 4 && name.startsWith("__") && name.endsWith("__") ? name.slice(2, -2) : name;
}
