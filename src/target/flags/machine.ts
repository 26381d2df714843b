/**
 * What flags of machines other than x86 change about gcc's predefined macros, from tables of facts: lines of flags, then
 * indented ones of edits. `NAME` is 1, `NAME=VALUE` has a value (a `~` in it is a blank), `-NAME` is no macro any more.
 * A row that begins with `+` or `_` is of an extension behind a processor or an architecture (`armv8-a+crc`, `rv64gc_zba`).
 */

import type { Target } from "../target.ts";
import type { MacroEdits } from "./edits.ts";

/** Of several such flags the last one counts. */
const SELECTING: readonly string[] = [
  "-mcpu=",
  "-march=",
  "-mfpu=",
  "-mfp16-format=",
  "-mbranch-protection=",
];

export async function editForMachine(
  flags: readonly string[],
  target: Target,
  edits: MacroEdits,
): Promise<void> {
  const table = await tableOf(target);
  if (table === undefined) return;
  const rows = readRows(table);
  const last = new Map(
    SELECTING.map((prefix) => [prefix, flags.findLast((flag) => flag.startsWith(prefix))]),
  );
  for (const prefix of SELECTING) apply(last.get(prefix) ?? "", rows, edits);
  for (const flag of flags) {
    const isSelecting = SELECTING.some((prefix) => flag.startsWith(prefix));
    if (!isSelecting) apply(flag, rows, edits);
  }
}

/** The flags and extensions that the target's table has rows of. */
export async function readMachineNames(target: Target): Promise<readonly string[]> {
  const table = await tableOf(target);
  return table === undefined ? [] : [...readRows(table).keys()];
}

async function tableOf({ architecture, operatingSystem }: Target): Promise<string | undefined> {
  if (operatingSystem === "windows") return (await import("./machines/windows.ts")).windowsFlags;
  if (operatingSystem !== "linux") return undefined;
  switch (architecture) {
    case "aarch64":
      return (await import("./machines/aarch64.ts")).aarch64Flags;
    case "arm":
      return (await import("./machines/arm.ts")).armFlags;
    case "riscv64":
      return (await import("./machines/riscv64.ts")).riscv64Flags;
    case "s390x":
      return (await import("./machines/s390x.ts")).s390xFlags;
    default:
      return undefined;
  }
}

type Rows = ReadonlyMap<string, readonly string[]>;

/** The whole flag's row, or that of what stands before the extensions, and theirs. */
function apply(flag: string, rows: Rows, edits: MacroEdits): void {
  const whole = rows.get(flag);
  if (whole !== undefined) {
    carryOut(whole, edits);
    return;
  }
  const [head = "", ...extensions] = flag.split(/(?=[+_])/);
  if (extensions.length === 0) return;
  carryOut(rows.get(head) ?? [], edits);
  for (const extension of extensions) carryOut(rows.get(extension) ?? [], edits);
}

function carryOut(row: readonly string[], edits: MacroEdits): void {
  for (const edit of row) {
    const equals = edit.indexOf("=");
    if (edit.startsWith("-")) edits.set(edit.slice(1), undefined);
    else if (equals < 0) edits.set(edit, "1");
    else edits.set(edit.slice(0, equals), edit.slice(equals + 1).replaceAll("~", " "));
  }
}

function readRows(table: string): Rows {
  const rows = new Map<string, string[]>();
  let names: string[] = [];
  let isOpen = false;
  for (const line of table.split("\n")) {
    const words = line.split(" ").filter((word) => word !== "");
    if (!line.startsWith(" ")) {
      names = isOpen ? words : [...names, ...words];
      isOpen = false;
      continue;
    }
    isOpen = true;
    for (const name of names) rows.set(name, [...(rows.get(name) ?? []), ...words]);
  }
  return rows;
}
