import { hostileComments } from "../../support/hostile-comments.ts";
import { findProgram, mainPython, run } from "../../support/outside.ts";
import { assert, test } from "../../support/test.ts";
import { translateText } from "../../support/translation.ts";

/** Says what is in a stub beside strings where only strings may be: prints nothing when all is well. */
const judge = `
import ast, sys
text = sys.stdin.buffer.read().decode("ascii")
tree = ast.parse(text)
functions = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("f_")]
for node in functions:
    body = node.body
    if not (len(body) == 1 and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant)):
        print(node.name, "has more than a docstring")
    elif not isinstance(body[0].value.value, str):
        print(node.name, "has no string")
for node in tree.body:
    if isinstance(node, ast.Expr) and not isinstance(getattr(node.value, "value", None), str):
        print("a statement at line", node.lineno)
    if isinstance(node, ast.Import) and [name.name for name in node.names] != ["ctypes"]:
        print("an import at line", node.lineno)
print(len(functions), file=sys.stderr)
`;

const python = mainPython() === undefined ? undefined : findProgram("python3");

if (python !== undefined) {
  test("comments of any content are strings in the stub, and nothing else", async () => {
    const comments = hostileComments(1, 200);
    const header = comments
      .map((comment, at) => `int before_${at};\n${comment}\nint f_${at}(int a);\n`)
      .join("\n");
    const { outputs } = await translateText(header, { outputLanguage: "pyi" });
    const text = outputs.map((output) => output.text).join("");
    const { status, stdout, stderr } = run(python, ["-W", "error", "-c", judge], { input: text });
    assert.is(stdout, "");
    assert.is(status, 0, stderr);
    assert.is(stderr.trim(), String(comments.length));
  });
}
