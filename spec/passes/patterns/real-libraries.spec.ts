/** Services and error enums in the plain headers of real libraries, against a list that was made by reading them. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createDiskHost } from "../../../src/cli/disk.ts";
import type { Module } from "../../../src/ir/module.ts";
import { translate } from "../../../src/translate.ts";
import { repositoryRoot } from "../../support/outside.ts";
import { assert, skip, suite } from "../../support/test.ts";

interface Library {
  readonly headers: readonly string[];
  readonly macros?: readonly string[];
  readonly directories?: readonly string[];
  readonly preceding?: readonly string[];
  readonly errors: readonly string[];
  readonly services: Readonly<Record<string, Service>>;
}

interface Service {
  readonly constructors: readonly string[];
  readonly destructor: string;
  readonly methods: readonly string[];
}

const listFile = join(repositoryRoot, "spec", "passes", "patterns", "expected-services.json");
const libraries: Readonly<Record<string, Library>> = JSON.parse(readFileSync(listFile, "utf8"));
const places = ["/usr/include", "/usr/include/x86_64-linux-gnu"];

/** One line for each thing that is said: what it is, of what, and who. */
function statements(services: Readonly<Record<string, Service>>, errors: readonly string[]): Set<string> {
  const lines = new Set(errors.map((name) => `error ${name}`));
  for (const [name, { constructors, destructor, methods }] of Object.entries(services)) {
    lines.add(`service ${name}`);
    lines.add(`destructor ${name} ${destructor}`);
    for (const one of constructors) lines.add(`constructor ${name} ${one}`);
    for (const one of methods) lines.add(`method ${name} ${one}`);
  }
  return lines;
}

async function findStatements(library: Library): Promise<Set<string>> {
  const { module } = await translate(
    {
      headers: library.headers,
      style: "interoptopus",
      target: "x86_64-linux-gnu",
      macros: (library.macros ?? []).map((text) => ({ kind: "define", text })),
      searchDirectories: (library.directories ?? []).map((path) => ({ path, kind: "angle" })),
      precedingIncludes: library.preceding ?? [],
    },
    createDiskHost({ fileSizeLimit: 1 << 27 }),
  );
  return module === undefined ? new Set() : statementsOf(module);
}

function statementsOf({ patterns, declarations }: Module): Set<string> {
  const name = (id: string): string => id.slice("function:".length);
  const typedefs = new Map(
    declarations.flatMap((one) =>
      one.kind === "typedef" && one.type.kind === "enum" ? [[one.type.id, one.name] as const] : [],
    ),
  );
  const services = (patterns?.services ?? []).map((service) => [
    service.name,
    {
      constructors: service.constructors.map((one) => name(one.function)),
      destructor: name(service.destructor.function),
      methods: service.methods.map((one) => name(one.function)),
    },
  ]);
  const errors = (patterns?.enums ?? []).filter(({ kind }) => kind === "error");
  return statements(
    Object.fromEntries(services),
    errors.map(({ id }) => typedefs.get(id) ?? id.slice("enum:".length)),
  );
}

const real = suite("patterns of real headers");
const installed = Object.entries(libraries).filter(([, { headers }]) =>
  headers.every((header) => places.some((place) => existsSync(join(place, header)))),
);
for (const [name] of Object.entries(libraries)) {
  if (!installed.some(([one]) => one === name)) skip(`patterns of ${name}`, "its headers are not installed");
}

real(
  "of what the headers have, 90 of 100 are found, and of what is found, 95 of 100 are there",
  async () => {
    let expectedCount = 0;
    let foundCount = 0;
    let common = 0;
    const wrong: string[] = [];
    for (const [, library] of installed) {
      const expected = statements(library.services, library.errors);
      const found = await findStatements(library);
      expectedCount += expected.size;
      foundCount += found.size;
      for (const line of found) {
        if (expected.has(line)) common++;
        else wrong.push(line);
      }
    }
    const recall = common / Math.max(1, expectedCount);
    const precision = common / Math.max(1, foundCount);
    assert.ok(recall >= 0.9, `recall ${recall}`);
    assert.ok(precision >= 0.95, `precision ${precision}: ${wrong.join(", ")}`);
  },
  { seconds: 120 },
);
