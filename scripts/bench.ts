/**
 * `npm run bench`: whole runs of the published build beside `node -e 0`, `gcc -E`, clang and bindgen, interleaved, as
 * ratios within one run. It prints a table and writes it as JSON (`-- --json FILE`, default build/bench.json); it is no
 * test and asserts no time. `-- --rounds N` (default 7), `-- NAME ...` for some inputs,
 * `-- import` for what importing the modules costs.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BenchInput, findInputs } from "../bench/inputs.ts";
import { measureLibrary } from "../bench/library.ts";
import { type Command, type Measurement, measureInterleaved } from "../bench/measure.ts";
import { measureImports } from "../bench/module-import.ts";
import { bindgenEnvironment, ratiosBeside } from "../bench/peers.ts";
import { findProgram, makeScratchFolder, repositoryRoot } from "../spec/support/outside.ts";

const words = process.argv.slice(2);
const optionOf = (name: string, otherwise: string): string =>
  words[words.indexOf(name) + 1 || words.length] ?? otherwise;
const rounds = Number(optionOf("--rounds", "7"));
const jsonPath = optionOf("--json", join(repositoryRoot, "build", "bench.json"));
const names = words.filter((word, index) => !word.startsWith("--") && !words[index - 1]?.startsWith("--"));
const published = join(repositoryRoot, "dist", "bin", "bindwright.js");
const folder = makeScratchFolder();

interface Row {
  readonly input: string;
  readonly command: string;
  /** Milliseconds of CPU. */
  readonly cpu: number;
  readonly memory: number;
  readonly ratios: Readonly<Record<string, number>>;
}

function commandsFor(input: BenchInput): readonly Command[] {
  const output = join(folder, "out.py");
  const ours = [process.execPath, published, ...input.words];
  const commands: Command[] = [
    { name: "node", words: [process.execPath, "-e", "0"] },
    { name: "ours", words: [...ours, "-o", output] },
    { name: "ours -E", words: [...ours, "-E"] },
  ];
  if (input.large)
    commands.push({ name: "ours --all-headers", words: [...ours, "--all-headers", "-o", output] });
  const compilerWords = [...input.flags, "-x", "c", input.unit];
  const windows = input.target?.includes("windows") === true;
  const gcc = windows ? "x86_64-w64-mingw32-gcc" : "gcc";
  if (findProgram(gcc) !== undefined) commands.push({ name: "gcc -E", words: [gcc, "-E", ...compilerWords] });
  const target = windows ? ["--target=x86_64-w64-mingw32"] : [];
  if (findProgram("clang") !== undefined) {
    commands.push({ name: "clang", words: ["clang", ...target, "-w", "-fsyntax-only", ...compilerWords] });
  }
  if (findProgram("bindgen") !== undefined) {
    const words = ["bindgen", input.unit, "--", ...target, ...input.flags];
    commands.push({ name: "bindgen", words, environment: bindgenEnvironment() });
  }
  return commands;
}

function rowsOf(input: BenchInput): readonly Row[] {
  const commands = commandsFor(input);
  const measured = measureInterleaved(commands, rounds);
  const runs = commands.map(({ name }, index) => ({ name, ...(measured[index] as Measurement) }));
  return runs.map((own) => {
    const { name, cpu, memory, status } = own;
    return {
      input: input.name,
      command: status === 0 ? name : `${name} (exit ${status})`,
      cpu: cpu * 1000,
      memory,
      ratios: ratiosBeside(own, runs),
    };
  });
}

function print(row: Row): void {
  const ratios = Object.entries(row.ratios).map(([name, ratio]) => `${ratio.toFixed(2)} x ${name}`);
  const figures = `${row.cpu.toFixed(0).padStart(7)} ms ${row.memory.toFixed(0).padStart(5)} MiB`;
  console.log(`${row.input.padEnd(14)} ${row.command.padEnd(24)} ${figures}   ${ratios.join(", ")}`);
}

const rows: Row[] = [];
// Finding them asks compilers about hundreds of headers.
const isOfImports = names.length > 0 && names.every((name) => name === "import");
const inputs = (isOfImports ? [] : findInputs(folder)).filter(
  ({ name }) => names.length === 0 || names.some((part) => name.includes(part)),
);
for (const input of inputs) {
  for (const row of rowsOf(input)) {
    rows.push(row);
    print(row);
  }
}
const extra = [
  ...(names.length === 0 ? [await measureLibrary()] : []),
  ...(names.length === 0 || names.includes("import") ? measureImports(folder, rounds) : []),
];
for (const line of extra) console.log(line);
writeFileSync(jsonPath, `${JSON.stringify({ node: process.version, rounds, rows, extra }, null, 2)}\n`);
console.log(`Written to ${jsonPath}`);
