import { type Rendering, renderDocumentation } from "../../../src/emit/python/documentation.ts";
import { assert, test } from "../../support/test.ts";

function render(text: string, ...parameters: string[]): Rendering {
  return renderDocumentation(text, parameters);
}

test("plain text stays what it is", () => {
  assert.equal(render("One.\n\nTwo\n  lines."), { body: ["One.", "", "Two", "  lines."], fields: [] });
});

test("Doxygen's parameters and results become fields", () => {
  assert.equal(
    render("@brief Adds.\n\n@param a the one\n   and more\n@param[in] b the other\n@return the sum"),
    {
      body: ["Adds."],
      fields: [":param a: the one", "    and more", ":param b: the other", ":returns: the sum"],
    },
  );
  assert.equal(render("\\retval 0 none").fields, [":returns: ``0`` none"]);
});

test("an empty line ends a parameter", () => {
  assert.equal(render("@param a the one\n\nMore."), { body: ["More."], fields: [":param a: the one"] });
});

test("kernel-doc's parameters are those of the function", () => {
  assert.equal(render("f - does it\n@a: the one\n@other: no parameter\nReturn: nothing", "a"), {
    body: ["f - does it"],
    fields: [":param a: the one", "    @other: no parameter", ":returns: nothing"],
  });
});

test("titles stand before their paragraphs", () => {
  assert.equal(render("Text.\n\\note Careful.\n@deprecated Use g.").body, [
    "Text.",
    "",
    "Note: Careful.",
    "",
    "Deprecated: Use g.",
  ]);
});

test("what steers a tool vanishes", () => {
  assert.equal(render("@ingroup all\n@internal\nText.").body, ["Text."]);
});

test("code is a literal block", () => {
  assert.equal(render("See:\n@code\nf(@a);\n\n  g();\n@endcode\nMore.").body, [
    "See:",
    "",
    "::",
    "",
    "    f(@a);",
    "",
    "      g();",
    "",
    "More.",
  ]);
});

test("marks within a line become those of reStructuredText", () => {
  assert.equal(render("Give @c NULL or \\p x, \\b never <b>both</b> &amp; <tt>y</tt>.").body, [
    "Give ``NULL`` or ``x``, **never** **both** & ``y``.",
  ]);
});

test("an address, a path and a mark that nobody knows stay text", () => {
  assert.equal(render("me@example.org C:\\new @unknown \\1").body, ["me@example.org C:\\new @unknown \\1"]);
});
