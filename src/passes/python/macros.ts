/** Macros as module-level names: constants, Python functions, second names of what the module has. */

import type { ConstantDeclaration, Declaration, MacroFunctionDeclaration } from "../../ir/declaration.ts";
import type { ConstantItem, MacroFunctionItem, NameAliasItem, PythonItem } from "../../ir/python.ts";
import type { Expression } from "../../ir/type.ts";
import type { Naming } from "../../options.ts";
import type { ValueKind } from "./c-arithmetic.ts";
import { planValue } from "./constants.ts";
import type { DeclarationIndex } from "./declarations.ts";
import { isMacro, type MacroDeclaration } from "./live-names.ts";
import { type BoundName, planMacroBody } from "./macro-functions.ts";
import { chooseParameterNames } from "./names.ts";
import { whyNoConstant } from "./no-constant.ts";
import type { TypeConverter } from "./types.ts";

/** An item, a reason to leave the macro out, or nothing to say. */
type MacroPlan = PythonItem | string | undefined;

/** Macros that call macros; each is followed once for each constant. */
const deepestCall = 20;

export class MacroPlanner {
  readonly #index: DeclarationIndex;
  readonly #converter: TypeConverter;
  readonly #names: ReadonlyMap<string, string>;
  readonly #macros: ReadonlyMap<string, MacroDeclaration>;
  readonly #plans = new Map<string, MacroPlan>();
  /** What the functions give, by id. */
  readonly #kinds = new Map<string, ValueKind>();
  readonly #naming: Naming;

  constructor(
    index: DeclarationIndex,
    converter: TypeConverter,
    names: ReadonlyMap<string, string>,
    macros: ReadonlyMap<string, MacroDeclaration>,
    naming: Naming = "c",
  ) {
    this.#naming = naming;
    this.#index = index;
    this.#converter = converter;
    this.#names = names;
    this.#macros = macros;
  }

  plan(declaration: MacroDeclaration): MacroPlan {
    if (this.#plans.has(declaration.id)) return this.#plans.get(declaration.id);
    // Macros may name each other in circles; the preprocessor stops there (C11 6.10.3.4p2), and so does this.
    this.#plans.set(declaration.id, "it refers to itself");
    const name = this.#names.get(declaration.id);
    const plan = name === undefined ? undefined : this.#planNamed(declaration, name);
    this.#plans.set(declaration.id, plan);
    return plan;
  }

  #planNamed(declaration: MacroDeclaration, name: string): MacroPlan {
    return declaration.kind === "constant"
      ? this.#planConstant(declaration, name)
      : this.#planFunction(declaration, name);
  }

  #planConstant(declaration: ConstantDeclaration, name: string): MacroPlan {
    const { expression } = declaration;
    const value = declaration.value ?? expression?.value;
    if (value === undefined && expression !== undefined && this.#makesObject(expression))
      return this.#planObject(declaration, name, expression);
    if (value === undefined) return this.#planAlias(declaration, name, expression);
    const planned = planValue(value, this.#index, this.#converter);
    if (planned === undefined) return "no Python object has its value";
    const item: ConstantItem = {
      ...itemBase(declaration, name),
      kind: "constant",
      origin: "macro",
      value: planned,
    };
    return item;
  }

  /** A compound literal, its address, or an initializer list; also what a macro makes that is called. */
  #makesObject(expression: Expression, depth = 0): boolean {
    if (depth > deepestCall) return false;
    switch (expression.kind) {
      case "compound-literal":
      case "initializer-list":
        return true;
      case "parenthesized":
        return this.#makesObject(expression.expression, depth + 1);
      case "unary":
        return expression.operator === "&" && this.#makesObject(expression.operand, depth + 1);
      case "call": {
        const { callee } = expression;
        const macro = callee.kind === "name" ? this.#findFunctionMacro(callee.name) : undefined;
        return macro !== undefined && this.#makesObject(macro.body, depth + 1);
      }
      default:
        return false;
    }
  }

  /** It is made when the module is, so that nothing may be in it that only comes later, or may not be there. */
  #planObject(declaration: ConstantDeclaration, name: string, expression: Expression): MacroPlan {
    const body = planMacroBody({ body: expression }, new Map(), undefined, {
      index: this.#index,
      converter: this.#converter,
      findName: () => undefined,
      expandsCalls: true,
      findFunctionMacro: (used) => this.#findFunctionMacro(used),
    });
    if (typeof body === "string") return body;
    return { ...itemBase(declaration, name), kind: "constant", origin: "macro", value: body.expression };
  }

  #planAlias(declaration: ConstantDeclaration, name: string, expression: Expression | undefined): MacroPlan {
    let target = expression;
    while (target?.kind === "parenthesized") target = target.expression;
    if (target?.kind !== "name" || target.refersTo === "parameter") return this.#whyNoConstant(expression);
    const bound = this.findName(target.id, target.name);
    if (bound === undefined) return `it needs \`${target.name}\`, which the module does not have`;
    const item: NameAliasItem = {
      ...itemBase(declaration, name),
      kind: "name-alias",
      target: bound.name,
      isGuarded: true,
    };
    return item;
  }

  #whyNoConstant(expression: Expression | undefined): string {
    const context = {
      findDeclaration: (id: string) => this.#index.find(id),
      findMacro: (used: string) => {
        const macro = this.#macros.get(used);
        return macro?.kind === "constant" ? macro.expression : macro?.body;
      },
    };
    const reason = expression === undefined ? undefined : whyNoConstant(expression, context);
    return `it is not a constant${reason === undefined ? "" : `: ${reason}`}`;
  }

  #planFunction(declaration: MacroFunctionDeclaration, name: string): MacroPlan {
    const plan = this.#planStyled(declaration, name, this.#naming);
    // In another style, a parameter may be called as a function is that the macro calls.
    return typeof plan === "string" && this.#naming !== "c" ? this.#planStyled(declaration, name, "c") : plan;
  }

  #planStyled(declaration: MacroFunctionDeclaration, name: string, naming: Naming): MacroPlan {
    const cNames =
      declaration.variadic && declaration.parameters.length === 0 ? ["__VA_ARGS__"] : declaration.parameters;
    const parameters = chooseParameterNames(cNames, naming);
    const rest = declaration.variadic ? parameters.at(-1) : undefined;
    const pythonNames = new Map(cNames.map((parameter, at) => [parameter, parameters[at] as string]));
    const body = planMacroBody(declaration, pythonNames, rest, {
      index: this.#index,
      converter: this.#converter,
      findName: (id, used) => this.findName(id, used),
      findFunctionMacro: (used) => this.#findFunctionMacro(used),
    });
    if (typeof body === "string") return body;
    const captured = parameters.find((parameter) => body.uses.has(parameter));
    if (captured !== undefined) return `its parameter \`${captured}\` hides what it uses`;
    this.#kinds.set(declaration.id, body.kind);
    const item: MacroFunctionItem = {
      ...itemBase(declaration, name),
      kind: "macro-function",
      parameters: rest === undefined ? parameters : parameters.slice(0, -1),
      ...(rest === undefined ? {} : { rest }),
      body: body.expression,
    };
    return item;
  }

  /** What a name in a macro's body comes to: a macro first, as the preprocessor sees to it. */
  findName(id: string | undefined, name: string): BoundName | undefined {
    const macro = this.#macros.get(name);
    if (macro !== undefined) return this.#findMacro(macro);
    const ids = [
      ...(id === undefined ? [] : [id]),
      `function:${name}`,
      `variable:${name}`,
      `typedef:${name}`,
    ];
    for (const candidate of ids) {
      const pythonName = this.#names.get(candidate);
      const declaration = this.#index.find(candidate);
      if (pythonName === undefined || declaration === undefined || isMacro(declaration)) continue;
      const type = typeOf(declaration);
      return {
        name: pythonName,
        ...(type === undefined ? {} : { type }),
        ...(declaration.kind === "function" ? { function: declaration.type } : {}),
      };
    }
    return undefined;
  }

  #findMacro(macro: MacroDeclaration): BoundName | undefined {
    if (macro.imported !== undefined)
      return macro.imported.name === undefined ? undefined : { name: macro.imported.name };
    const plan = this.plan(macro);
    if (plan === undefined || typeof plan === "string") return undefined;
    const kind = this.#kinds.get(macro.id);
    return { name: plan.name, ...(kind === undefined ? {} : { kind }) };
  }

  #findFunctionMacro(name: string): MacroFunctionDeclaration | undefined {
    const macro = this.#macros.get(name);
    return macro?.kind === "macro-function" && macro.imported === undefined && !macro.variadic
      ? macro
      : undefined;
  }
}

function typeOf(declaration: Declaration): BoundName["type"] {
  if (declaration.kind === "function") return declaration.type.result;
  // A constant that no library exports is a number in Python, not an object with a value.
  return declaration.kind === "variable" && declaration.external ? declaration.type : undefined;
}

function itemBase(
  declaration: MacroDeclaration,
  name: string,
): Pick<ConstantItem, "id" | "name" | "location"> {
  const { id, location } = declaration;
  return { id, name, ...(location === undefined ? {} : { location }) };
}
