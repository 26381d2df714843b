/**
 * Names of the typed module: those of C, as its users rely on them; one name for one thing. What the module itself lives
 * on, Python's keywords and what is taken get `_` after them.
 */

import { isKeyword, toIdentifier } from "../names.ts";

/** Modules that the output imports, its own names, and what of Python's builtins its text uses. */
const reservedNames: ReadonlySet<string> = new Set(
  (
    "annotations builtins ctypes enum os threading typing typing_extensions c_lib TRUE FALSE CallbackVars self cls " +
    "AttributeError BaseException Exception IndexError RuntimeError TypeError ValueError NotImplementedError OSError " +
    "bool bytes bytearray callable classmethod complex enumerate float getattr hasattr int isinstance iter len list " +
    "memoryview object property range repr setattr slice sorted staticmethod str super tuple type zip any all min hash"
  ).split(" "),
);

/** Names that methods of services and members of records may not have, since the class itself has them. */
const serviceNames: ReadonlySet<string> = new Set(["close", "_ctx", "_kept", "_as_parameter_"]);

export interface NameChoice {
  readonly name: string;
  /** Why it is not C's; absent where it is. */
  readonly reason?: "keyword" | "reserved" | "taken" | "characters";
}

export class NameSpace {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }

  /** Gives a name away. */
  take(wanted: string): NameChoice {
    const identifier = toIdentifier(wanted);
    let name = freeOfPrefix(identifier);
    while (this.#taken.has(name) || isForbidden(name)) name = `${name}_`;
    this.#taken.add(name);
    if (name === wanted) return { name };
    if (isKeyword(identifier)) return { name, reason: "keyword" };
    if (isForbidden(identifier)) return { name, reason: "reserved" };
    return { name, reason: identifier === wanted ? "taken" : "characters" };
  }
}

/** Whether nothing of the header and of the user's may be called so. */
export function isForbidden(name: string): boolean {
  return isKeyword(name) || reservedNames.has(name) || isOwn(name) || isDunder(name);
}

/** With a third underscore at the end, a name is none of Python's. */
function isDunder(name: string): boolean {
  return name.startsWith("__") && name.endsWith("__") && !name.endsWith("___");
}

/** Two leading underscores are mangled within a class, where types are mentioned. */
export function freeOfMangling(name: string): string {
  return name.startsWith("__") ? `_${name.replace(/^_+/, "")}` : name;
}

/** Names of the module's own; those of its aliases of types begin as `_Bindwright`. */
function isOwn(name: string): boolean {
  return name.startsWith("_bindwright") || name.startsWith("_Bindwright");
}

/** Names that no underscore behind them could free. */
function freeOfPrefix(name: string): string {
  return isOwn(name) ? `c${name}` : name;
}

/** For the parameters of one function; `used` are the module's names that its body uses. */
export function chooseParameters(
  names: readonly (string | undefined)[],
  used: Iterable<string>,
): readonly string[] {
  const taken = new Set(used);
  return names.map((given, at) => {
    // As Interoptopus has it: a leading underscore says "unused" to C, and nothing to Python.
    const bare = given?.startsWith("_") === true && given.length > 1 ? given.slice(1) : given;
    let name = bare === undefined ? `anon${at}` : freeOfMangling(freeOfPrefix(toIdentifier(bare)));
    while (taken.has(name) || isForbiddenParameter(name)) name = `${name}_`;
    taken.add(name);
    return name;
  });
}

/** The body of a function uses no builtin, so that `len` and `type` can be parameters. */
function isForbiddenParameter(name: string): boolean {
  return isKeyword(name) || ["c_lib", "self", "cls"].includes(name) || isOwn(name) || isDunder(name);
}

export class MethodSpace extends NameSpace {
  constructor() {
    super(serviceNames);
  }
}

/** Members of enums: `mro` is the one name that Python itself refuses; `name` and `value` are those of every member. */
export function chooseMembers(names: readonly string[]): readonly string[] {
  const taken = new Set(["mro", "name", "value", "_missing_"]);
  return names.map((given) => {
    let name = toIdentifier(given);
    // `__x` would be mangled, `_x_` is the enum module's own.
    if (name.startsWith("_")) name = `m${name}`;
    while (taken.has(name) || isKeyword(name)) name = `${name}_`;
    taken.add(name);
    return name;
  });
}
