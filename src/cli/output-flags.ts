/** Which flags of an output go together. */

import { resolve } from "node:path";
import type { FurtherOutput } from "../options.ts";
import { isKeyword } from "../passes/python/names.ts";
import { isForbidden } from "../passes/python/typed/names.ts";
import type { Request } from "./request.ts";

/** Why the request's output cannot be made, without final full stop; undefined where it can. */
export function findOutputFault(request: Request): string | undefined {
  return (
    findProofFault(request) ??
    findLazyFault(request) ??
    findStubsFault(request) ??
    findWrappersFault(request) ??
    findPrototypeFault(request) ??
    findFolderFault(request) ??
    findNameFault(request) ??
    findNamespaceFault(request) ??
    findSamePlace(request)
  );
}

function findProofFault({
  options,
  output,
  packageFolder,
  writesProof,
  compatibility,
}: Request): string | undefined {
  if (!writesProof && !options.provesItself) return undefined;
  if (options.style === "interoptopus" && (compatibility ?? "none") === "none")
    return "--proof is for modules of --style ctypesgen";
  const hasPlace = output !== undefined || packageFolder !== undefined;
  return writesProof && !hasPlace ? "--proof needs -o FILE, for the checks stand beside it" : undefined;
}

/** A module that binds late has neither another surface nor all types when it is imported. */
function findLazyFault({ options, compatibility }: Request): string | undefined {
  if (!options.lazy) return undefined;
  if (options.style === "interoptopus") return "--lazy is for modules of --style ctypesgen";
  if ((compatibility ?? "none") !== "none")
    return "--lazy makes no module in ctypesgen's own form (--compat)";
  return options.provesItself ? "--lazy and --proof import exclude each other" : undefined;
}

function findStubsFault(request: Request): string | undefined {
  const { writesStubs, output, packageFolder, dump, options, compatibility } = request;
  if (writesStubs && options.style === "interoptopus" && (compatibility ?? "none") === "none")
    return "--stubs is for modules of --style ctypesgen: a typed one has its types itself";
  const hasPlace = output !== undefined || packageFolder !== undefined || dump !== undefined;
  return writesStubs && !hasPlace ? "--stubs needs -o FILE, for the stub stands beside it" : undefined;
}

/** ctypesgen's own form calls no functions of ours: the C file would be empty. */
function findWrappersFault({ options, compatibility }: Request): string | undefined {
  if (!options.furtherOutputs.some(({ language }) => language === "wrappers")) return undefined;
  return (compatibility ?? "none") === "none"
    ? undefined
    : "--wrap-static-inline makes no module in ctypesgen's own form (--compat)";
}

/** Without a C file nobody asks for a macro's types. */
function findPrototypeFault({ dump, options }: Request): string | undefined {
  const { macroPrototypes, outputLanguage, furtherOutputs } = options;
  if (macroPrototypes.length === 0 || dump !== undefined || outputLanguage === "wrappers") return undefined;
  const isWritten = furtherOutputs.some(({ language }) => language === "wrappers");
  return isWritten
    ? undefined
    : "--macro-prototype needs --wrap-static-inline FILE.c, where it wraps the macro";
}

/** A package is a folder, and one file is asked for. */
function findFolderFault({
  options: { furtherOutputs, outputLanguage },
  packageFolder,
}: Request): string | undefined {
  if (packageFolder !== undefined && outputLanguage !== "py")
    return `--package makes a Python module: ask for ${outputLanguage} beside it with --also ${outputLanguage}:FILE`;
  return furtherOutputs.some(({ language }) => language === "package")
    ? "--also makes no package, which is a folder: ask for it with --package DIR"
    : undefined;
}

/** Modules beside each other import each other as parts of a package. */
function findNamespaceFault({ options, output, packageFolder }: Request): string | undefined {
  if (options.namespaces === "merged" || packageFolder !== undefined) return undefined;
  const isPackage = output !== undefined && /(?:^|[\\/])__init__\.py$/.test(output);
  return isPackage ? undefined : "--namespaces modules needs --package DIR or -o DIR/__init__.py";
}

function describeFurther({ language, path }: FurtherOutput): readonly [flag: string, path: string] {
  return [language === "wrappers" ? "--wrap-static-inline" : "--also", path];
}

function findNameFault({ options: { initName, callbacksName } }: Request): string | undefined {
  if (initName === callbacksName) return "--init-name and --callbacks-name are the same";
  const keyword = [initName, callbacksName].find(isKeyword);
  if (keyword !== undefined) return `${keyword} is a keyword of Python`;
  const taken = [initName, callbacksName].find(isForbidden);
  return taken === undefined ? undefined : `a typed module has another use for the name ${taken}`;
}

/** Each file that a run writes is one: the later would take the place of the earlier. */
function findSamePlace({
  options,
  output,
  preprocessedPath,
  dependencies,
  dump,
}: Request): string | undefined {
  const places = new Map<string, string>();
  const written: readonly (readonly [flag: string, path: string | undefined])[] = [
    ["-o", dependencies.isOnly ? undefined : output],
    ["--save-preprocessed-headers", preprocessedPath],
    ["-MF", dependencies.path],
    ...(dump === undefined ? options.furtherOutputs.map(describeFurther) : []),
  ];
  for (const [flag, path] of written) {
    if (path === undefined || path === "-") continue;
    const place = resolve(path);
    const other = places.get(place);
    if (other !== undefined) return `${other} and ${flag} name the same file: ${path}`;
    places.set(place, flag);
  }
  return undefined;
}
