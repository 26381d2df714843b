/** `--package DIR`: where the parts of a package go. */

import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { OutputFile } from "../emit/emitter.ts";
import { isTyped } from "../options.ts";
import { codeOf, describeError } from "./disk.ts";
import { isTakenByPython } from "./module-names.ts";
import { type Request, withOptions } from "./request.ts";
import type { WriteFailure } from "./write.ts";

/** A request for a package asks for its module, its stub and its frame. Any other one stays what it is. */
export function requestPackage(request: Request, workingDirectory: string): Request {
  const { packageFolder, options, writesProof } = request;
  // The print of a phase, and what is told about a name, are no module.
  const isModule = request.dump === undefined && request.explained === undefined;
  if (packageFolder === undefined || !isModule) return request;
  const packageName = namePackage(basename(resolve(workingDirectory, packageFolder)));
  const output = join(packageFolder, packageName, "__init__.py");
  const folder = packageFolder.replace(/\/+$/, "");
  const frame = { language: "package", path: `${folder}/pyproject.toml` };
  // The frame's own test is the proof in Python.
  const proof = writesProof ? [{ language: "proof-c", path: `${folder}/tests/${packageName}_check.c` }] : [];
  return withOptions(
    // A typed module has its types itself.
    { ...request, output, writesStubs: !isTyped(options), writesProof: false },
    { packageName, outputName: output, furtherOutputs: [...options.furtherOutputs, frame, ...proof] },
  );
}

/** A name that Python can import: letters, digits and underscores, and no digit in front. */
function namePackage(folder: string): string {
  const name = folder
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  const isFree = /^[a-z]/.test(name) && !isTakenByPython(name);
  return isFree ? name : `bindings_${name}`.replace(/_$/, "");
}

/** How a project file of ours begins: who finds it may write the package anew. */
const ownMark = "# Made by bindwright";

/** A file that would be replaced though it belongs to a package of somebody else's. */
function findForeignFile(paths: readonly string[]): string | undefined {
  const project = paths.find((path) => basename(path) === "pyproject.toml");
  if (project !== undefined && existsSync(project) && readFileSync(project, "utf8").startsWith(ownMark))
    return undefined;
  return paths.find((path) => existsSync(path));
}

/** Makes the folders that a package's files stand in, or says which one cannot be made or is not ours. */
export async function makeFolders(
  outputs: readonly OutputFile[],
  main: string,
): Promise<WriteFailure | undefined> {
  const { ensureDir } = await import("fs-extra/esm");
  const paths = [main, ...outputs.map((output) => output.path)].filter((path) => path !== "");
  const foreign = findForeignFile(paths);
  if (foreign !== undefined)
    return { path: foreign, reason: "it stands there, and the package was not made by bindwright" };
  for (const path of paths) {
    try {
      await ensureDir(dirname(path));
    } catch (error) {
      return { path: dirname(path), reason: describeError(codeOf(error)) };
    }
  }
  return undefined;
}
