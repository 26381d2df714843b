import { Lexer } from "../../src/lexer/lexer.ts";
import { TokenFlag, TokenKind } from "../../src/lexer/token.ts";
import { SourceFile } from "../../src/source/source-file.ts";
import { assert, suite, test } from "../support/test.ts";
import { kindsOf, lex, makeLexer, placesOf, textsOf } from "./lex.ts";

test("an empty text has no tokens, and its end comes for ever", () => {
  const { lexer } = makeLexer("");
  assert.equal([lexer.next().kind, lexer.next().kind], [TokenKind.EndOfFile, TokenKind.EndOfFile]);
});

test("names, numbers, literals and punctuators are told apart", () => {
  assert.is(kindsOf("x 1 'c' \"s\" + @"), "incspo");
});

test("a text without a final line end is read to its end", () => {
  for (const text of ["x", "1", "'c'", '"s"', "+", "x /*c*/", "x //c", "x\\"]) {
    assert.is(lex(text).tokens[0]?.offset, 0, text);
  }
});

test("a token knows where it stands", () => {
  const [, second] = lex("ab  cd\n").tokens;
  assert.equal([second?.offset, second?.end], [4, 6]);
});

test("names are interned", () => {
  const [first, second] = lex("some_longer_name some_longer_name").tokens;
  assert.is(first?.text, second?.text);
});

test("the first token of a line is marked, and white space before a token", () => {
  assert.is(placesOf("a b\nc/**/d e\f\vf"), "^_^___");
});

test("line ends within a comment do not begin a line", () => {
  assert.is(placesOf("a /*\n*/ b"), "^_");
});

test("NUL counts as white space", () => {
  assert.equal(textsOf("a\0b"), ["a", "b"]);
});

const lines = suite("line ends");

lines("LF, CR LF and a lone CR end a line", () => {
  assert.is(placesOf("a\nb\r\nc\rd"), "^^^^");
});

lines("within a directive a line end is a token, and the next token begins a line", () => {
  const { lexer } = makeLexer("a b\nc");
  lexer.inDirective = true;
  const kinds = [lexer.next(), lexer.next(), lexer.next()].map(({ kind }) => kind);
  assert.equal(kinds, [TokenKind.Identifier, TokenKind.Identifier, TokenKind.Newline]);
  assert.ok((lexer.next().flags & TokenFlag.StartOfLine) !== 0);
});

lines("the end of the file ends a directive's line", () => {
  const { lexer } = makeLexer("a");
  lexer.inDirective = true;
  lexer.next();
  assert.equal([lexer.next().kind, lexer.next().kind], [TokenKind.Newline, TokenKind.EndOfFile]);
});

const comments = suite("comments");

comments("both kinds are white space", () => {
  assert.equal(textsOf("a/*x*/b//y\nc"), ["a", "b", "c"]);
});

comments("their places are kept in order", () => {
  const { file } = lex("/*a*/ x // b\n/* c */");
  assert.equal(file.comments, [0, 5, 8, 12, 13, 20]);
});

comments("a comment in a literal is none, and a quote in a comment is none", () => {
  assert.equal(textsOf('"/*" a /* " */ b \'//\''), ['"/*"', "a", "b", "'//'"]);
});

comments("a block comment ends at the first star and slash", () => {
  assert.equal(textsOf("/* /* */ a */*/ b */c"), ["a", "*", "c"]);
  assert.equal(textsOf("/***/a/*/*/b"), ["a", "b"]);
});

comments("without an end they reach to the end of the file", () => {
  const { tokens, codes } = lex("a /* b\nc");
  assert.equal([tokens.length, codes], [1, ["unterminated-comment"]]);
});

comments("a line comment goes on behind a splice", () => {
  assert.equal(textsOf("a // b \\\nc\nd"), ["a", "d"]);
});

comments("a splice may stand within their marks", () => {
  assert.equal(textsOf("a /\\\n* b *\\\n/ c /\\\n/ d\ne"), ["a", "c", "e"]);
});

comments("in strict C89 two slashes are taken for one with an error, save before a star", () => {
  assert.equal(textsOf("a // b\nc", { lineComments: false }), ["a", "c"]);
  assert.equal(textsOf("a //*x*/ b", { lineComments: false }), ["a", "/", "b"]);
  assert.equal(lex("a // b\nc // d", { lineComments: false }).codes, ["line-comment"]);
});

const splices = suite("splices");

splices("join the parts of a token", () => {
  assert.equal(textsOf('id\\\nent 1\\\n2 "a\\\nb" +\\\n+ <\\\n<=\\\n x'), [
    "ident",
    "12",
    '"ab"',
    "++",
    "<<=",
    "x",
  ]);
});

splices("blanks may stand behind the backslash", () => {
  assert.equal(textsOf("a\\ \t\nb"), ["ab"]);
});

splices("CR LF is spliced as one line end", () => {
  assert.equal(textsOf("a\\\r\nb\\\rc"), ["abc"]);
});

splices("are no white space", () => {
  assert.is(placesOf("(\\\n)"), "^.");
  assert.is(placesOf("a \\\n b"), "^_");
});

splices("a token behind one has its place in the file, and is marked as respelled", () => {
  const [token, next] = lex("a\\\nb c").tokens;
  assert.equal([token?.offset, token?.end, token?.text], [0, 4, "ab"]);
  assert.ok(((token?.flags ?? 0) & TokenFlag.Respelled) !== 0);
  assert.equal([next?.offset, next?.end], [5, 6]);
});

splices("a backslash behind another one is spliced once", () => {
  assert.equal(textsOf("a\\\\\nb"), ["a", "\\", "b"]);
});

splices(
  "many of them cost linear time",
  () => {
    const { tokens } = lex(`${"x\\\n".repeat(200_000)}\n${"a \\\n".repeat(200_000)}`);
    assert.is(tokens.length, 200_001);
  },
  { seconds: 5 },
);

const numbers = suite("pp-numbers");

numbers("signs belong to an exponent", () => {
  assert.equal(textsOf("1e+5 1e-5 0x1p-3 1.e+5 0xe+1 1f+2"), [
    "1e+5",
    "1e-5",
    "0x1p-3",
    "1.e+5",
    "0xe+1",
    "1f",
    "+",
    "2",
  ]);
});

numbers("dots and letters go on with a number, a dot alone is none", () => {
  assert.equal(textsOf("1.2.3 .5f16 ..5 . 08 1_x$"), ["1.2.3", ".5f16", ".", ".5", ".", "08", "1_x$"]);
});

numbers("digit separators are C23's", () => {
  assert.equal(textsOf("1'000", { digitSeparators: true }), ["1'000"]);
  assert.equal(
    lex("1'000'").tokens.map(({ text }) => text),
    ["1", "'000'"],
  );
});

numbers("hexadecimal exponents are none in strict C89", () => {
  assert.equal(textsOf("0x1p+3", { hexadecimalFloats: false }), ["0x1p", "+", "3"]);
});

const literals = suite("literals");

literals("prefixes belong to them where the language has them", () => {
  assert.equal(textsOf('L\'a\' u"b" U\'c\' u8"d" x"e"'), ["L'a'", 'u"b"', "U'c'", 'u8"d"', "x", '"e"']);
  assert.equal(textsOf("u8'a'"), ["u8", "'a'"]);
  assert.equal(textsOf("u8'a'", { utf8Characters: true }), ["u8'a'"]);
  assert.equal(textsOf('u"b"', { unicodeLiterals: false }), ["u", '"b"']);
});

literals("an escaped quote does not end one", () => {
  assert.equal(textsOf('"a\\"b" \'\\\'\' "\\\\"'), ['"a\\"b"', "'\\''", '"\\\\"']);
});

literals("without an end they take the rest of the line and no more", () => {
  const { tokens, codes } = lex("a \"b' c\nd 'e");
  assert.equal(
    tokens.map(({ text }) => text),
    ["a", "\"b' c", "d", "'e"],
  );
  assert.equal(codes, ["unterminated-literal", "unterminated-literal"]);
});

literals("an empty character constant is reported", () => {
  assert.equal(lex("''").codes, ["empty-character"]);
});

literals("raw strings keep line ends, quotes and splices", () => {
  assert.equal(textsOf('R"(a\\\n"b)" LR"x()")x" fooR"(y)"'), ['R"(a\\\n"b)"', 'LR"x()")x"', "fooR", '"(y)"']);
  assert.equal(textsOf('R"(x)"', { rawStrings: false }), ["R", '"(x)"']);
  assert.equal(lex('R"x(').codes, ["unterminated-raw-string"]);
});

literals("bytes beyond ASCII stay as they are", () => {
  assert.equal(textsOf('"\xff\xc3\xa9"'), ['"\xff\xc3\xa9"']);
});

const names = suite("names");

names("may have dollars, UTF-8 and universal character names", () => {
  assert.equal(textsOf("a$b \xc3\xa9t\xc3\xa9 \\u00e9x"), ["a$b", "\xc3\xa9t\xc3\xa9", "\xc3\xa9x"]);
});

names("are the same in UTF-8 and with universal character names", () => {
  const [first, second] = textsOf("caf\xc3\xa9 caf\\u00e9");
  assert.is(first, second);
});

names("bytes that are no such character are stray", () => {
  assert.is(kindsOf("a\xff b\xe2\x80\x9c"), "ioiooo");
});

const headers = suite("header names");

function headerOf(text: string): string[] {
  const { lexer } = makeLexer(text);
  lexer.headerNames = true;
  const token = lexer.next();
  return [token.kind === TokenKind.HeaderName ? "header" : "other", token.text];
}

headers("stand between angle brackets or quotes", () => {
  assert.equal(headerOf("<a/b+c.h> x"), ["header", "<a/b+c.h>"]);
  assert.equal(headerOf('"a\\b.h" x'), ["header", '"a\\b.h"']);
  assert.equal(headerOf("<//x.h>"), ["header", "<//x.h>"]);
});

headers("an angle bracket without a partner is an operator", () => {
  assert.equal(headerOf("< a\n>"), ["other", "<"]);
});

headers("are read only where they may stand", () => {
  assert.equal(textsOf("<a>"), ["<", "a", ">"]);
});

const trigraphs = suite("trigraphs");

trigraphs("count where the language has them", () => {
  assert.equal(textsOf("??=a ??( ??/\nb", { trigraphs: true }), ["#", "a", "[", "b"]);
  assert.equal(textsOf("??= ??", {}), ["?", "?", "=", "?", "?"]);
});

trigraphs("leave tokens at their places", () => {
  const { tokens } = lex("??( x\n", { trigraphs: true });
  assert.equal([tokens[0]?.offset, tokens[0]?.end, tokens[1]?.offset], [0, 3, 4]);
});

const skipping = suite("skipping to a directive");

function skipped(text: string): string[] {
  const { lexer } = makeLexer(text);
  lexer.skipToDirective();
  return [lexer.next().text, lexer.next().text];
}

skipping("looks only at # that begin a line", () => {
  assert.equal(skipped("a # b\n c#\n # end\n"), ["#", "end"]);
});

skipping("passes over comments and literals", () => {
  assert.equal(skipped('/* x\n#no\n*/ "/*"\n\'/*\n// /* \\\n#no\n#end'), ["#", "end"]);
});

skipping("a comment may stand before the #", () => {
  assert.equal(skipped("a\n/* x\n */ # end"), ["#", "end"]);
});

skipping("knows digraphs, splices and raw strings", () => {
  assert.equal(skipped("a\n%:end"), ["%:", "end"]);
  assert.equal(skipped("a \\\n#no\n#end"), ["#", "end"]);
  assert.equal(skipped('R"(\n#no\n)"\n#end'), ["#", "end"]);
});

skipping("passes over directives that are none of a conditional", () => {
  assert.equal(skipped('#define end\n#  include "x"\n#error it\'s\n#\n# 12\n#endif'), ["#", "endif"]);
  for (const word of ["if", "ifdef", "elif", "else", "e\\\nndif", "\\\nif", "/* */if", "i\\\nf"])
    assert.is(skipped(`a\n#define x\n#${word}\n`)[0], "#", word);
});

skipping("stops at the end of the file", () => {
  assert.equal(skipped("a\nb"), ["", ""]);
});

test("the rest of a line can be seen without being read", () => {
  const { lexer } = makeLexer("a don't \\\n care\nb");
  lexer.inDirective = true;
  lexer.next();
  assert.is(lexer.peekLine(), " don't  care");
  lexer.skipLine();
  assert.is(lexer.next().text, "b");
});

test("white space and comments between two offsets are nothing", () => {
  const { lexer } = makeLexer("/* a */ // b\n #x /* c */");
  assert.ok(lexer.isBlankBetween(0, 14));
  assert.not(lexer.isBlankBetween(0, 15));
  assert.ok(lexer.isBlankBetween(16, 24));
});

test("a system header is not warned of", () => {
  const { context } = makeLexer("");
  const file = new SourceFile("s.h", "don't", { system: true });
  const lexer = new Lexer(file, context);
  lexer.next();
  lexer.next();
  assert.is(context.diagnostics.diagnostics.length, 0);
});
