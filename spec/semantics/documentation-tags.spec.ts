import { parseTags } from "../../src/semantics/documentation-tags.ts";
import { declarationOf, understand } from "../support/semantics.ts";
import { assert, test } from "../support/test.ts";

test("Doxygen's parameters have a name, a direction and a text of several lines", () => {
  assert.equal(
    parseTags("Copies.\n@param[in, out] to where it goes,\n   and stays\n\\param from whence\n\nMore."),
    [
      { name: "param", subject: "to", direction: "in,out", text: "where it goes,\nand stays" },
      { name: "param", subject: "from", text: "whence" },
    ],
  );
});

test("words for one thing have one name", () => {
  assert.equal(
    parseTags("@returns one\n\\result two\n@return three\n@retval 0 fine")?.map(({ name, subject, text }) => [
      name,
      subject,
      text,
    ]),
    [
      ["return", undefined, "one"],
      ["return", undefined, "two"],
      ["return", undefined, "three"],
      ["retval", "0", "fine"],
    ],
  );
});

test("kernel-doc's are the same tags", () => {
  assert.equal(
    parseTags("take - takes it\n@it: what is taken\n@...: the rest\n\nContext: any\nReturn: 0 or an error"),
    [
      { name: "param", subject: "it", text: "what is taken" },
      { name: "param", subject: "...", text: "the rest" },
      { name: "return", text: "0 or an error" },
    ],
  );
});

test("a tag ends at a blank line, and begins only a line", () => {
  assert.equal(parseTags("@note first\n\nno more, see a@b or \\c here"), [{ name: "note", text: "first" }]);
  assert.is(parseTags("mail someone@example.org"), undefined);
  assert.is(parseTags("plain"), undefined);
  assert.is(parseTags("@ alone\n@{\n\\}"), undefined);
});

test("declarations and members have theirs", () => {
  const header = `
/**
 * Adds.
 * @param a one
 * @return the sum
 */
int add(int a);
struct s {
    /** @brief A member. */
    int a;
};`;
  const meaning = understand(header);
  assert.equal(declarationOf(meaning, "function:add", "function").documentation?.tags, [
    { name: "param", subject: "a", text: "one" },
    { name: "return", text: "the sum" },
  ]);
  assert.equal(declarationOf(meaning, "struct:s", "record").fields?.[0]?.documentation?.tags, [
    { name: "brief", text: "A member." },
  ]);
});

test("kernel-doc's members of records within have a path", () => {
  assert.equal(parseTags("@outer.inner.a: about a\n@outer. b\n@see.c other"), [
    { name: "param", subject: "outer.inner.a", text: "about a" },
    { name: "outer", text: ". b" },
    { name: "see", text: ".c other" },
  ]);
});
