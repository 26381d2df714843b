/** The shapes of the IR's nouns. `schema/ir.schema.json` is made from them, and `validate.ts` reads them. */

import type {
  AttributeNote,
  Declaration,
  Documentation,
  DocumentationTag,
  Enumerator,
  Field,
  ImportedName,
  Location,
  Omission,
} from "./declaration.ts";
import type { FieldLayout, Layout } from "./layout.ts";
import { IR_VERSION, type Module, type ModuleImport, type ModuleTarget } from "./module.ts";
import { patternShapes } from "./pattern-schema.ts";
import {
  anything,
  choice,
  constant,
  filledList,
  flag,
  integer,
  list,
  mark,
  named,
  object,
  optional,
  required,
  type Shape,
  text,
  variants,
  wideInteger,
} from "./shape.ts";
import type {
  CallingConvention,
  Expression,
  FloatType,
  InitializerItem,
  IntegerName,
  NameReference,
  Parameter,
  PartInitializer,
  PartStep,
  StringEncoding,
  TagMention,
  Type,
  TypeQualifier,
  Value,
} from "./type.ts";

const type = required(named("Type"));
const expression = required(named("Expression"));
const optionalExpression = optional(named("Expression"));
const bits = required(integer(0));
const optionalBits = optional(integer(0));

const qualifier = choice<TypeQualifier>({ const: true, volatile: true, restrict: true, _Atomic: true });
const qualified = { qualifiers: optional(filledList(qualifier)) } as const;

const integerName = choice<IntegerName>({
  char: true,
  "signed char": true,
  "unsigned char": true,
  short: true,
  "unsigned short": true,
  int: true,
  "unsigned int": true,
  long: true,
  "unsigned long": true,
  "long long": true,
  "unsigned long long": true,
  __int128: true,
  "unsigned __int128": true,
  _BitInt: true,
  "unsigned _BitInt": true,
});

const floatFormat = choice<FloatType["format"]>({
  binary16: true,
  binary32: true,
  binary64: true,
  x87: true,
  binary128: true,
  decimal: true,
  "double-double": true,
  bfloat16: true,
});

const convention = choice<CallingConvention>({
  cdecl: true,
  stdcall: true,
  fastcall: true,
  thiscall: true,
  vectorcall: true,
  regparm: true,
  sseregparm: true,
  ms_abi: true,
  sysv_abi: true,
});

const functionFields = {
  ...qualified,
  result: type,
  parameters: required(
    list(object<Parameter>({ name: optional(text), type, declaredType: optional(named("Type")) })),
  ),
  variadic: required(flag),
  prototyped: required(flag),
  convention: required(convention),
} as const;

const mention = optional(
  object<TagMention>({ file: required(integer(0)), line: required(integer(0)), defines: optional(mark) }),
);

const typeShape = variants<Type>({
  void: qualified,
  bool: { ...qualified, size: bits, align: bits },
  integer: {
    ...qualified,
    name: required(integerName),
    signed: required(flag),
    size: bits,
    align: bits,
    width: optionalBits,
  },
  float: {
    ...qualified,
    name: required(text),
    format: required(floatFormat),
    size: bits,
    align: bits,
    foreign: optional(mark),
  },
  complex: { ...qualified, element: type },
  vector: { ...qualified, element: type, count: required(integer(0)), size: bits, align: bits },
  pointer: { ...qualified, target: type, size: bits, align: bits },
  array: { ...qualified, element: type, count: optional(wideInteger), countExpression: optionalExpression },
  function: functionFields,
  record: { ...qualified, id: required(text), mention },
  enum: { ...qualified, id: required(text), mention },
  typedef: { ...qualified, id: required(text) },
  opaque: {
    ...qualified,
    name: required(text),
    reason: required(text),
    size: optionalBits,
    align: optionalBits,
  },
});

const encoding = choice<StringEncoding>({
  plain: true,
  "utf-8": true,
  wide: true,
  "utf-16": true,
  "utf-32": true,
});

const valueShape = variants<Value>({
  integer: { value: required(wideInteger), type },
  float: { value: required(text), type, text: optional(text) },
  string: { units: required(list(integer(0))), encoding: required(encoding), type },
  address: { value: required(wideInteger), type },
});

const value = { value: optional(named("Value")) } as const;
const spelling = required(text);
const operator = required(text);
const operands = { operator, left: expression, right: expression, ...value } as const;
const reference = choice<NameReference>({
  enumerator: true,
  macro: true,
  parameter: true,
  function: true,
  variable: true,
  unknown: true,
});

const expressionShape = variants<Expression>({
  number: { spelling, ...value },
  character: { spelling, ...value },
  string: { spellings: required(filledList(text)), ...value },
  name: { name: required(text), refersTo: required(reference), id: optional(text), ...value },
  parenthesized: { expression, ...value },
  unary: { operator, operand: expression, ...value },
  postfix: {
    operator: required(choice<"++" | "--">({ "++": true, "--": true })),
    operand: expression,
    ...value,
  },
  binary: operands,
  assignment: operands,
  conditional: { condition: expression, whenTrue: optionalExpression, whenFalse: expression, ...value },
  call: { callee: expression, arguments: required(list(named("Operand"))), ...value },
  subscript: { base: expression, index: expression, ...value },
  member: { base: expression, arrow: required(flag), member: required(text), ...value },
  cast: { type, operand: expression, ...value },
  sizeof: {
    operator: required(choice<"sizeof" | "_Alignof">({ sizeof: true, _Alignof: true })),
    operand: required(named("Operand")),
    ...value,
  },
  stringize: { name: required(text), ...value },
  folded: { spelling, ...value },
  "initializer-list": { items: required(list(named("InitializerItem"))), ...value },
  "compound-literal": { type, parts: required(list(named("PartInitializer"))), ...value },
});

const partStepShape = variants<PartStep>({
  member: { name: required(text) },
  element: { index: required(wideInteger) },
});

const initializerItemShape = object<InitializerItem>({
  designators: required(list(named("PartStep"))),
  initializer: expression,
});

const partInitializerShape = object<PartInitializer>({
  path: required(list(named("PartStep"))),
  type,
  initializer: expression,
});

const operandShape: Shape =
  expressionShape.shape === "variants"
    ? { shape: "variants", variants: { ...expressionShape.variants, type: { type } } }
    : expressionShape;

const locationShape = object<Location>({
  file: required(integer(0)),
  line: required(integer(0)),
  column: required(integer(0)),
});
const place = {
  location: optional(named("Location")),
  documentation: optional(
    object<Documentation>({
      text: required(text),
      tags: optional(
        filledList(
          object<DocumentationTag>({
            name: required(text),
            subject: optional(text),
            direction: optional(text),
            text: required(text),
          }),
        ),
      ),
    }),
  ),
} as const;

const common = {
  id: required(text),
  name: required(text),
  ...place,
  sequence: required(integer(-1)),
  selection: required(choice<Declaration["selection"]>({ requested: true, needed: true })),
  imported: optional(
    object<ImportedName>({ module: required(text), name: optional(text), enumClass: optional(text) }),
  ),
  attributes: optional(
    list(object<AttributeNote>({ name: required(text), arguments: optional(list(named("Expression"))) })),
  ),
} as const;

const linkage = { symbol: optional(text), external: required(flag), library: optional(text) } as const;

const fieldShape = object<Field>({
  name: optional(text),
  type,
  bitWidth: optionalBits,
  bitWidthExpression: optionalExpression,
  ...place,
});

const enumeratorShape = object<Enumerator>({
  name: required(text),
  value: required(wideInteger),
  expression: optionalExpression,
  ...place,
});

const layoutShape = object<Layout>({
  size: required(wideInteger),
  align: required(integer(1)),
  fields: required(
    list(object<FieldLayout>({ offset: required(wideInteger), width: required(wideInteger) })),
  ),
});

const declarationShape = variants<Declaration>({
  function: {
    ...common,
    ...linkage,
    type: required({
      shape: "variants",
      variants: { function: functionFields },
    } satisfies Shape),
    noreturn: optional(flag),
  },
  variable: { ...common, ...linkage, type, ...value, threadLocal: optional(flag) },
  record: {
    ...common,
    variety: required(choice<"struct" | "union">({ struct: true, union: true })),
    anonymous: required(flag),
    fields: optional(list(named("Field"))),
    layout: optional(named("Layout")),
    completedAt: optional(integer(-1)),
    firstMention: optional(named("Location")),
    packed: optional(flag),
    requestedAlign: optionalBits,
    pragmaPack: optionalBits,
    bigEndian: optional(flag),
    transparentUnion: optional(flag),
  },
  enum: {
    ...common,
    anonymous: required(flag),
    type,
    enumerators: optional(list(named("Enumerator"))),
    firstMention: optional(named("Location")),
  },
  typedef: { ...common, type, fromMacro: optional(flag), align: optionalBits },
  constant: { ...common, value: optional(named("Value")), expression: optionalExpression },
  "macro-function": {
    ...common,
    parameters: required(list(text)),
    variadic: required(flag),
    body: expression,
  },
  undef: common,
});

/** By name, as shapes refer to each other; `Module` is the whole. */
export const irShapes: ReadonlyMap<string, Shape> = new Map([
  [
    "Module",
    object<Module>({
      format: required(constant("bindwright-ir")),
      version: required(constant(IR_VERSION)),
      target: required(
        object<ModuleTarget>({
          triple: required(text),
          bigEndian: required(flag),
          pointerSize: bits,
          operatingSystem: required(text),
          architecture: required(text),
        }),
      ),
      files: required(list(text)),
      headers: required(list(text)),
      libraries: required(list(text)),
      libraryDirectories: optional(list(text)),
      runtimeLibraryDirectories: optional(list(text)),
      imports: optional(list(object<ModuleImport>({ module: required(text), names: required(list(text)) }))),
      declarations: required(list(named("Declaration"))),
      omissions: required(
        list(
          object<Omission>({
            name: required(text),
            kind: required(text),
            reason: required(text),
            file: optional(integer(0)),
            line: optional(integer(0)),
          }),
        ),
      ),
      patterns: optional(named("Patterns")),
      // Decisions for one surface each, private to the passes that make them.
      python: optional(anything),
      typed: optional(anything),
      proof: optional(anything),
    }),
  ],
  ["Declaration", declarationShape],
  ["Field", fieldShape],
  ["Enumerator", enumeratorShape],
  ["Layout", layoutShape],
  ["Location", locationShape],
  ["Type", typeShape],
  ["Expression", expressionShape],
  ["Operand", operandShape],
  ["InitializerItem", initializerItemShape],
  ["PartInitializer", partInitializerShape],
  ["PartStep", partStepShape],
  ["Value", valueShape],
  ...patternShapes,
]);
