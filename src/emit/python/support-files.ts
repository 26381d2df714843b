/**
 * Where the module has its support code from: in it, or (`--no-embed-preamble`) from two files beside it, which several
 * modules share, and with them the classes of what they pass to each other. The fork of ctypesgen has those two at the top
 * of the modules' package, and shares the open libraries, too.
 */

import type { Options } from "../../options.ts";
import type { OutputFile } from "../emitter.ts";
import { printLoader } from "./loader.ts";
import { preambleText } from "./preamble.ts";

const preambleNames = ["_bindwright", "_variadic_function"];

/** In a package the files are the package's; a module on its own has them on its own path. */
function importFrom(file: string, dots: string, privateNames: readonly string[]): string {
  const lines = (place: string): readonly string[] => [
    `    from ${place} import *  # noqa: F403`,
    ...(privateNames.length === 0 ? [] : [`    from ${place} import ${privateNames.join(", ")}`]),
  ];
  return ["if __package__:", ...lines(`${dots}${file}`), "else:", ...lines(file)].join("\n");
}

function isFork({ compatibility }: Options): boolean {
  return compatibility === "ctypesgen-fork";
}

function fileNames(options: Options): { preamble: string; loader: string } {
  return isFork(options)
    ? { preamble: "_ctg_preamble", loader: "_ctg_loader" }
    : { preamble: "ctypes_preamble", loader: "ctypes_loader" };
}

/** From the module's folder up to that of the package: a dot, and one more for each folder between. */
function dotsTo({ form: { placeInPackage } }: Options): string {
  return ".".repeat(1 + partsOf(placeInPackage).length);
}

function partsOf(place: string): readonly string[] {
  return place.split("/").filter((part) => part !== "");
}

/** Modules have their open libraries from one place. */
export function sharesLibraries(options: Options): boolean {
  return isFork(options) && !options.embedPreamble;
}

/** The loader's relative directories are relative to its own file. */
export function runtimeDirectories(options: Options): readonly string[] {
  const { runtimeLibraryDirectories: directories, form } = options;
  if (options.embedPreamble || form.placeInPackage === "") return directories;
  return directories.map((path) =>
    /^(?:[A-Za-z]:)?[\\/]/.test(path) ? path : `${form.placeInPackage}/${path}`,
  );
}

export function preambleOf(options: Options): string {
  const { stringTemplate } = options.form;
  const support = options.embedPreamble
    ? preambleText
    : block(
        "preamble for Python",
        importFrom(fileNames(options).preamble, dotsTo(options), preambleNames),
        "preamble",
      );
  if (stringTemplate === undefined) return support;
  return `${support}\n${block("string template", stringTemplate.trim(), "string template")}`;
}

/** @param bound What the module binds. */
export function loaderOf(options: Options, bound: ReadonlySet<string>): string {
  if (options.embedPreamble) return printLoader(bound, isFork(options));
  const names = sharesLibraries(options) ? ["_libs"] : [];
  return block("loader", importFrom(fileNames(options).loader, dotsTo(options), names), "loader");
}

function block(begins: string, text: string, ends: string): string {
  return `# Begin ${begins}\n\n${text}\n\n# End ${ends}\n`;
}

/** Written with every module that needs them, so that they are never older than it. */
export function supportFiles(options: Options): readonly OutputFile[] {
  if (options.embedPreamble) return [];
  const { preamble, loader } = fileNames(options);
  const { packageFolder } = options.form;
  const file = (name: string, what: string, text: string): OutputFile => ({
    path: packageFolder === "" ? `${name}.py` : `${packageFolder.replace(/\/+$/, "")}/${name}.py`,
    text: `"""${what} of the modules beside this file; made with them by bindwright."""\n\n${text}`,
    ...(packageFolder === "" ? {} : { isGivenPath: true }),
  });
  const libraries = sharesLibraries(options) ? "\n_libs = {}\n" : "";
  return [
    file(preamble, "The support code", preambleText),
    file(loader, "The loader", `${printLoader(new Set(), isFork(options))}${libraries}`),
  ];
}
