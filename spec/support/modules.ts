/** Python modules for specs: what the passes decide about a header, what is printed of it, and what Python makes of it. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PythonItem, PythonPlan } from "../../src/ir/python.ts";
import type { GivenOptions } from "../../src/options.ts";
import { findPythons, mainPython, makeScratchFolder, missingPrograms, type Python, run } from "./outside.ts";
import { moduleOf, translateText } from "./translation.ts";

const folder: string = makeScratchFolder();
let count = 0;

/** What the passes decide. */
export async function planOf(text: string, options: GivenOptions = {}): Promise<PythonPlan> {
  const { python } = await moduleOf(text, { outputLanguage: "py", ...options });
  if (python === undefined) throw new Error("the passes made no plan");
  return python;
}

/** The item that binds a name, of a kind. */
export async function itemOf<Kind extends PythonItem["kind"]>(
  text: string,
  kind: Kind,
  name: string,
  options: GivenOptions = {},
): Promise<Extract<PythonItem, { kind: Kind }>> {
  const plan = await planOf(text, options);
  const found = plan.items.find((item) => item.kind === kind && item.name === name);
  if (found === undefined)
    throw new Error(`no ${kind} ${name} in ${plan.items.map((item) => item.name).join(" ")}`);
  return found as Extract<PythonItem, { kind: Kind }>;
}

/** `reason` of everything that is left out, by name. */
export async function reasonsOf(text: string): Promise<Readonly<Record<string, string>>> {
  const { omissions } = await planOf(text);
  return Object.fromEntries(omissions.map(({ name, reason }) => [name, reason]));
}

/** The whole module. */
export async function pythonOf(text: string, options: GivenOptions = {}): Promise<string> {
  const { outputs } = await translateText(text, { outputLanguage: "py", ...options });
  return outputs[0]?.text ?? "";
}

/** What stands for the header's symbols, without places in the header and empty lines. */
export async function symbolsOf(text: string, options: GivenOptions = {}): Promise<string> {
  const whole = await pythonOf(text, options);
  const symbols = whole.slice(whole.indexOf("# No modules\n") + 13, whole.indexOf("# No inserted files"));
  return symbols
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("# "))
    .map((line) => line.replace(/ {2}# case\.h: \d+$/, ""))
    .join("\n");
}

/** Every Python that there is, or none. */
export const pythons: readonly Python[] = findPythons();

const python: Python | undefined = mainPython();

export const whyNoPython: string | undefined = python === undefined ? "no Python" : undefined;

/** A C compiler to make libraries with, and a Python to call them from. */
export const whyNoLibrary: string | undefined = whyNoPython ?? missingPrograms("gcc");

/** Compiles C to a shared library; its path is what `-l` takes. */
export function buildLibrary(source: string): string {
  const path = join(folder, `library${count++}`);
  writeFileSync(`${path}.c`, source);
  const done = run("gcc", ["-shared", "-fPIC", "-O2", "-w", `${path}.c`, "-o", `${path}.so`]);
  if (done.status !== 0) throw new Error(done.stderr.slice(0, 3000));
  return `${path}.so`;
}

/** Runs a program that has the module as `m`; gives what it prints, throws with what Python says against it. */
export function runPython(module: string, program: string, interpreter: Python | undefined = python): string {
  const name = `case${count++}`;
  writeFileSync(join(folder, `${name}.py`), module);
  const source = `import ctypes\nimport ${name} as m\n${program}\n`;
  const done = run((interpreter as Python).program, ["-W", "error", "-c", source], { cwd: folder });
  if (done.status !== 0) throw new Error(`${done.status}: ${done.stderr.slice(-3000)}`);
  return done.stdout.trim();
}

/** The header as a module, imported by Python, and what the program prints. */
export async function runHeader(text: string, program: string, options: GivenOptions = {}): Promise<string> {
  return runPython(await pythonOf(text, options), program);
}

/** A header with definitions that is compiled to a library, translated, and called. */
export async function callHeader(header: string, definitions: string, program: string): Promise<string> {
  const library = buildLibrary(`${header}\n${definitions}`);
  return runHeader(header, program, { libraries: [library] });
}
