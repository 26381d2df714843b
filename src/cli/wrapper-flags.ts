/** Flags for what only C itself can call, and for what records and enums can do. */

import type { EnumRule } from "../options.ts";
import type { Flag } from "./flag.ts";
import { type Request, withOptions } from "./request.ts";

const enumForms: readonly EnumRule["form"][] = ["ints", "intenum", "intflag", "auto"];

export const wrapperFlags: readonly Flag[] = [
  {
    spellings: ["--wrap-static-inline"],
    argument: "FILE.c",
    group: "Output",
    help: "write C functions for what ctypes cannot call into FILE.c; -l its library",
    apply: (request, path) => {
      const furtherOutputs = [...request.options.furtherOutputs, { language: "wrappers", path }];
      return withOptions(request, { furtherOutputs });
    },
  },
  {
    spellings: ["--macro-prototype"],
    argument: "PROTOTYPE",
    group: "Output",
    help: 'with it: wrap a macro, too, which has these types: "int MAX(int a, int b)"',
    apply: (request, value) =>
      withOptions(request, { macroPrototypes: [...request.options.macroPrototypes, value] }),
  },
  {
    spellings: ["--compare-records"],
    group: "Output",
    help: "let records be equal when their members are, not only when they are the same one",
    apply: (request) => withOptions(request, { comparesRecords: true }),
  },
  {
    spellings: ["--enums"],
    argument: "FORM[=REGEXPR]",
    values: {
      pattern: new RegExp(`^(?:${enumForms.join("|")})(?:=.+)?$`, "u"),
      offered: enumForms,
      expected: "ints, intenum, intflag or auto, and =REGEXPR for the enums it is for",
    },
    group: "Output",
    help: "enums are ints (the default), intenum, intflag, or auto: by their values",
    apply: addEnumRule,
  },
];

function addEnumRule(request: Request, value: string): Request {
  const [form, pattern] = splitAtEquals(value);
  const rule: EnumRule = { form: form as EnumRule["form"], ...(pattern === undefined ? {} : { pattern }) };
  return withOptions(request, { enums: [...request.options.enums, rule] });
}

function splitAtEquals(value: string): readonly [string, string | undefined] {
  const cut = value.indexOf("=");
  return cut < 0 ? [value, undefined] : [value.slice(0, cut), value.slice(cut + 1)];
}
