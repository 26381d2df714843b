/**
 * Whether a name stands where a declaration declares something, or within one, as a parameter, a member or a word of a
 * body: by brackets alone, since what is skipped is not parsed.
 */

import { punctuatorKind, type Token, TokenKind } from "../../lexer/token.ts";

const open = {
  paren: punctuatorKind("("),
  bracket: punctuatorKind("["),
  brace: punctuatorKind("{"),
} as const;
const close: ReadonlySet<number> = new Set([punctuatorKind(")"), punctuatorKind("]"), punctuatorKind("}")]);
const SEMICOLON = punctuatorKind(";");
const COMMA = punctuatorKind(",");

/** A name's place, and what is known of it so far. */
export interface Place {
  isInner: boolean;
}

/** What is open: around a declarator (`int (*f)(void)`), an enum's list, C++'s `extern "C"`, or anything else. */
interface Frame {
  readonly kind: "paren" | "enum" | "linkage" | "other";
  /** Names that are no parameters if the parentheses turn out to be around a declarator. */
  readonly pending: Place[];
}

/** What brackets are open at a place. */
export type Brackets = readonly Frame[];

/** Sees every token of a text once, in order. */
export class BracketTracker {
  #frames: Frame[] = [];
  #closed: Frame | undefined;
  #previous: Token | undefined;
  #isEnum = false;

  get brackets(): Brackets {
    return [...this.#frames];
  }

  /** At `#else`, brackets are as they were at `#if`. */
  restore(brackets: Brackets): void {
    this.#frames = [...brackets];
    this.#closed = undefined;
  }

  /** A token, and the place to be judged where it is a name that is looked for. */
  pass(token: Token, place?: Place): void {
    this.#settle(token);
    if (place !== undefined) this.#judge(place);
    const { kind } = token;
    if (token.text === "enum") this.#isEnum = true;
    if (kind === open.brace) {
      this.#frames.push({ kind: this.#braceKind(), pending: [] });
      this.#isEnum = false;
    } else if (kind === open.paren) this.#frames.push({ kind: "paren", pending: [] });
    else if (kind === open.bracket) this.#frames.push({ kind: "other", pending: [] });
    else if (close.has(kind)) this.#closed = this.#frames.pop();
    else if (kind === SEMICOLON) this.#endDeclaration();
    this.#previous = token;
  }

  #braceKind(): Frame["kind"] {
    if (this.#isEnum) return "enum";
    return this.#previous?.kind === TokenKind.String ? "linkage" : "other";
  }

  /** No parenthesis of a declaration outlives it: one that does belongs to another group's text. */
  #endDeclaration(): void {
    this.#isEnum = false;
    while (this.#frames.at(-1)?.kind === "paren") this.#frames.pop();
  }

  /** What follows parentheses tells what they are around: parameters, or an index, follow a declarator alone. */
  #settle({ kind }: Token): void {
    const closed = this.#closed;
    this.#closed = undefined;
    if (closed === undefined || closed.kind !== "paren") return;
    const isDeclarator = kind === open.paren || kind === open.bracket;
    const around = this.#frames.at(-1);
    for (const place of closed.pending) {
      if (!isDeclarator) continue;
      if (around?.kind === "paren") around.pending.push(place);
      else place.isInner = this.#isWithin(this.#frames);
    }
  }

  #judge(place: Place): void {
    const innermost = this.#frames.at(-1);
    const isEnumerator =
      innermost?.kind === "enum" &&
      (this.#previous?.kind === open.brace || this.#previous?.kind === COMMA) &&
      !this.#isWithin(this.#frames.slice(0, -1));
    place.isInner = !isEnumerator && this.#isWithin(this.#frames);
    if (innermost?.kind === "paren") innermost.pending.push(place);
  }

  #isWithin(frames: readonly Frame[]): boolean {
    return frames.some(({ kind }) => kind !== "linkage");
  }
}
