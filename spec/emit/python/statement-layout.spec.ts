import { layOutStatement } from "../../../src/emit/python/statement-layout.ts";
import { firstUnformatted } from "../../support/ruff.ts";
import { assert, test } from "../../support/test.ts";

const long = "a_name_of_forty_columns_as_libraries_have";

test("what fits on a line stays, and so do comments and docstrings", () => {
  assert.equal(layOutStatement("x = a if b else c"), ["x = a if b else c"]);
  assert.equal(layOutStatement(`# ${"word ".repeat(30)}`), [`# ${"word ".repeat(30)}`]);
  assert.equal(layOutStatement(`    """${"word ".repeat(30)}`), [`    """${"word ".repeat(30)}`]);
});

test("a single parameter has a comma behind it, and a long result brackets around it", () => {
  assert.equal(layOutStatement(`def f(x: ctypes._Pointer[${long}]) -> ctypes._Pointer[${long}]:`), [
    "def f(",
    `    x: ctypes._Pointer[${long}],`,
    `) -> ctypes._Pointer[${long}]:`,
  ]);
  assert.equal(layOutStatement(`def name_of_it() -> ${long}_${long}:`), [
    "def name_of_it() -> (",
    `    ${long}_${long}`,
    "):",
  ]);
});

/** Functions of their own, so that ruff takes each with its indentation. */
const statements: readonly string[] = [
  `def f(a: int = ..., b: ${long} | None = ..., *values: typing.Any) -> None: ...`,
  `def f(b: typing.Sequence[${long}] | ctypes.Array[${long}] | typing.Callable[[int, ${long}], None] = ...) -> None: ...`,
  `x: ${long} = call(a, "text, (with) [brackets", ${long}.of(b), ${long}.of(c))`,
  `x: ${long} = ${long}.${long}()`,
  `x = ${long} if ${long}.__class__ is ${long} else ${long}.of(value)`,
  `x = value if value.__class__ is ${long}_${long} else ${long}_${long}.of(value)`,
  `call(function, a if a.__class__ is ${long}_${long} else ${long}_${long}.of(a), b)`,
  `x: bool = library.${long}(${long}, ${long}) != 0`,
  `x: bool = library.find_all(a, b, c, d, e, ${long}, f, g) != 0`,
  `${long}_${long} = callback("${long}", ctypes.CFUNCTYPE(ctypes.c_int, ${long}))`,
  `if ${long} and ${long} is not None:\n    pass`,
  `class ${long}_${long}(${long}):\n    pass`,
  `library.__dict__["${long}"] = declined("${long}", "no reason at all is given here")`,
  `symbol(library, "${long}").argtypes = [ctypes.c_int, ${long}, ctypes.c_int]`,
  `raise RuntimeError("${"word ".repeat(18)}")`,
];

for (const statement of statements)
  test(`as ruff has it: ${statement.slice(0, 60)}`, () => {
    const [first = "", ...rest] = statement.split("\n");
    const text = [...layOutStatement(first), ...rest].join("\n");
    assert.ok(first.length > 88, "it is longer than a line");
    assert.not.match(text, /fmt: skip/);
    assert.is(firstUnformatted(`${text}\n`), undefined, text);
  });
