import {
  chooseParameterNames,
  fieldName,
  isKeyword,
  toIdentifier,
} from "../../../src/passes/python/names.ts";
import { planOf } from "../../support/modules.ts";
import { assert, test } from "../../support/test.ts";

async function nameOf(text: string, id: string): Promise<string | undefined> {
  return (await planOf(text)).names[id];
}

test("an ordinary name stays", async () => {
  assert.is(await nameOf("int f(void);", "function:f"), "f");
});

test("a record goes by its kind and tag", async () => {
  const plan = await planOf("struct s { int a; }; union u { int a; }; enum e { A };");
  assert.equal(
    ["struct:s", "union:u", "enum:e"].map((id) => plan.names[id]),
    ["struct_s", "union_u", "enum_e"],
  );
});

test("a keyword gets an underscore before it", async () => {
  assert.is(await nameOf("int lambda(void);", "function:lambda"), "_lambda");
});

test("soft keywords are names", () => {
  for (const name of ["match", "case", "type", "_", "lazy"]) assert.not(isKeyword(name));
});

test("what the module lives on is not taken", async () => {
  const plan = await planOf("int _libs(void); int __name__; int _bindwright; int __getattr__(void);");
  assert.equal(
    ["function:_libs", "variable:__name__", "variable:_bindwright", "function:__getattr__"].map(
      (id) => plan.names[id],
    ),
    ["__libs", "___name__", "__bindwright", "___getattr__"],
  );
});

test("names of Python and ctypes are taken: the module does not use them bare", async () => {
  assert.is(await nameOf("int print(void);", "function:print"), "print");
  assert.is(await nameOf("enum { c_int = 3 };", "enum:anon_1/c_int"), "c_int");
});

test("ctypesgen's form calls ctypes by bare names, which stay free", async () => {
  const names = async (compatibility: "ctypesgen" | "ctypesgen-fork"): Promise<readonly unknown[]> => {
    const plan = await planOf("enum { c_int = 3 }; int cast(void);\n#define String 1\n", {
      compatibility,
      libraries: ["x"],
      lookForLibraries: false,
    });
    return ["enum:anon_1/c_int", "function:cast", "macro:String"].map((id) => plan.names[id]);
  };
  assert.equal(await names("ctypesgen"), ["_c_int", "_cast", "_String"]);
  assert.equal(await names("ctypesgen-fork"), ["c_int_", "cast_", "String_"]);
});

test("a tag that meets a function of its Python name gives way", async () => {
  const plan = await planOf("struct s { int a; }; int struct_s(void); struct s *f(void);");
  assert.is(plan.names["function:struct_s"], "struct_s");
  assert.is(plan.names["struct:s"], "struct_s_");
});

test("a macro with an enumerator's name has its Python name", async () => {
  const plan = await planOf("enum { A = 1 };\n#define A 2\n");
  assert.is(plan.names["macro:A"], "A");
});

test("characters beyond the list become their code points", () => {
  assert.is(toIdentifier("a$b"), "a_u24_b");
  assert.is(toIdentifier("1a"), "_u31_a");
  assert.is(toIdentifier("a\u202eb"), "a_u202e_b");
  assert.is(toIdentifier(""), "_");
});

test("names are normalised as Python does it", () => {
  assert.is(toIdentifier("\ufb01le"), "file");
  assert.is(toIdentifier("gr\u00f6\u00dfe"), "gr\u00f6\u00dfe");
});

test("parameters of one function differ", () => {
  assert.equal(chooseParameterNames(["in", "in_", "x", "_bindwright"]), ["in_", "in__", "x", "__bindwright"]);
});

test("a field keeps a keyword and loses what ctypes reads", () => {
  assert.is(fieldName("from", new Set()), "from");
  assert.is(fieldName("_fields_", new Set()), "_fields__");
  assert.is(fieldName("from_param", new Set()), "from_param_");
  assert.is(fieldName("__class__", new Set()), "__class___");
  assert.is(fieldName("_bindwright_0", new Set()), "__bindwright_0");
});
