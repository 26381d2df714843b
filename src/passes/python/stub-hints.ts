/**
 * ctypes types as annotations. ctypes reads and takes different things: a parameter of type `c_int` takes an int or a
 * c_int, a member of that type is read as an int; `POINTER(T)` takes a pointer, an array, a T or what `byref` gives.
 */

import type { PythonType } from "../../ir/python.ts";
import type { Hint, StubHelper } from "../../ir/python-stub.ts";

export const any: Hint = { kind: "typing", name: "Any" };
export const noReturn: Hint = { kind: "typing", name: "NoReturn" };
export const none: Hint = builtin("None");
export const anyTuple: Hint = generic(builtin("tuple"), [any, builtin("...")]);

export function builtin(name: string): Hint {
  return { kind: "builtin", name };
}

function ctypes(name: string): Hint {
  return { kind: "ctypes", name };
}

function helper(name: StubHelper): Hint {
  return { kind: "helper", name };
}

export function generic(base: Hint, parameters: readonly Hint[]): Hint {
  return { kind: "generic", base, parameters };
}

/** Unions within are taken apart; no member stands twice. */
export function union(...members: readonly Hint[]): Hint {
  const flat = members.flatMap((member) => (member.kind === "union" ? member.members : [member]));
  const seen = new Map(flat.map((member) => [JSON.stringify(member), member]));
  const [first, ...others] = seen.values();
  return first !== undefined && others.length === 0 ? first : { kind: "union", members: [...seen.values()] };
}

/** A member of the enum's class; values that are no members stay what they are. */
export function withClass(className: string, hint: Hint): Hint {
  return union({ kind: "declared", name: className }, hint);
}

/** As the hint of an array of such an enum's numbers, but its elements are read as members of the class. */
export function withElements(className: string, hint: Hint): Hint {
  const element = hint.kind === "generic" && isArray(hint.base) ? hint.parameters[0] : undefined;
  if (element === undefined) return hint;
  const inner = withElements(className, element);
  const read = inner === element ? withClass(className, int) : inner;
  return generic(helper("Members"), [element, read]);
}

function isArray(hint: Hint): boolean {
  return hint.kind === "ctypes" && hint.name === "Array";
}

interface SimpleType {
  /** What ctypes makes of a value of the type. */
  readonly read: Hint;
  /** What it takes for one, besides an instance. */
  readonly taken: Hint;
}

const int = builtin("int");
const float = builtin("float");
const bytes = builtin("bytes");
const str = builtin("str");
const optionalInt = union(int, none);
const optionalBytes = union(bytes, none);
const characters = generic(helper("Pointer"), [ctypes("c_char")]);
/** What `char **` takes. */
const texts = union(
  generic(helper("PointerTo"), [characters]),
  generic(helper("PointerTo"), [ctypes("c_char_p")]),
  generic(builtin("list"), [bytes]),
  generic(builtin("list"), [str]),
  generic(builtin("tuple"), [union(bytes, str, none), builtin("...")]),
);

const simpleTypes: ReadonlyMap<string, SimpleType> = new Map([
  ...[
    "c_byte c_ubyte c_short c_ushort c_int c_uint c_long c_ulong c_longlong c_ulonglong c_size_t c_ssize_t",
    "c_int8 c_uint8 c_int16 c_uint16 c_int32 c_uint32 c_int64 c_uint64",
  ]
    .flatMap((names) => names.split(" "))
    .map((name) => [name, { read: int, taken: int }] as const),
  ["c_float", { read: float, taken: float }],
  ["c_double", { read: float, taken: float }],
  ["c_longdouble", { read: float, taken: float }],
  ["c_bool", { read: builtin("bool"), taken: int }],
  ["c_char", { read: bytes, taken: union(bytes, builtin("bytearray"), int) }],
  ["c_wchar", { read: str, taken: str }],
  ["c_void_p", { read: optionalInt, taken: optionalInt }],
  ["c_char_p", { read: optionalBytes, taken: union(bytes, int, none) }],
  ["c_wchar_p", { read: union(str, none), taken: union(str, int, none) }],
]);

/** What a name that a declaration binds stands for: a type with another name, or a record. */
export type TypeFinder = (id: string) => PythonType | undefined;

export class HintMaker {
  readonly #find: TypeFinder;

  constructor(find: TypeFinder) {
    this.#find = find;
  }

  /** The type that is behind names. */
  resolve(type: PythonType): PythonType {
    let current = type;
    // A circle, which only a hand-made module has, ends too.
    for (let step = 0; current.kind === "declared" && step < 1000; step++) {
      const next = this.#find(current.id);
      if (next === undefined) break;
      current = next;
    }
    return current;
  }

  /** The instances of the type. */
  instance(type: PythonType): Hint {
    switch (type.kind) {
      case "none":
        return none;
      case "ctypes":
        return ctypes(type.name);
      case "support":
        if (type.name === "String") return { kind: "support", name: "String" };
        if (type.name === "texts") return generic(helper("Pointer"), [characters]);
        return ctypes(type.name === "void_p" ? "c_void_p" : "c_ssize_t");
      case "declared": {
        // A name of an array type is a class to type checkers; the type itself is any array of such elements.
        const plain = this.resolve(type);
        return plain.kind === "array" || plain.kind === "none"
          ? this.instance(plain)
          : { kind: "declared", name: type.name };
      }
      case "pointer":
        return this.#isVoid(type.target)
          ? ctypes("c_void_p")
          : generic(helper("Pointer"), [this.instance(type.target)]);
      case "declined":
        return helper("Uncallable");
      case "buffer":
        return generic(helper("Pointer"), [this.instance(type.element)]);
      case "callback":
        return this.instance(type.target);
      case "array":
        return generic(ctypes("Array"), [this.instance(type.element)]);
      case "function":
        return this.#callback(type);
    }
  }

  /** What a parameter of the type takes. */
  accepted(type: PythonType): Hint {
    const plain = this.resolve(type);
    switch (plain.kind) {
      case "none":
        return none;
      case "ctypes":
        return this.#acceptedSimple(plain.name);
      case "support":
        if (plain.name === "c_ptrdiff_t") return union(int, ctypes("c_ssize_t"));
        if (plain.name === "texts") return texts;
        return helper(plain.name === "String" ? "Text" : "Address");
      case "pointer":
        if (this.#isVoid(plain.target)) return helper("Address");
        return generic(helper("PointerTo"), [this.instance(plain.target)]);
      case "buffer":
        return generic(helper(plain.isConstant ? "Bytes" : "Buffer"), [this.instance(plain.element)]);
      case "declined":
        return helper("Address");
      case "callback":
        if (this.resolve(plain.target).kind === "declined") return helper("Address");
        return union(this.accepted(plain.target), none);
      case "function":
        // Who has no name for the function type makes it again by CFUNCTYPE, which gives the very same class.
        if (type.kind === "declared") return this.instance(type);
        return union(this.instance(plain), ctypes("_CFunctionType"));
      default:
        return this.instance(type);
    }
  }

  #acceptedSimple(name: string): Hint {
    if (name === "c_void_p") return helper("Address");
    const instance = ctypes(name);
    const argument = ctypes("_CArgObject");
    if (name === "c_char_p" || name === "c_wchar_p") {
      const character = ctypes(name === "c_char_p" ? "c_char" : "c_wchar");
      const held = name === "c_char_p" ? bytes : str;
      const pointed = generic(helper("Pointer"), [character]);
      return union(held, none, instance, generic(ctypes("Array"), [character]), pointed, argument);
    }
    const simple = simpleTypes.get(name);
    return simple === undefined ? instance : union(simple.taken, instance);
  }

  /** What ctypes makes of a result of the type, or of an argument of a callback. */
  read(type: PythonType): Hint {
    const plain = this.resolve(type);
    if (plain.kind === "ctypes") return simpleTypes.get(plain.name)?.read ?? ctypes(plain.name);
    if (plain.kind === "support" && plain.name === "c_ptrdiff_t") return int;
    if (plain.kind === "pointer" && this.#isVoid(plain.target)) return optionalInt;
    return plain.kind === "declared" || plain.kind === "function" || plain.kind === "declined"
      ? this.instance(type)
      : this.instance(plain);
  }

  /** What a member or an element of the type is read as: arrays of characters are text. */
  readMember(type: PythonType): Hint {
    return this.#text(this.resolve(type)) ?? this.read(type);
  }

  /** What can be assigned to it. */
  written(type: PythonType): Hint {
    const plain = this.resolve(type);
    const text = this.#text(plain);
    if (text !== undefined) return text;
    const instance = this.instance(type);
    switch (plain.kind) {
      case "ctypes":
        return union(simpleTypes.get(plain.name)?.taken ?? any, instance);
      case "support":
        if (plain.name === "String") return union(bytes, int, none, instance);
        return union(plain.name === "void_p" ? optionalInt : int, instance);
      case "pointer":
        if (this.#isVoid(plain.target)) return union(optionalInt, instance);
        return union(instance, generic(ctypes("Array"), [this.instance(plain.target)]), none);
      case "array":
      case "declared":
        return union(instance, anyTuple);
      case "declined":
        return union(optionalInt, instance);
      case "function":
        return type.kind === "declared" ? instance : union(instance, ctypes("_CFunctionType"));
      default:
        return instance;
    }
  }

  #text(type: PythonType): Hint | undefined {
    if (type.kind !== "array") return undefined;
    const element = this.resolve(type.element);
    if (element.kind !== "ctypes") return undefined;
    return element.name === "c_char" ? bytes : element.name === "c_wchar" ? str : undefined;
  }

  #isVoid(type: PythonType): boolean {
    return this.resolve(type).kind === "none";
  }

  #callback(type: Extract<PythonType, { kind: "function" }>): Hint {
    const { classes } = type;
    const named = (at: number, hint: Hint): Hint => {
      const given = classes?.parameters[at]?.name;
      return given === undefined ? hint : withClass(given, hint);
    };
    const parameters = type.parameters.map((parameter, at) => named(at, this.read(parameter)));
    const accepted = type.parameters.map((parameter, at) => named(at, this.accepted(parameter)));
    const results = [this.#returned(type.result), this.#result(type.result, type.unchecked)];
    const given = classes?.result?.name;
    const [returned, result] = given === undefined ? results : results.map((hint) => withClass(given, hint));
    const list = (items: readonly Hint[]): Hint => ({ kind: "list", items });
    return generic(helper("Callback"), [list(parameters), returned ?? any, list(accepted), result ?? any]);
  }

  /** What a function of Python that is called back may return. */
  #returned(type: PythonType): Hint {
    const plain = this.resolve(type);
    if (plain.kind === "none") return builtin("object");
    if (plain.kind === "ctypes") return simpleTypes.get(plain.name)?.taken ?? any;
    if (plain.kind === "support") {
      if (plain.name === "String") return union(bytes, str, int, none, this.instance(plain));
      return plain.name === "c_ptrdiff_t" ? int : optionalInt;
    }
    // Pointers of any kind are c_void_p there.
    // ctypes makes no callback that returns a record (CPython bpo-5710): no function of Python will do.
    return plain.kind === "declared" ? noReturn : optionalInt;
  }

  #result(type: PythonType, isUnchecked: boolean): Hint {
    const plain = this.resolve(type);
    const isPointer = plain.kind === "pointer" || plain.kind === "function" || plain.kind === "declined";
    if (isUnchecked && (isPointer || (plain.kind === "support" && plain.name !== "c_ptrdiff_t")))
      return optionalInt;
    return this.read(type);
  }
}
