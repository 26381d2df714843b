/**
 * Declaration specifiers (C11 6.7.1 to 6.7.5), read as a loop in any order, as compilers do.
 *
 * The rules share a draft, `specifiers`: the one that is being filled. Whoever begins a new list saves and restores it.
 */

import { type Token, TokenFlag, TokenKind } from "../../lexer/token.ts";
import type {
  Attribute,
  BasicTypeSpecifier,
  EmbeddedTags,
  EnumSpecifier,
  Expression,
  FunctionSpecifier,
  Qualifier,
  RecordSpecifier,
  Specifiers,
  StorageClass,
  TypeName,
} from "../ast.ts";
import { canonicalWord, predeclaredWords } from "../keywords.ts";
import type { Alternative, Rule } from "../recognizer.ts";
import { goesWith } from "../type-words.ts";
import { indexSet, Terminal } from "../vocabulary.ts";
import { append, appendAll, SpecifiersDraft } from "./drafts.ts";
import { PrimaryGrammar } from "./primary.ts";
import { startsDeclarationLine } from "./statements.ts";

export abstract class SpecifierGrammar extends PrimaryGrammar {
  abstract readonly recordSpecifier: Rule<RecordSpecifier>;
  abstract readonly enumSpecifier: Rule<EnumSpecifier>;

  /** Type names in expressions that define tags, and that no node has taken yet. */
  embedded: TypeName[] = [];
  /** How many tags, named or not, were defined so far. */
  protected definedTags = 0;

  protected specifiers: SpecifiersDraft = new SpecifiersDraft(this.tokens.look());

  /** Gives a node what was embedded since `mark`. */
  protected withEmbedded<Node extends { readonly embedded?: EmbeddedTags }>(node: Node, mark: number): Node {
    if (this.embedded.length > mark)
      (node as { embedded?: EmbeddedTags }).embedded = this.embedded.splice(mark);
    return node;
  }

  readonly #forms: readonly Alternative<void>[] = [
    { ALT: () => this.#addStorageClass() },
    { ALT: () => this.#addQualifier() },
    { ALT: () => this.#addFunctionSpecifier() },
    { ALT: () => this.#addBasicType() },
    { ALT: () => this.#addTypedefName() },
    {
      ALT: () => {
        this.#requireFirstType();
        const draft = this.specifiers;
        const { attributes } = draft;
        const record = this.call(this.recordSpecifier);
        draft.type = this.ACTION(() => takeAlignment(draft, attributes, record));
      },
    },
    {
      ALT: () => {
        this.#requireFirstType();
        const draft = this.specifiers;
        draft.type = this.call(this.enumSpecifier);
      },
    },
    { ALT: () => this.#addTypeof() },
    { ALT: () => this.#addAtomic() },
    { ALT: () => this.#addBitInt() },
    { ALT: () => this.#addAlignment() },
    {
      ALT: () => {
        const attributes = this.call(this.attribute);
        this.specifiers.attributes = appendAll(this.specifiers.attributes, attributes);
      },
    },
  ];

  /** GNU: `__extension__` before a declaration or member says nothing; in a type name it would begin an expression. */
  readonly #declarationForms: readonly Alternative<void>[] = [
    ...this.#forms,
    { ALT: () => this.take(Terminal.Extension) as unknown as undefined },
  ];

  readonly #addDeclarationSpecifier = (): void => {
    this.choose(this.#declarationForms);
    const { type } = this.specifiers;
    if (type === undefined) return;
    if (type.kind === "record" || type.kind === "enum") this.ACTION(() => this.#requireEnd(type));
    // 6.7.2p2: one type only, so a typedef name that follows is the declarator's: `unsigned T;`.
    this.tokens.expectName();
  };

  /**
   * `struct s { ... }` at whose `}` the `;` was forgotten: what begins the next line is a second type, or a storage
   * class with one. Anything less certain is left alone, since a declarator may stand on a line of its own.
   */
  #requireEnd(type: RecordSpecifier | EnumSpecifier): void {
    const { tokens } = this;
    if (tokens.previous !== type.lastToken || type.lastToken.text === type.tag?.text) return;
    const token = tokens.look();
    if ((token.flags & TokenFlag.StartOfLine) === 0) return;
    const next = tokens.peek();
    const following = next.kind === TokenKind.Identifier ? tokens.names.classify(next.text) : 0;
    const isSecondType =
      token.terminal === Terminal.TypedefName.index
        ? following === ordinary || next.text === "*"
        : secondTypes.has(token.terminal) || (startsDeclarationLine(token) && secondTypes.has(following));
    if (isSecondType) this.insertSemicolon(token);
  }

  readonly #addSpecifier = (): void => {
    this.choose(this.#forms);
    if (this.specifiers.type !== undefined) this.tokens.expectName();
  };

  /** 6.7 declaration-specifiers; none at all is C89's implicit int. */
  readonly declarationSpecifiers: Rule<Specifiers> = this.RULE("declarationSpecifiers", () => {
    const outer = this.beginSpecifiers();
    this.many(0, this.#addDeclarationSpecifier);
    this.ACTION(() => {
      if (this.specifiers.type === undefined && this.admitUnknownType(false)) {
        this.many(0, this.#addDeclarationSpecifier);
      }
    });
    return this.endSpecifiers(outer);
  });

  /** 6.7.2.1 specifier-qualifier-list of a member; 6.7.6 declaration-specifiers of a parameter. */
  readonly memberSpecifiers: Rule<Specifiers> = this.RULE("memberSpecifiers", () => {
    const outer = this.beginSpecifiers();
    this.atLeastOne(0, this.#addDeclarationSpecifier);
    this.ACTION(() => {
      if (this.specifiers.type === undefined && this.admitUnknownType(false)) {
        this.atLeastOne(0, this.#addDeclarationSpecifier);
      }
    });
    return this.endSpecifiers(outer);
  });

  /**
   * A name that nothing declares, where only a type can stand: taken for a type from here on, so that an error of
   * declaring costs no declaration; the semantics says that it is unknown. A name before a type (`EXPORT int f();`) is
   * rather a macro that nothing defined: it is reported and passed over. False where the name is something else.
   */
  protected admitUnknownType(mustBeType: boolean): boolean {
    const { tokens } = this;
    const word = tokens.look();
    if (word.terminal !== ordinary) return false;
    const next = tokens.peek();
    const following = next.kind === TokenKind.Identifier ? tokens.names.classify(next.text) : 0;
    if (specifierStarts.has(following)) {
      this.report("unknown-specifier", word, { name: word.text });
      tokens.advance();
      return true;
    }
    const isType = mustBeType || next.text === "*" || following === ordinary || typeFollowers.has(following);
    if (isType) this.#admitType(word);
    return isType;
  }

  #admitType(word: Token): void {
    this.tokens.names.declareTypedef(word.text);
    this.tokens.retype(Terminal.TypedefName.index);
  }

  /** 6.7.7 specifier-qualifier-list of a type name; C23 6.5.2.5 has storage classes in it. */
  readonly typeSpecifiers: Rule<Specifiers> = this.RULE("typeSpecifiers", () => {
    const outer = this.beginSpecifiers();
    this.atLeastOne(0, this.#addSpecifier);
    this.ACTION(() => {
      if (this.specifiers.type === undefined) this.fail("a type");
    });
    return this.endSpecifiers(outer);
  });

  protected beginSpecifiers(): SpecifiersDraft {
    const outer = this.specifiers;
    this.specifiers = new SpecifiersDraft(this.tokens.look(), this.embedded.length);
    return outer;
  }

  protected endSpecifiers(outer: SpecifiersDraft): Specifiers {
    const own = this.specifiers;
    this.specifiers = outer;
    return this.withEmbedded(own, own.mark);
  }

  /** 6.7.1 */
  #addStorageClass(): void {
    const word = canonicalWord(this.take(Terminal.StorageClass).text) as StorageClass;
    this.specifiers.storage = append(this.specifiers.storage, word);
  }

  /** 6.7.3 */
  #addQualifier(): void {
    const word = canonicalWord(this.take(Terminal.Qualifier).text) as Qualifier;
    this.specifiers.qualifiers = append(this.specifiers.qualifiers, word);
  }

  /** 6.7.4 */
  #addFunctionSpecifier(): void {
    const word = canonicalWord(this.take(Terminal.FunctionSpecifier).text) as FunctionSpecifier;
    this.specifiers.functionSpecifiers = append(this.specifiers.functionSpecifiers, word);
  }

  /** 6.7.2: keywords that are types, in any order and number; what does not go together is kept and marked. */
  #addBasicType(): void {
    const type = this.specifiers.type;
    if (type !== undefined && type.kind !== "basic" && type.kind !== "bit-int") this.#requireFirstType();
    const token = this.take(Terminal.BasicType);
    const word = canonicalWord(token.text);
    const words = word.includes(" ") ? word.split(" ") : [word];
    if (type === undefined) this.specifiers.type = { kind: "basic", token, words };
    else if (type.kind === "basic") this.#addWords(type, words, token);
    else if (type.kind === "bit-int") this.specifiers.type = { ...type, signed: word !== "unsigned" };
  }

  #addWords(type: BasicTypeSpecifier, words: readonly string[], token: Token): void {
    for (const word of words) {
      if (type.clash === undefined && !goesWith(type.words, word)) (type as { clash?: Token }).clash = token;
      (type.words as string[]).push(word);
    }
  }

  /** 6.7.8 */
  #addTypedefName(): void {
    const token = this.take(Terminal.TypedefName);
    const words = predeclaredWords(token.text);
    this.specifiers.type =
      words === undefined
        ? { kind: "typedef-name", token, name: token.text }
        : { kind: "basic", token, words: [...words] };
  }

  /** 6.7.2p2: a second type is an error, found before it is taken. */
  #requireFirstType(): void {
    if (this.specifiers.type !== undefined) this.ACTION(() => this.fail("a name"));
  }

  /** GNU "Typeof", C23 6.7.2.5 `typeof ( ... )` and `typeof_unqual ( ... )` */
  #addTypeof(): void {
    this.#requireFirstType();
    const token = this.take(Terminal.Typeof);
    const draft = this.specifiers;
    this.take(Terminal.LeftParenthesis);
    const operand = this.call(this.typeNameOrExpression);
    this.ACTION(() => this.#keepVisible(operand));
    this.take(Terminal.RightParenthesis);
    const unqualified = canonicalWord(token.text) === "typeof_unqual";
    draft.type = { kind: "typeof", token, operand, unqualified };
  }

  /** Whoever walks through specifiers sees what theirs define. */
  #keepVisible(operand: TypeName | Expression): void {
    if (this.embedded.at(-1) === operand) this.embedded.pop();
  }

  /** 6.7.2.4: with parentheses a type specifier, without them a qualifier. */
  #addAtomic(): void {
    const token = this.take(Terminal.Atomic);
    const draft = this.specifiers;
    const typeName = this.option(0, () => {
      this.#requireFirstType();
      this.take(Terminal.LeftParenthesis, 1);
      const name = this.call(this.typeName);
      this.ACTION(() => this.#keepVisible(name));
      this.take(Terminal.RightParenthesis, 1);
      return name;
    });
    if (typeName !== undefined) draft.type = { kind: "atomic", token, typeName };
    else draft.qualifiers = append(draft.qualifiers, "_Atomic");
  }

  /** C23 6.7.2 `_BitInt ( constant-expression )`; `signed` and `unsigned` may stand on either side. */
  #addBitInt(): void {
    const draft = this.specifiers;
    const type = draft.type;
    if (type !== undefined && (type.kind !== "basic" || !isSignWord(type.words))) this.#requireFirstType();
    const token = this.take(Terminal.BitInt);
    this.take(Terminal.LeftParenthesis, 2);
    const width = this.constantExpression(0);
    this.take(Terminal.RightParenthesis, 2);
    const signed = !(type?.kind === "basic" && type.words.includes("unsigned"));
    draft.type = { kind: "bit-int", token, signed, width };
  }

  /** 6.7.5 `_Alignas ( type-name )`, `_Alignas ( constant-expression )` */
  #addAlignment(): void {
    this.take(Terminal.Alignas);
    this.take(Terminal.LeftParenthesis, 3);
    const operand = this.call(this.typeNameOrExpression, 1);
    this.take(Terminal.RightParenthesis, 3);
    this.specifiers.alignments = append(this.specifiers.alignments, operand);
  }
}

/** Microsoft: `__declspec(align(16)) struct s { ... } v;` aligns the structure, not what is declared with it. */
function takeAlignment(
  draft: SpecifiersDraft,
  before: readonly Attribute[],
  record: RecordSpecifier,
): RecordSpecifier {
  if (record.members === undefined || !before.some(isAlignment)) return record;
  const taken = before.filter(isAlignment);
  draft.attributes = draft.attributes.filter((attribute) => !taken.includes(attribute));
  return { ...record, attributes: appendAll(record.attributes, taken) };
}

function isAlignment({ form, name }: Attribute): boolean {
  return form === "declspec" && name === "align";
}

const ordinary = Terminal.Identifier.index;

/** With these a type begins, so the name before it is none. */
const specifierStarts: ReadonlySet<number> = indexSet(
  "TypedefName",
  "BasicType",
  "Record",
  "Enum",
  "Typeof",
  "BitInt",
  "StorageClass",
  "FunctionSpecifier",
  "Extension",
);

/** A declaration has only one of these (6.7.2p2). */
const secondTypes: ReadonlySet<number> = indexSet("BasicType", "Record", "Enum", "Typeof", "BitInt");

/** These stand between a type and its declarator. */
const typeFollowers: ReadonlySet<number> = indexSet("Qualifier", "KeywordAttribute");

function isSignWord(words: readonly string[]): boolean {
  return words.length === 1 && (words[0] === "signed" || words[0] === "unsigned");
}
