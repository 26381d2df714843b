/** Classes of services. */

import type { TypedConstructor, TypedMethod, TypedService } from "../../../ir/typed.ts";
import { quoteText } from "../quote.ts";
import { printParameters, writeBody, writeCall } from "./functions.ts";
import type { Lines } from "./lines.ts";
import { printSymbol } from "./loader.ts";
import { hintResult } from "./types.ts";

export function writeService(service: TypedService, lines: Lines): void {
  const { name, documentation, constructors, methods } = service;
  lines.line(`class ${name}(_bindwright_Object):`);
  lines.block(() => {
    lines.docstring(
      documentation ?? `An object of the library: make one with a constructor, end it with close().`,
    );
    for (const planned of constructors) writeConstructor(planned, service, lines);
    writeClose(service, lines);
    for (const method of methods) writeMethod(method, lines);
  });
  lines.line();
  lines.line();
}

function writeConstructor(planned: TypedConstructor, { name }: TypedService, lines: Lines): void {
  const { style, outIndex, symbol, documentation, result } = planned;
  lines.line();
  lines.line("@classmethod");
  lines.line(`def ${planned.name}(${printParameters(planned, "cls").join(", ")}) -> ${name}:`);
  lines.block(() => {
    lines.docstring(documentation);
    lines.line("_kept: list[object] = []");
    const frame = { first: style === "out" ? ["_ctx"] : [], kept: "_kept", owner: undefined };
    if (style === "returned") {
      const call = writeCall(planned, frame, lines);
      lines.line(`_ctx = ctypes.c_void_p(${call})`);
      lines.line(`return _bindwright_made(cls, _ctx, _kept, ${quoteText(symbol)})`);
      return;
    }
    lines.line("_ctx = ctypes.c_void_p()");
    const call = writeCall(planned, frame, lines, outIndex);
    const isChecked = result.form.kind === "error" || result.form.kind === "none";
    if (isChecked) lines.line(call);
    else lines.line(`_status: typing.Any = ${call}`);
    const status = isChecked ? "" : ", _status";
    lines.line(`return _bindwright_made(cls, _ctx, _kept, ${quoteText(symbol)}${status})`);
  });
}

function writeClose({ destructor, name }: TypedService, lines: Lines): void {
  lines.text(`
def close(self) -> None:
    """Frees the ${name}. Whatever is done with it afterwards, but to close it again, is a ValueError."""
    ctx = _bindwright_closed(self)
    if ctx:
        ${printSymbol("c_lib", destructor.symbol)}(ctx)`);
  if (destructor.style === "value") lines.line("        ctx.value = None");
}

function writeMethod(method: TypedMethod, lines: Lines): void {
  const { name, isStatic, documentation, result } = method;
  lines.line();
  if (isStatic) lines.line("@staticmethod");
  const parameters = printParameters(method, isStatic ? undefined : "self").join(", ");
  lines.line(`def ${name}(${parameters}) -> ${hintResult(result)}:`);
  lines.block(() => {
    lines.docstring(documentation);
    const frame = isStatic
      ? { first: [], kept: undefined, owner: undefined }
      : { first: ["self._ctx"], kept: "self._kept", owner: "self" };
    writeBody(method, frame, lines);
  });
}
