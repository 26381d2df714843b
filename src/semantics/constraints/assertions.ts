/** Static assertions (C11 6.7.10) of given headers and of the records that were asked for. */

import type { StaticAssertion } from "../../parser/ast.ts";
import { evaluate } from "../constant.ts";
import { reportOnce } from "../report.ts";
import type { Resolution } from "../resolution.ts";

/** A false one means a wrong target or wrong macros; one without a value says nothing. */
export function checkAssertion({ condition, message, token }: StaticAssertion, resolution: Resolution): void {
  const { diagnostics } = resolution.context.diagnostics;
  const before = diagnostics.length;
  const result = evaluate(condition, resolution.environment);
  if ("value" in result && result.value.kind === "integer") {
    if (BigInt(result.value.value) !== 0n) return;
    const text = message?.kind === "string" ? `: ${message.parts.map((part) => part.text).join(" ")}` : "";
    reportOnce("static-assertion-failed", token, { message: text }, resolution);
    return;
  }
  // What the condition is made of is wrong, which has been told.
  if (diagnostics.length > before) return;
  // The compiler knows; it checks the assertion again.
  if ("failure" in result && result.failure.undecided) return;
  const reason = "failure" in result ? result.failure.reason : "it is no integer";
  reportOnce("not-constant", condition.token, { what: "the condition of an assertion", reason }, resolution);
}
