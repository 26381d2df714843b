/** Classes of records, options and function types. */

import type {
  TypedAccessor,
  TypedCallback,
  TypedField,
  TypedOption,
  TypedRecordBody,
  TypedRecordClass,
} from "../../../ir/typed.ts";
import { isKeyword } from "../keywords.ts";
import { quoteText } from "../quote.ts";
import type { Lines } from "./lines.ts";
import { hintArgument, hintMember, hintReceived, printType } from "./types.ts";

/** With its body, where nothing stands between the two. */
export function writeRecordClass(
  record: TypedRecordClass,
  body: TypedRecordBody | undefined,
  lines: Lines,
): void {
  const { name, base, documentation, members } = record;
  lines.line(`class ${name}(_bindwright_${base}):`);
  lines.block(() => {
    lines.docstring(documentation);
    if (members.length > 0) {
      if (documentation !== undefined) lines.line();
      lines.line("if typing.TYPE_CHECKING:");
      lines.block(() => writeHints(record, lines));
    } else if (documentation === undefined && body === undefined) lines.line("pass");
    if (body === undefined) return;
    if (documentation !== undefined || members.length > 0) lines.line();
    writeSettings(body, "", lines);
  });
  lines.line();
  lines.line();
  if (body !== undefined) writeAdditions(body, lines);
}

function writeHints({ members }: TypedRecordClass, lines: Lines): void {
  for (const { name, value } of members) if (isAttribute(name)) lines.line(`${name}: ${hintMember(value)}`);
  lines.line();
  lines.line(`def __init__(${[receiverOf(members), ...printParameters(members)].join(", ")}) -> None: ...`);
}

/** The record itself, where a member is called as it is by custom. */
function receiverOf(members: TypedRecordClass["members"]): string {
  return members.some(({ name }) => name === "self") ? "_bindwright_self" : "self";
}

/** Of a constructor: those behind a member that cannot be one are given by their places or by their names alike. */
function printParameters(members: TypedRecordClass["members"]): readonly string[] {
  const first = members.findIndex(({ name }) => !isParameter(name));
  const print = ({ name, value }: TypedRecordClass["members"][number]): string =>
    `${name}: ${hintArgument(value)} = ...`;
  if (first < 0) return members.map(print);
  return [
    ...members.slice(0, first).map(print),
    "*values: typing.Any",
    ...members
      .slice(first)
      .filter(({ name }) => isParameter(name))
      .map(print),
    "**fields: typing.Any",
  ];
}

/** What begins with two underscores is for type checkers no name of a parameter. */
function isParameter(name: string): boolean {
  return isAttribute(name) && !name.startsWith("__");
}

/** Names that are keywords of Python are reached with getattr alone. */
function isAttribute(name: string): boolean {
  return !isKeyword(name);
}

/** A body that stands apart from its class. */
export function writeRecordBody(body: TypedRecordBody, lines: Lines): void {
  writeSettings(body, `${body.name}.`, lines);
  lines.line();
  lines.line();
  writeAdditions(body, lines);
}

function writeSettings(body: TypedRecordBody, prefix: string, lines: Lines): void {
  if (body.pack !== undefined) {
    lines.line(`${prefix}_pack_ = ${body.pack}`);
    lines.line(`${prefix}_layout_ = "ms"`);
  }
  if (body.align !== undefined) lines.line(`${prefix}_align_ = ${body.align}`);
  if (body.anonymous.length > 0) lines.line(`${prefix}_anonymous_ = ${printTuple(body.anonymous)}`);
  if (body.members !== undefined) lines.line(`${prefix}_bindwright_members = ${printTuple(body.members)}`);
  lines.line(`${prefix}_fields_ = [${body.fields.map(printField).join(", ")}]`);
}

function printTuple(names: readonly string[]): string {
  return `(${names.map(quoteText).join(", ")}${names.length === 1 ? "," : ""})`;
}

function printField({ name, type, bitWidth }: TypedField): string {
  return `(${quoteText(name)}, ${printType(type)}${bitWidth === undefined ? "" : `, ${bitWidth}`})`;
}

/** What ctypes cannot say: bit-fields in their places, fields that take more than their type, and documentation. */
function writeAdditions({ name, accessors, fields }: TypedRecordBody, lines: Lines): void {
  const additions = [
    ...accessors.map((accessor) => `_bindwright_bits(${name}, ${printAccessor(accessor)})`),
    ...fields.flatMap((field) => printAddition(name, field) ?? []),
  ];
  if (additions.length === 0) return;
  for (const addition of additions) lines.line(addition);
  lines.line();
  lines.line();
}

function printAddition(name: string, field: TypedField): string | undefined {
  const conversion = printConversion(field);
  if (conversion === undefined && field.documentation === undefined) return undefined;
  const parts = [name, quoteText(field.name), conversion ?? "None"];
  if (field.documentation !== undefined) parts.push(quoteText(field.documentation));
  return `_bindwright_field(${parts.join(", ")})`;
}

function printConversion({ conversion, type, encoding }: TypedField): string | undefined {
  switch (conversion) {
    case "array":
      return `_bindwright_to_array(${printType(type)})`;
    case "callback":
      return `${printType(type)}.of`;
    case "text":
      return `_bindwright_to_text(${quoteText(encoding ?? "utf-8")})`;
    default:
      return undefined;
  }
}

function printAccessor({
  name,
  offset,
  size,
  shift,
  width,
  kind,
  bigEndian,
  documentation,
}: TypedAccessor): string {
  const order = bigEndian ? "big" : "little";
  const text = documentation === undefined ? "None" : quoteText(documentation);
  return `${quoteText(name)}, ${offset}, ${size}, ${shift}, ${width}, "${kind}", "${order}", ${text}`;
}

export function writeOption(option: TypedOption, lines: Lines): void {
  const { name, value, flag, flagType, element, documentation } = option;
  const hint = hintMember(element);
  const argument = hintArgument(element);
  const isBare = ["integer", "float", "bool", "enum"].includes(element.form.kind);
  lines.line(`class ${name}(ctypes.Structure):`);
  lines.block(() => {
    lines.docstring(documentation ?? "A value that may be absent.");
    lines.text(`
if typing.TYPE_CHECKING:
    ${value}: ${hint}
    ${flag}: int

    def __init__(self, ${value}: ${argument} = ..., ${flag}: int = ...) -> None: ...

_fields_ = [("${value}", ${printType(element.type)}), ("${flag}", ${printType(flagType)})]

@classmethod
def some(cls, value: ${argument}) -> ${name}:
    """An option with a value."""
    return cls(value, 1)

@classmethod
def none(cls) -> ${name}:
    """An option without a value."""
    return cls()

@property
def value(self) -> ${hint}${hint.endsWith("None") ? "" : " | None"}:
    """The value, or None."""
    return self.${value} if self.${flag} else None

def is_some(self) -> bool:
    """Whether there is a value."""
    return self.${flag} != 0

def is_none(self) -> bool:
    """Whether there is no value."""
    return self.${flag} == 0`);
    if (isBare) lines.line();
  });
  lines.line();
  lines.line();
}

export function writeCallback(callback: TypedCallback, lines: Lines): void {
  const { name, convention, parameters, result, declined } = callback;
  const received = parameters.map(hintReceived).join(", ");
  const given = hintArgument(result);
  const alias = `_BindwrightTo${name.slice("_bindwright_".length)}`;
  const maker = convention === "stdcall" ? "_bindwright_windows.WINFUNCTYPE" : "ctypes.CFUNCTYPE";
  const types = [printType(result.type), ...parameters.map(({ type }) => printType(type))].join(", ");
  const publicName = name.slice("_bindwright_".length);
  const reason = declined === undefined ? "" : `, ${quoteText(declined)}`;
  const names = parameters.map((parameter, at) => `_${at}: ${hintArgument(parameter)}`);
  lines.text(`if typing.TYPE_CHECKING:

    class ${name}(ctypes.c_void_p):
        def __init__(self, function: typing.Callable[[${received}], ${given}] = ...) -> None: ...
        def __call__(${["self", ...names].join(", ")}) -> ${hintMember(result)}: ...
        @classmethod
        def of(cls, function: ${alias} | None) -> ${name}: ...

    ${alias}: typing_extensions.TypeAlias = "typing.Callable[[${received}], ${given}] | ${name}"
else:
    ${name} = _bindwright_callback("${publicName}", ${maker}(${types})${reason})
`);
}
