/**
 * One declaration of a real header is damaged: every other that does not need it is translated as it was. The header stands
 * in one file with all that it includes, so that its declarations are known by their lines.
 */

import { join } from "node:path";
import { missingPrograms, run } from "../../spec/support/outside.ts";
import type { Declaration } from "../../src/ir/declaration.ts";
import type { Module } from "../../src/ir/module.ts";
import { createMemoryHost } from "../../src/source/host.ts";
import { translate } from "../../src/translate.ts";
import type { Outcome } from "./check.ts";
import { createRandom, headerFolder, type Random } from "./fuzz-inputs.ts";

/** Headers of different kinds, those that are here. */
const headers =
  "zlib.h math.h stdio.h stdlib.h string.h unistd.h pthread.h signal.h time.h netdb.h sqlite3.h expat.h png.h jpeglib.h curses.h ncurses.h lzma.h bzlib.h ffi.h magic.h pcap.h readline/readline.h X11/Xlib.h GL/gl.h openssl/evp.h curl/curl.h libxml2/libxml/tree.h";

/** What takes the place of a word. Nothing of it opens what the rest of the file would have to close. */
const damages: readonly string[] = (
  "@ 09 1x ) ] , , , == -> struct union enum int int[ int( *( unsigned_float_ sizeof _Generic __attribute__((x) = 1+ : :: ... ? \u00a7 ` typedef goto " +
  'return 5 "s" \'c\' static extern const * ** & && # ## $ [ ( } " \' "" L\' _Static_assert( __asm__('
).split(" ");

/** Words that, with the word in their place, would end or begin more than the declaration that they stand in. */
const notDamaged = /["'{}]/;

interface Whole {
  readonly name: string;
  readonly lines: readonly string[];
  readonly module: Module;
  /** Functions and objects that no other declaration needs, alone on their lines. */
  readonly places: readonly Declaration[];
}

export async function judgeDamage(count: number): Promise<Outcome> {
  if (missingPrograms("gcc") !== undefined) return { kind: "skipped", words: "gcc is not on PATH" };
  const wholes: Whole[] = [];
  for (const name of headers.split(" ")) {
    const whole = await readWhole(name);
    if (whole !== undefined) wholes.push(whole);
  }
  if (wholes.length === 0) return { kind: "skipped", words: `${headerFolder} has no headers` };
  const faults: string[] = [];
  let kept = 0;
  for (let seed = 1; seed <= count && faults.length < 30; seed++) {
    const random = createRandom(seed);
    const whole = wholes[random(wholes.length)] as Whole;
    const place = whole.places[random(whole.places.length)] as Declaration;
    const damage = damageLine(whole, place, random);
    const { module } = await translateText(damage.text);
    const lost = lostDeclarations(whole, module, place);
    kept += whole.module.declarations.length - lost.length;
    if (lost.length > 0) {
      const names = lost.map(({ id }) => id);
      faults.push(
        `seed ${seed}, ${whole.name}: ${damage.line}\n  lost: ${names.slice(0, 6).join(" ")} (${names.length})`,
      );
    }
  }
  return faults.length === 0
    ? { kind: "passed", words: `${count} damaged headers of ${wholes.length}, ${kept} declarations unharmed` }
    : { kind: "failed", words: faults.join("\n") };
}

async function readWhole(name: string): Promise<Whole | undefined> {
  const words = ["-E", "-P", "-w", "-x", "c", join(headerFolder, name)];
  const { status, stdout } = run("gcc", words);
  if (status !== 0) return undefined;
  const { module, hasErrors } = await translateText(stdout);
  if (module === undefined || hasErrors) return undefined;
  const lines = stdout.split("\n");
  const perLine = new Map<number, number>();
  for (const { location } of module.declarations)
    if (location !== undefined) perLine.set(location.line, (perLine.get(location.line) ?? 0) + 1);
  const places = module.declarations.filter(({ kind, location }) => {
    const line = lines[(location?.line ?? 0) - 1] ?? "";
    const isLeaf = (kind === "function" || kind === "variable") && perLine.get(location?.line ?? 0) === 1;
    return isLeaf && line.trimEnd().endsWith(";") && /^(?:extern )?\w/.test(line) && !notDamaged.test(line);
  });
  return places.length === 0 ? undefined : { name, lines, module, places };
}

async function translateText(text: string): Promise<{ module: Module | undefined; hasErrors: boolean }> {
  const given = { headers: ["case.h"], standardIncludes: false, allHeaders: true };
  const { module, diagnostics } = await translate(given, createMemoryHost({ "case.h": text }));
  return { module, hasErrors: diagnostics.some(({ severity }) => severity === "error") };
}

/** Damages one word of the declaration's line, but not its last one, the semicolon. */
function damageLine(whole: Whole, { location }: Declaration, random: Random): { text: string; line: string } {
  const at = (location?.line ?? 1) - 1;
  const words =
    (whole.lines[at] ?? "")
      .trimEnd()
      .slice(0, -1)
      .match(/\w+|\s+|[^\w\s]/g) ?? [];
  const place = random(words.length);
  const word = random(3) === 0 ? "" : ` ${damages[random(damages.length)]} `;
  const line = `${words.slice(0, place).join("")}${word}${words.slice(place + (random(2) === 0 ? 1 : 0)).join("")};`;
  const lines = [...whole.lines.slice(0, at), line, ...whole.lines.slice(at + 1)];
  return { text: lines.join("\n"), line };
}

/** Declarations that were there and are not now, or are others now. */
function lostDeclarations(
  { module }: Whole,
  damaged: Module | undefined,
  place: Declaration,
): readonly Declaration[] {
  const now = new Map(damaged?.declarations.map((declaration) => [declaration.id, declaration]));
  return module.declarations.filter((declaration) => {
    const { id, kind } = declaration;
    if (id === place.id) return false;
    const found = now.get(id);
    // What is made up for those without a tag counts on through the file.
    if (/anon/.test(JSON.stringify(declaration))) return false;
    return found === undefined || found.kind !== kind || !isSame(declaration, found);
  });
}

function isSame(declaration: Declaration, found: Declaration): boolean {
  if (!("type" in declaration) || !("type" in found)) return true;
  return JSON.stringify(declaration.type) === JSON.stringify(found.type);
}
