/** Structures and unions (C11 6.7.2.1), static assertions (6.7.10). */

import { type Token, TokenFlag } from "../../lexer/token.ts";
import type {
  Attribute,
  Declarator,
  Expression,
  LayoutPragmas,
  MemberDeclaration,
  MemberDeclarator,
  RecordSpecifier,
  StaticAssertion,
} from "../ast.ts";
import type { Alternative, Rule } from "../recognizer.ts";
import { SyntaxFault } from "../syntax-fault.ts";
import { declarationStarts, indexSet, Terminal } from "../vocabulary.ts";
import { DeclaratorGrammar } from "./declarators.ts";
import { append, appendAll, none, type SavedState } from "./drafts.ts";
import { skipMember, startsDeclarationLine } from "./statements.ts";

/** With these no declaration's specifiers go on. */
const followsExtension: ReadonlySet<number> = indexSet("StaticAssert", "Asm", "Extension", "Semicolon");

interface MemberList {
  readonly members: readonly MemberDeclaration[];
  /** The `}`. */
  readonly lastToken: Token;
  /** A member was lost to a syntax error. */
  readonly damaged: boolean;
  readonly pragmas: LayoutPragmas;
}

export abstract class RecordGrammar extends DeclaratorGrammar {
  /** 6.7.2.1 struct-or-union-specifier; GNU: attributes before the tag and after the `}`. */
  readonly recordSpecifier: Rule<RecordSpecifier> = this.RULE("recordSpecifier", (): RecordSpecifier => {
    const token = this.take(Terminal.Record);
    let attributes = this.tagAttributes();
    const tag = this.option(0, () => this.take(Terminal.Identifier));
    const body = this.option(1, () => this.call(this.memberList));
    if (body === undefined) {
      if (tag === undefined) this.ACTION(() => this.fail("a tag or `{`"));
    } else {
      this.definedTags++;
      this.many(1, () => {
        const more = this.call(this.attribute, 1);
        this.ACTION(() => {
          // Microsoft's are said of what is declared with the record, GNU's of the record.
          const { specifiers } = this;
          if (more[0]?.form === "declspec") specifiers.attributes = appendAll(specifiers.attributes, more);
          else attributes = appendAll(attributes, more);
        });
      });
    }
    return {
      kind: "record",
      variety: token.text as "struct" | "union",
      token,
      tag,
      members: body?.members,
      attributes,
      pragmas: body?.pragmas ?? this.tokens.pragmas.current,
      lastToken: body?.lastToken ?? tag ?? token,
      damaged: body?.damaged ?? false,
    };
  });

  /** Attributes after `struct` or `enum`. A tag is in a name space of its own (6.2.3), whatever else its name is. */
  protected tagAttributes(): readonly Attribute[] {
    let attributes: readonly Attribute[] = none;
    this.tokens.expectName();
    this.many(0, () => {
      attributes = appendAll(attributes, this.call(this.attribute));
      this.tokens.expectName();
    });
    return attributes;
  }

  /** 6.7.2.1 `{ struct-declaration-list }`; GNU: it may be empty. A bad member costs itself alone. */
  readonly memberList: Rule<MemberList> = this.RULE("memberList", () => {
    const opening = this.take(Terminal.LeftBrace);
    this.tokens.descend();
    const state = this.saveState();
    let members: readonly MemberDeclaration[] = none;
    let damaged = false;
    const addMember = (): void => {
      const start = this.tokens.position;
      try {
        const member = this.call(this.member);
        if (member !== undefined) members = append(members, member);
      } catch (error) {
        this.#recover(error, opening, state, start);
        damaged = true;
      }
      this.admitUnknownType(true);
    };
    this.admitUnknownType(true);
    this.many(0, addMember);
    this.ACTION(() => {
      // What begins no member ends the loop above as the `}` does.
      while (!this.isNext(Terminal.RightBrace)) {
        const { position } = this.tokens;
        this.#recover(
          new SyntaxFault("syntax-error", this.tokens.look(), "a member"),
          opening,
          state,
          position,
        );
        damaged = true;
        this.admitUnknownType(true);
        this.many(0, addMember);
      }
    });
    this.tokens.ascend();
    const lastToken = this.take(Terminal.RightBrace);
    // The pragmas that count are those where the record ends; nobody has looked behind the brace yet.
    return { members, lastToken, damaged, pragmas: this.tokens.pragmas.current };
  });

  #recover(error: unknown, opening: Token, state: SavedState, start: number): void {
    if (!(error instanceof SyntaxFault)) throw error;
    if (error.code === "brace-unclosed" && error.opening === undefined) {
      throw new SyntaxFault(error.code, error.token, error.expected, opening);
    }
    if (error.code !== "syntax-error") throw error;
    const { tokens } = this;
    const depth = tokens.braces - state.braces;
    // At the start of a line, what begins a member is a new one: the one before only lacks its `;`.
    const isNewMember =
      depth === 0 &&
      tokens.position > start &&
      (error.token.flags & TokenFlag.StartOfLine) !== 0 &&
      declarationStarts.has(error.token.terminal);
    if (!this.isAtEnd()) this.reportFault(error);
    this.restoreState(state);
    if (!isNewMember && !skipMember(tokens, opening, depth)) {
      throw new SyntaxFault("brace-unclosed", tokens.look(), "`}`", opening);
    }
  }

  /** 6.7.2.1 struct-declaration; GNU: `;` alone, and no `;` before the `}`. */
  readonly member: Rule<MemberDeclaration | undefined> = this.RULE("member", () => {
    this.ACTION(() => this.passExtension());
    return this.choose(this.#memberForms);
  });

  /** GNU: `__extension__` may stand before what has no specifiers, too: assertions, `asm`, a lone `;`. */
  protected passExtension(): void {
    const { tokens } = this;
    while (this.isNext(Terminal.Extension) && followsExtension.has(tokens.peekTerminal())) tokens.advance();
  }

  readonly #memberForms: readonly Alternative<MemberDeclaration | undefined>[] = [
    { ALT: () => this.#memberDeclarators() },
    {
      ALT: () => {
        const assertion = this.call(this.staticAssertion);
        this.take(Terminal.Semicolon);
        return assertion;
      },
    },
    {
      ALT: () => {
        this.take(Terminal.Semicolon, 1);
        return undefined;
      },
    },
  ];

  /** 6.7.2.1 specifier-qualifier-list struct-declarator-list ; and anonymous members without any declarator */
  #memberDeclarators(): MemberDeclaration {
    this.ACTION(() => {
      if (!startsDeclarationLine(this.tokens.look()) || !this.isNext(Terminal.StorageClass)) return;
      throw new SyntaxFault("brace-unclosed", this.tokens.look(), "`}`");
    });
    const specifiers = this.call(this.memberSpecifiers);
    let declarators: readonly MemberDeclarator[] = none;
    this.option(0, () => {
      declarators = append(declarators, this.call(this.memberDeclarator));
      this.many(0, () => {
        this.take(Terminal.Comma);
        declarators = append(declarators, this.call(this.memberDeclarator, 1));
      });
    });
    this.ACTION(() => {
      if (declarators.length > 0 && declarationStarts.has(this.tokens.look().terminal)) {
        this.insertSemicolon(this.tokens.look());
      }
    });
    const semicolon = this.option(1, () => this.take(Terminal.Semicolon, 2));
    if (semicolon === undefined) {
      this.ACTION(() => {
        if (!this.isNext(Terminal.RightBrace)) this.fail("`;`");
      });
    }
    return { kind: "member", token: specifiers.token, specifiers, declarators };
  }

  /** 6.7.2.1 struct-declarator: declarator, `declarator : width`, `: width`; GNU: attributes after the width. */
  readonly memberDeclarator: Rule<MemberDeclarator> = this.RULE("memberDeclarator", () => {
    let declarator: Declarator | undefined;
    let attributes: readonly Attribute[] = none;
    const mark = this.embedded.length;
    const width = this.choose<Expression | undefined>([
      {
        ALT: () => {
          declarator = this.call(this.declarator);
          return this.option(0, () => {
            this.take(Terminal.Colon);
            return this.constantExpression(0);
          });
        },
      },
      {
        ALT: () => {
          this.take(Terminal.Colon, 1);
          return this.constantExpression(1);
        },
      },
    ]);
    this.many(0, () => {
      attributes = appendAll(attributes, this.call(this.attribute));
    });
    this.settleIdentifierLists(undefined);
    return this.withEmbedded<MemberDeclarator>({ declarator, width, attributes }, mark);
  });

  /** 6.7.10 `_Static_assert ( constant-expression , string-literal )`; C23: without the message. */
  readonly staticAssertion: Rule<StaticAssertion> = this.RULE("staticAssertion", (): StaticAssertion => {
    const mark = this.embedded.length;
    const token = this.take(Terminal.StaticAssert);
    this.take(Terminal.LeftParenthesis);
    const condition = this.constantExpression(0);
    const message = this.option(0, () => {
      this.take(Terminal.Comma);
      return this.call(this.stringLiteral);
    });
    this.take(Terminal.RightParenthesis);
    return this.withEmbedded<StaticAssertion>({ kind: "static-assertion", token, condition, message }, mark);
  });
}
