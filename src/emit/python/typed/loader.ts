/** The function that loads the library: signatures, the check of what it exports, and of its version. */

import type { TypedPlan, TypedSymbol } from "../../../ir/typed.ts";
import { isKeyword } from "../keywords.ts";
import { quoteText } from "../quote.ts";
import type { Lines } from "./lines.ts";
import { printType } from "./types.ts";

export function writeLoader(plan: TypedPlan, lines: Lines): void {
  const hasStdcall = plan.symbols.some(({ convention }) => convention === "stdcall");
  lines.text(`def ${plan.initName}(path: str | os.PathLike[str], allow_missing: bool = False) -> None:
    """Loads the library at a path, or one that the system finds by its name.

    Nothing changes when that fails: an OSError says that it cannot be loaded, an
    AttributeError what it lacks, a RuntimeError that it has another version. With
    \`allow_missing\`, functions that it lacks raise the AttributeError when they are
    called.
    """
    global c_lib
    lib: typing.Any = ctypes.CDLL(os.fspath(path))`);
  lines.block(() => {
    const symbols = plan.symbols.map(({ symbol }) => quoteText(symbol)).join(", ");
    lines.line(`_bindwright_require(lib, allow_missing, [${symbols}])`);
    if (hasStdcall) lines.line("stdcall: typing.Any = _bindwright_windows.WinDLL(os.fspath(path))");
    for (const symbol of plan.symbols) writeSymbol(symbol, lines);
    for (const { symbol, expect } of plan.guards)
      lines.line(`_bindwright_guard(${quoteText(symbol)}, ${printSymbol("lib", symbol)}(), ${expect})`);
    lines.line("c_lib = lib");
  });
  lines.line();
  lines.line();
}

/** An attribute of the library; those that are no names for Python by a function. */
export function printSymbol(library: string, symbol: string): string {
  return isAttribute(symbol)
    ? `${library}.${symbol}`
    : `_bindwright_symbol(${library}, ${quoteText(symbol)})`;
}

/** Two leading underscores would be mangled within a class, save where two more end the name. */
function isAttribute(symbol: string): boolean {
  return /^(?!__(?!.*__$))[A-Za-z_][A-Za-z0-9_]*$/.test(symbol) && !isKeyword(symbol);
}

function writeSymbol(planned: TypedSymbol, lines: Lines): void {
  const { symbol, convention, result, error, passing } = planned;
  const set = (value: string): void =>
    lines.line(
      isAttribute(symbol) ? `lib.${symbol} = ${value}` : `lib.__dict__[${quoteText(symbol)}] = ${value}`,
    );
  if (planned.declined !== undefined) {
    set(`_bindwright_declined(${quoteText(symbol)}, ${quoteText(planned.declined)})`);
    return;
  }
  if (convention === "stdcall") set(printSymbol("stdcall", symbol));
  const found = printSymbol("lib", symbol);
  if (planned.isAddressed === true) set(`_bindwright_at_address(${found})`);
  const parameters = planned.parameters.map((type, at) =>
    printPassed(printType(type), passing?.parameters[at]?.carrier),
  );
  if (passing?.hiddenAlign !== undefined) {
    const { hiddenAlign } = passing;
    set(`_bindwright_hidden(${found}, ${printType(result)}, [${parameters.join(", ")}], ${hiddenAlign})`);
    return;
  }
  lines.line(`${found}.argtypes = [${parameters.join(", ")}]`);
  if (passing?.result === undefined) lines.line(`${found}.restype = ${printType(result)}`);
  else {
    lines.line(`${found}.restype = _bindwright_carrier("${passing.result.carrier}")`);
    lines.line(`${found}.errcheck = _bindwright_carried(${printType(result)})`);
  }
  if (error !== undefined) lines.line(`${found}.errcheck = _bindwright_check_${error}`);
}

/** A type that ctypes cannot pass, with what travels for it. */
function printPassed(type: string, carrier: string | undefined): string {
  if (carrier === undefined) return type;
  return carrier.startsWith("P")
    ? `_bindwright_pointed(${type}, ${carrier.slice(1)})`
    : `_bindwright_passed(${type}, "${carrier}")`;
}
