/** What goes with `--proof`. */

import type { Request } from "./request.ts";

/** Why the request cannot be proven, without final full stop; undefined where it can, or need not. */
export function findProofFault({
  options,
  output,
  packageFolder,
  writesProof,
  compatibility,
}: Request): string | undefined {
  if (!writesProof && !options.provesItself) return undefined;
  if (options.style === "interoptopus" && compatibility !== "ctypesgen")
    return "--proof is for modules of --style ctypesgen";
  const hasPlace = output !== undefined || packageFolder !== undefined;
  return writesProof && !hasPlace ? "--proof needs -o FILE, for the checks stand beside it" : undefined;
}
