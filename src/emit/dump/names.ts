/** `--dump names`: the Python name of every declaration that has another one than in C, or the same. */

import type { Module } from "../../ir/module.ts";

export function dumpNames(module: Module): string {
  const names = module.python?.names ?? {};
  const rows = module.declarations.map(({ id, name }) => {
    const chosen = Object.hasOwn(names, id) ? names[id] : name;
    return `${id} ${chosen}\n`;
  });
  return rows.join("");
}
