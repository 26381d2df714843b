/** Functions, and services with their constructors and methods: what goes in, what comes out, what is kept alive. */

import type { FunctionDeclaration } from "../../../ir/declaration.ts";
import type { ServicePattern, ValuePattern } from "../../../ir/pattern.ts";
import type { PythonType } from "../../../ir/python.ts";
import type { FunctionWrapper } from "../../../ir/python-wrapper.ts";
import type { Type } from "../../../ir/type.ts";
import type {
  ApiGuard,
  TypedConstructor,
  TypedFunction,
  TypedMethod,
  TypedParameter,
  TypedPlan,
  TypedService,
  TypedSymbol,
  TypedValue,
} from "../../../ir/typed.ts";
import type { CallPlanner } from "../by-value.ts";
import type { DeclarationIndex } from "../declarations.ts";
import type { WrapperPlan, WrapperPlanner } from "../wrappers.ts";
import { chooseParameters, MethodSpace } from "./names.ts";
import type { ValueConverter } from "./values.ts";

export interface FunctionContext {
  readonly index: DeclarationIndex;
  readonly values: ValueConverter;
  readonly calls: CallPlanner;
  /** Where functions are wrapped that ctypes cannot call. */
  readonly wrappers: WrapperPlanner | undefined;
  readonly names: ReadonlyMap<string, string>;
  readonly serviceNames: ReadonlyMap<string, string>;
  patternOf(id: string, part: ValuePattern["part"], index?: number): ValuePattern | undefined;
  documentationOf(id: string): string | undefined;
}

export class FunctionPlanner {
  readonly #context: FunctionContext;
  /** Records that hold a function, directly or not, by id. */
  readonly #holders = new Map<string, boolean>();
  readonly #wrapped = new Map<string, WrapperPlan>();

  constructor(context: FunctionContext) {
    this.#context = context;
  }

  planAll(
    all: readonly FunctionDeclaration[],
    free: readonly FunctionDeclaration[],
    services: readonly ServicePattern[],
  ): Pick<TypedPlan, "functions" | "services" | "symbols" | "guards" | "wrappers"> {
    const byId = new Map(all.map((declaration) => [declaration.id, declaration]));
    const wrappers = all.flatMap((declaration) => this.#wrap(declaration) ?? []);
    return {
      symbols: all.map((declaration) => this.#symbol(declaration)),
      functions: free.map((declaration) =>
        this.#function(declaration, this.#context.names.get(declaration.id) ?? declaration.name, {
          skipped: undefined,
          ownsCallbacks: false,
          isService: false,
        }),
      ),
      services: services.flatMap((service) => this.#service(service, byId) ?? []),
      guards: all.flatMap((declaration) => this.#guard(declaration)),
      ...(this.#context.wrappers === undefined ? {} : { wrappers }),
    };
  }

  /** The function of ours that is called in place of what no library exports, or what ctypes cannot call. */
  #wrap(declaration: FunctionDeclaration): FunctionWrapper | undefined {
    const call = this.#context.calls.plan(declaration.type);
    if (declaration.external && !("declined" in call)) return undefined;
    const plan = this.#context.wrappers?.plan(declaration, call);
    if (plan === undefined || typeof plan === "string") return undefined;
    this.#wrapped.set(declaration.id, plan);
    return plan.wrapper;
  }

  /** What the library exports for it. */
  #symbolOf({ id, name, symbol }: FunctionDeclaration): string {
    return this.#wrapped.get(id)?.wrapper.symbol ?? symbol ?? name;
  }

  #guard(declaration: FunctionDeclaration): readonly ApiGuard[] {
    const role = this.#context.patternOf(declaration.id, "result")?.role;
    return role?.kind === "api-version" ? [{ symbol: this.#symbolOf(declaration), expect: role.expect }] : [];
  }

  #symbol(declaration: FunctionDeclaration): TypedSymbol {
    const { id, type } = declaration;
    const { calls, index } = this.#context;
    const wrapped = this.#wrapped.get(id);
    const call = wrapped ?? calls.plan(type);
    const result = this.#result(declaration);
    const isOurs = wrapped?.wrapper.kind === "call";
    const isStdcall = !isOurs && type.convention === "stdcall" && index.target.operatingSystem === "windows";
    return {
      symbol: this.#symbolOf(declaration),
      convention: isStdcall ? "stdcall" : "cdecl",
      parameters: type.parameters.map((parameter, at) => this.#parameterType(id, parameter.type, at)),
      result: ownedString(result) ?? result.type,
      variadic: type.variadic || (!type.prototyped && type.parameters.length === 0),
      ...(result.form.kind === "error" ? { error: result.form.name } : {}),
      ...("declined" in call ? { declined: call.declined } : {}),
      ...("passing" in call && call.passing !== undefined ? { passing: call.passing } : {}),
      ...(wrapped?.wrapper.kind === "address" ? { isAddressed: true } : {}),
    };
  }

  #result({ id, type }: FunctionDeclaration): TypedValue {
    return this.#context.values.resultOf(type.result, this.#context.patternOf(id, "result"));
  }

  #parameterType(id: string, type: Type, index: number): PythonType {
    return this.#context.values.parameterOf(type, this.#context.patternOf(id, "parameter", index)).type;
  }

  #function(
    declaration: FunctionDeclaration,
    name: string,
    how: {
      /** The parameter that is not the program's: the object, or the place for it. */
      readonly skipped: number | undefined;
      /** The object keeps functions that it is given. */
      readonly ownsCallbacks: boolean;
      /** A function of the service takes functions, which any other may then call. */
      readonly isService: boolean;
      readonly keepsAlive?: readonly number[];
    },
  ): TypedFunction {
    const { id, type } = declaration;
    const { values } = this.#context;
    const result = this.#result(declaration);
    const given = type.parameters.map((parameter, at) => {
      const pattern = this.#context.patternOf(id, "parameter", at);
      const value = values.parameterOf(parameter.type, pattern);
      const isCallback = this.#holdsFunction(parameter.type);
      const role = pattern?.role?.kind;
      const isOwned = isCallback && how.ownsCallbacks && role !== "borrowed";
      const isKept = isOwned || role === "retained" || how.keepsAlive?.includes(at) === true;
      return { value, isCallback, isKept, name: parameter.name };
    });
    const shown = given.filter((_, at) => at !== how.skipped);
    const used = shown.flatMap(({ value }) => namesOf(value)).concat(namesOf(result));
    const names = chooseParameters(
      shown.map((parameter) => parameter.name),
      used,
    );
    const documentation = this.#context.documentationOf(id);
    return {
      name,
      symbol: this.#symbolOf(declaration),
      ...(documentation === undefined ? {} : { documentation }),
      parameters: shown.map(
        ({ value, isKept }, at): TypedParameter => ({ ...value, name: names[at] ?? "", isKept }),
      ),
      result,
      variadic: type.variadic,
      callsBack: given.some(({ isCallback }) => isCallback) ? "given" : how.isService ? "kept" : "no",
      resultKeeps: result.form.kind === "callback" && given.some(({ isCallback }) => isCallback),
    };
  }

  #service(
    service: ServicePattern,
    byId: ReadonlyMap<string, FunctionDeclaration>,
  ): TypedService | undefined {
    const destructor = byId.get(service.destructor.function);
    if (destructor === undefined) return undefined;
    const parts = [...service.constructors, ...service.methods].flatMap(
      (part) => byId.get(part.function) ?? [],
    );
    const isService = parts.some(({ type }) => type.parameters.some((one) => this.#holdsFunction(one.type)));
    const space = new MethodSpace();
    const constructors = service.constructors.flatMap((part): readonly TypedConstructor[] => {
      const declaration = byId.get(part.function);
      if (declaration === undefined) return [];
      const outIndex = part.outIndex ?? 0;
      const planned = this.#function(declaration, space.take(part.name).name, {
        skipped: part.style === "out" ? outIndex : undefined,
        ownsCallbacks: true,
        isService,
        ...(part.keepsAlive === undefined ? {} : { keepsAlive: part.keepsAlive }),
      });
      return [{ ...planned, style: part.style, outIndex }];
    });
    const methods = service.methods.flatMap((part): readonly TypedMethod[] => {
      const declaration = byId.get(part.function);
      if (declaration === undefined) return [];
      const isStatic = part.isStatic === true;
      const planned = this.#function(declaration, space.take(part.name).name, {
        skipped: isStatic ? undefined : 0,
        ownsCallbacks: !isStatic,
        isService,
      });
      return [{ ...planned, isStatic }];
    });
    const documentation = this.#context.documentationOf(service.id);
    return {
      name: this.#context.serviceNames.get(service.id) ?? service.name,
      ...(documentation === undefined ? {} : { documentation }),
      constructors,
      destructor: { symbol: this.#symbolOf(destructor), style: service.destructor.style },
      methods,
    };
  }

  /** A pointer to a function, or a record with one, by value or behind a pointer. */
  #holdsFunction(type: Type): boolean {
    const { index } = this.#context;
    let plain = index.unwrap(type);
    for (let step = 0; step < 100 && (plain.kind === "pointer" || plain.kind === "array"); step++)
      plain = index.unwrap(plain.kind === "pointer" ? plain.target : plain.element);
    if (plain.kind === "function") return true;
    if (plain.kind !== "record") return false;
    const known = this.#holders.get(plain.id);
    if (known !== undefined) return known;
    this.#holders.set(plain.id, false);
    const holds = (index.record(plain.id)?.fields ?? []).some((field) => this.#holdsFunction(field.type));
    this.#holders.set(plain.id, holds);
    return holds;
  }
}

/** Text that has to be given back comes as an address: ctypes' own string would lose it. */
function ownedString({ form }: TypedValue): PythonType | undefined {
  return form.kind === "string" && form.free !== undefined ? { kind: "ctypes", name: "c_void_p" } : undefined;
}

/** Names of the module that the body of a function uses for a value. */
function namesOf({ form }: TypedValue): readonly string[] {
  switch (form.kind) {
    case "slice":
    case "record":
    case "option":
    case "enum":
    case "service":
    case "callback":
      return [form.name];
    default:
      return [];
  }
}
