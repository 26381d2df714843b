/** `--dump names`: the Python name of every declaration that the module binds, in order of declaration. */

import type { Module } from "../../ir/module.ts";

/** For a module that has its plan for Python; another one binds nothing. */
export function dumpNames(module: Module): string {
  const names = module.python?.names ?? {};
  const bound = module.declarations.filter(({ id }) => Object.hasOwn(names, id));
  return bound.map(({ id }) => `${id} ${names[id]}\n`).join("");
}
