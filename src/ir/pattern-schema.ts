/** The shapes of the nouns of `pattern.ts`, for validation and the published schema. */

import type {
  DeclarationNote,
  EnumeratorName,
  EnumPattern,
  ModulePatterns,
  RecordPattern,
  ServiceConstructor,
  ServiceDestructor,
  ServiceMethod,
  ServicePattern,
  ValuePattern,
  ValueRole,
} from "./pattern.ts";
import {
  choice,
  flag,
  integer,
  list,
  mark,
  object,
  optional,
  required,
  type Shape,
  text,
  variants,
  wideInteger,
} from "./shape.ts";

const id = required(text);
const name = required(text);

const recordPattern = variants<RecordPattern>({
  slice: {
    id,
    data: name,
    length: name,
    mutable: required(flag),
    element: optional(choice<"bool8">({ bool8: true })),
  },
  option: { id, value: name, flag: name },
  delegate: { id, callback: name, context: name },
});

const enumPattern = object<EnumPattern>({
  id,
  kind: required(choice<EnumPattern["kind"]>({ plain: true, error: true, flags: true })),
  success: optional(text),
  names: required(list(object<EnumeratorName>({ enumerator: name, name }))),
});

const valueRole = variants<ValueRole>({
  plain: {},
  cstring: { encoding: optional(text), free: optional(text) },
  bool8: {},
  "api-version": { expect: required(wideInteger) },
  retained: {},
  borrowed: {},
});

const valuePattern = object<ValuePattern>({
  id,
  part: required(
    choice<ValuePattern["part"]>({
      parameter: true,
      result: true,
      field: true,
    }),
  ),
  index: optional(integer(0)),
  role: optional(valueRole),
  nullable: optional(flag),
});

const servicePattern = object<ServicePattern>({
  id,
  name,
  constructors: required(
    list(
      object<ServiceConstructor>({
        function: id,
        name,
        style: required(choice<ServiceConstructor["style"]>({ out: true, returned: true })),
        outIndex: optional(integer(0)),
        keepsAlive: optional(list(integer(0))),
      }),
    ),
  ),
  destructor: required(
    object<ServiceDestructor>({
      function: id,
      style: required(choice<ServiceDestructor["style"]>({ out: true, value: true })),
    }),
  ),
  methods: required(list(object<ServiceMethod>({ function: id, name, isStatic: optional(mark) }))),
});

const declarationNote = object<DeclarationNote>({
  id,
  name: optional(text),
  namespace: optional(text),
  privateFields: optional(list(text)),
});

/** By name, as `irShapes` has them. */
export const patternShapes: readonly (readonly [string, Shape])[] = [
  [
    "Patterns",
    object<ModulePatterns>({
      library: optional(text),
      records: required(list(recordPattern)),
      enums: required(list(enumPattern)),
      values: required(list(valuePattern)),
      services: required(list(servicePattern)),
      notes: required(list(declarationNote)),
    }),
  ],
];
