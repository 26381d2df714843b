/** Constants and enums, and the exceptions that error enums become. */

import type { PythonLiteral } from "../../../ir/python-literal.ts";
import type { TypedConstant, TypedEnum } from "../../../ir/typed.ts";
import { quoteBytes, quoteCodes } from "../quote.ts";
import type { Lines } from "./lines.ts";

export function writeConstant({ name, value, documentation }: TypedConstant, lines: Lines): void {
  if (documentation !== undefined) lines.comment(documentation);
  lines.line(`${name} = ${printLiteral(value)}`);
}

function printLiteral(literal: PythonLiteral): string {
  switch (literal.kind) {
    case "integer":
      return String(literal.value);
    case "float":
      return /^-?[0-9.]/.test(literal.value) ? printFloat(literal.value) : `float("${literal.value}")`;
    case "text":
      return quoteCodes(literal.codes);
    case "bytes":
      return quoteBytes(literal.bytes);
    case "none":
      return "None";
  }
}

/** Without a point or an exponent it would be an int. */
function printFloat(text: string): string {
  return /[.eE]/.test(text) ? text.replace("e+", "e") : `${text}.0`;
}

export function writeEnum(enumeration: TypedEnum, lines: Lines): void {
  const { name, kind, members, documentation } = enumeration;
  lines.line(`class ${name}(${kind === "flags" ? "enum.IntFlag" : "_bindwright_Enum"}):`);
  lines.block(() => {
    lines.docstring(documentation);
    if (documentation !== undefined && members.length > 0) lines.line();
    for (const member of members) {
      if (member.documentation !== undefined) lines.comment(member.documentation);
      lines.line(`${member.name} = ${member.value}`);
    }
    if (members.length === 0 && documentation === undefined) lines.line("pass");
  });
  lines.line();
  lines.line();
  if (enumeration.exception !== undefined) writeException(enumeration, enumeration.exception, lines);
}

function writeException({ name, success = 0 }: TypedEnum, exception: string, lines: Lines): void {
  lines.text(`class ${exception}(Exception):
    """A call returned another ${name} than that of success.

    \`code\` is the ${name}, \`variant\` its name.
    """

    def __init__(self, code: int) -> None:
        self.code = ${name}(code)
        self.variant = self.code.name
        super().__init__(f"Function returned error: {int(code)} ({self.variant})")

    def __reduce__(self) -> tuple[typing.Any, ...]:
        return (${exception}, (int(self.code),))


def _bindwright_check_${name}(result: int, function: object, arguments: object) -> None:
    if result != ${success}:
        raise ${exception}(result)

`);
}
