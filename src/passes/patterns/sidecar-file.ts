/** The file that `--patterns` takes: its form, as the schema and the check of a given file have it. */

import {
  anything,
  choice,
  constant,
  either,
  flag,
  list,
  map,
  object,
  optional,
  required,
  type Shape,
  text,
} from "../../ir/shape.ts";
import { findShapeProblems, type Problem } from "../../ir/validate.ts";

/** Keys are names of C, in which `*` stands for any characters; later entries win. */
export interface SidecarFile {
  /** A comment. */
  readonly "//"?: unknown;
  readonly $schema?: string;
  readonly format: 1;
  readonly library?: string;
  readonly enums?: Readonly<Record<string, SidecarEnum>>;
  readonly records?: Readonly<Record<string, SidecarRecord>>;
  /** `function.parameter`, `function.return`, `record.field`, or a type as C writes it: `const char *`. */
  readonly values?: Readonly<Record<string, string | SidecarValue>>;
  /** The types of macros: `u8`, `f32`. */
  readonly constants?: Readonly<Record<string, string>>;
  readonly functions?: Readonly<Record<string, SidecarFunction>>;
  readonly services?: Readonly<Record<string, SidecarService | false>>;
}

export interface SidecarEnum {
  readonly pattern?: "plain" | "error" | "flags";
  readonly success?: string;
  /** `auto` takes the enum's name off its enumerators, a text that text, `false` nothing. */
  readonly strip_prefix?: string | false;
  readonly name?: string;
  readonly namespace?: string;
}

export interface SidecarRecord {
  readonly pattern?: "plain" | "slice" | "option" | "delegate";
  readonly data?: string;
  readonly len?: string;
  readonly mutable?: boolean;
  readonly element?: "bool8";
  readonly value?: string;
  readonly flag?: string;
  readonly callback?: string;
  readonly context?: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly private?: readonly string[];
}

export interface SidecarValue {
  readonly role?: string;
  readonly nullable?: boolean;
  readonly expect?: string;
  readonly encoding?: string;
  readonly free?: string;
}

export interface SidecarFunction {
  readonly name?: string;
  readonly namespace?: string;
}

export interface SidecarService {
  readonly name?: string;
  readonly prefix?: string;
  readonly constructors?: readonly string[];
  readonly destructor?: string;
  /** `rest`: all other functions with the prefix. */
  readonly methods?: "rest" | readonly string[];
  readonly keeps_alive?: Readonly<Record<string, readonly string[]>>;
}

const optionalText = optional(text);
const named = { name: optionalText, namespace: optionalText } as const;

const enumShape = object<SidecarEnum>({
  pattern: optional(choice<"plain" | "error" | "flags">({ plain: true, error: true, flags: true })),
  success: optionalText,
  strip_prefix: optional(either(text, flag)),
  ...named,
});

const recordShape = object<SidecarRecord>({
  pattern: optional(
    choice<"plain" | "slice" | "option" | "delegate">({
      plain: true,
      slice: true,
      option: true,
      delegate: true,
    }),
  ),
  data: optionalText,
  len: optionalText,
  mutable: optional(flag),
  element: optional(choice<"bool8">({ bool8: true })),
  value: optionalText,
  flag: optionalText,
  callback: optionalText,
  context: optionalText,
  ...named,
  private: optional(list(text)),
});

const valueShape = object<SidecarValue>({
  role: optionalText,
  nullable: optional(flag),
  expect: optionalText,
  encoding: optionalText,
  free: optionalText,
});

const serviceShape = object<SidecarService>({
  name: optionalText,
  prefix: optionalText,
  constructors: optional(list(text)),
  destructor: optionalText,
  methods: optional(either(constant("rest"), list(text))),
  keeps_alive: optional(map(list(text))),
});

export const sidecarShape: Shape = object<SidecarFile>({
  "//": optional(anything),
  $schema: optionalText,
  format: required(constant(1)),
  library: optionalText,
  enums: optional(map(enumShape)),
  records: optional(map(recordShape)),
  values: optional(map(either(text, valueShape))),
  constants: optional(map(text)),
  functions: optional(map(object<SidecarFunction>(named))),
  services: optional(map(either(serviceShape, flag))),
});

export type SidecarReading =
  | { readonly file: SidecarFile; readonly problems: readonly [] }
  | { readonly file: undefined; readonly problems: readonly Problem[] };

/** Never throws: what is wrong stands in `problems`. */
export function readSidecar(content: string): SidecarReading {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { file: undefined, problems: [{ path: "", reason: `is no JSON: ${reason}` }] };
  }
  const problems = findShapeProblems(value, sidecarShape);
  return problems.length > 0 ? { file: undefined, problems } : { file: value as SidecarFile, problems: [] };
}
