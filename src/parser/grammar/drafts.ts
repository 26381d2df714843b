/** Tree nodes while they grow. A finished draft is the node itself. */

import type { Token } from "../../lexer/token.ts";
import type {
  Attribute,
  Declarator,
  Derivation,
  EmbeddedTags,
  Expression,
  FunctionDerivation,
  FunctionSpecifier,
  ParameterDeclaration,
  PointerDerivation,
  Qualifier,
  Specifiers,
  StorageClass,
  StringLiteral,
  TypeName,
  TypeSpecifier,
} from "../ast.ts";

/** Most lists of a node stay empty: they share this one. */
export const none: readonly never[] = Object.freeze([]);

/** `list` with one more element; grows in place once it is a list of its own. */
export function append<Element>(list: readonly Element[], element: Element): readonly Element[] {
  if (list.length === 0) return [element];
  (list as Element[]).push(element);
  return list;
}

export function appendAll<Element>(list: readonly Element[], more: readonly Element[]): readonly Element[] {
  // While chevrotain records the grammar, `more` is its stand-in for a result and has no length at all.
  if (!(more.length > 0)) return list;
  return list.length === 0 ? more : [...list, ...more];
}

export class SpecifiersDraft implements Specifiers {
  readonly token: Token;
  storage: readonly StorageClass[] = none;
  qualifiers: readonly Qualifier[] = none;
  functionSpecifiers: readonly FunctionSpecifier[] = none;
  alignments: readonly (TypeName | Expression)[] = none;
  attributes: readonly Attribute[] = none;
  type: TypeSpecifier | undefined = undefined;
  declare embedded?: EmbeddedTags;
  /** Where the grammar's list of embedded tags ended at the first token. */
  readonly mark: number;

  constructor(token: Token, mark = 0) {
    this.token = token;
    this.mark = mark;
  }
}

export class PointerDraft implements PointerDerivation {
  readonly kind = "pointer";
  qualifiers: readonly Qualifier[] = none;
  attributes: readonly Attribute[] = none;
  readonly block: boolean;

  constructor(block: boolean) {
    this.block = block;
  }
}

export class FunctionDraft implements FunctionDerivation {
  readonly kind = "function";
  parameters: readonly ParameterDeclaration[] = none;
  prototyped = true;
  variadic = false;
  identifiers: readonly Token[] = none;
  attributes: readonly Attribute[] = none;
  declare qualifiedVoid?: Token;
  declare forward?: readonly ParameterDeclaration[];
  /** How many tags the grammar had seen defined where the outermost list around this one began; -1 outside of lists. */
  readonly definedBefore: number;

  constructor(definedBefore = -1) {
    this.definedBefore = definedBefore;
  }

  /** Makes parameters of an identifier list: the names are those of types. */
  takeIdentifiersAsTypes(): void {
    this.parameters = this.identifiers.map((token) => {
      const specifiers = new SpecifiersDraft(token);
      specifiers.type = { kind: "typedef-name", token, name: token.text };
      return { token, specifiers, declarator: undefined };
    });
    this.prototyped = true;
    this.identifiers = none;
  }
}

export class DeclaratorDraft implements Declarator {
  readonly token: Token;
  name: Token | undefined = undefined;
  derivations: readonly Derivation[] = none;
  assemblerLabel: StringLiteral | undefined = undefined;
  attributes: readonly Attribute[] = none;
  /** Pointers in source order; they come last among the derivations, the nearest to the name first. */
  pointers: PointerDraft[] | undefined = undefined;
  /** Calling conventions that wait for the function whose declarator's parentheses they opened. */
  conventions: readonly Attribute[] = none;
  declare embedded?: EmbeddedTags;
  /** Where the grammar's list of embedded tags ended at the first token. */
  readonly mark: number;

  constructor(token: Token, mark = 0) {
    this.token = token;
    this.mark = mark;
  }

  addPointers(): void {
    const pointers = this.pointers;
    if (pointers === undefined) return;
    for (let at = pointers.length - 1; at >= 0; at--) {
      this.derivations = append(this.derivations, pointers[at] as PointerDraft);
    }
    this.pointers = undefined;
  }
}

/** What an error leaves in disorder, as it was at a place to which the parser returns. */
export interface SavedState {
  readonly parentheses: number;
  readonly braces: number;
  readonly nesting: number;
  readonly scopeDepth: number;
  readonly scopeMark: number;
  readonly specifiers: SpecifiersDraft;
  readonly draft: DeclaratorDraft;
  readonly parameters: FunctionDraft;
  readonly rule: unknown;
}
