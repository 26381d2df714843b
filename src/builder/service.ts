/** Services: a class's functions as C has them, from what they are called and take. */

import type { FunctionDraft, Note, ServiceDraft } from "./draft.ts";
import { type EnumHandle, type OpaqueHandle, type Parameters, type TypeSpec, t } from "./types.ts";

export interface ServiceGiven extends Note {
  /** What the functions' names start with. */
  readonly prefix: string;
  /** What constructors and the destructor return; without one, constructors return the object. */
  readonly error?: EnumHandle;
  readonly constructors: readonly ConstructorGiven[];
  /** The name after the prefix. */
  readonly destructor: string | ({ readonly name: string } & Note);
  readonly methods?: readonly MethodGiven[];
  /** What the object is called among the parameters of C; `context` if not given. */
  readonly self?: string;
}

export interface ConstructorGiven extends Note {
  readonly name: string;
  readonly parameters?: Parameters;
  /** Parameters whose arguments have to live as long as the object. */
  readonly keepsAlive?: readonly string[];
}

export interface MethodGiven extends Note {
  readonly name: string;
  /** `const`: the object is not changed; `none`: the function takes none. */
  readonly self?: "mutable" | "const" | "none";
  readonly parameters?: Parameters;
  readonly returns?: TypeSpec;
}

export function spellService(
  type: OpaqueHandle,
  given: ServiceGiven,
): { readonly functions: readonly FunctionDraft[]; readonly service: ServiceDraft } {
  const { prefix, error, self = "context", methods = [] } = given;
  const place = t.pointer(t.pointer(type));
  const destructor = typeof given.destructor === "string" ? { name: given.destructor } : given.destructor;
  const isOut = error !== undefined;
  const makeFunction = (
    name: string,
    parameters: Parameters,
    result: TypeSpec,
    { doc, namespace }: Note,
  ): FunctionDraft => ({
    kind: "function",
    name: `${prefix}${name}`,
    parameters,
    result,
    variadic: false,
    ...(doc === undefined ? {} : { doc }),
    ...(namespace === undefined ? {} : { namespace }),
  });
  const functions = [
    makeFunction(destructor.name, { [self]: isOut ? place : t.pointer(type) }, error ?? t.void, destructor),
    ...given.constructors.map((one) =>
      makeFunction(
        one.name,
        { ...(isOut ? { [self]: place } : {}), ...one.parameters },
        error ?? t.pointer(type),
        one,
      ),
    ),
    ...methods.map((one) => {
      const object = one.self === "const" ? t.constPointer(type) : t.pointer(type);
      const parameters = { ...(one.self === "none" ? {} : { [self]: object }), ...one.parameters };
      return makeFunction(one.name, parameters, one.returns ?? t.void, one);
    }),
  ];
  const style = isOut ? "out" : "returned";
  return {
    functions,
    service: {
      type: type.name,
      name: given.publicName ?? type.name,
      ...(error === undefined ? {} : { error: error.name }),
      constructors: given.constructors.map(({ name, keepsAlive = [] }) => ({
        name,
        function: `${prefix}${name}`,
        style,
        keepsAlive,
      })),
      destructor: { function: `${prefix}${destructor.name}`, style: isOut ? "out" : "value" },
      methods: methods.map(({ name, self: kind }) => ({
        name,
        function: `${prefix}${name}`,
        isStatic: kind === "none",
      })),
    },
  };
}
