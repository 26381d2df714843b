/** What a unit consists of, in order: predefined macros, those of the command line, forced includes, the headers. */

import { prototypesFile } from "../options.ts";
import { encodeUtf8, endOfLine } from "../source/text.ts";
import { isHostedBy } from "../target/predefined.ts";
import { type FoundFile, isAbsolute } from "./include.ts";
import { enterRecord, includeFile, reportMissing, reportUnreadable } from "./inclusion.ts";
import { prototypeLines } from "./macro-prototypes.ts";
import { takeApart } from "./preprocessed-unit.ts";
import type { Session } from "./session.ts";

interface Input {
  /** Only its macros are kept (`-imacros`). */
  readonly isSilent: boolean;
  begin(): void;
}

export class UnitInputs {
  readonly #session: Session;
  readonly #inputs: Input[] = [];
  /** How many have begun. */
  #begun = 0;
  /** True while tokens are dropped. */
  isSilent = false;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Lines up everything; nothing is read yet. */
  lineUp(predefined: string): void {
    const session = this.#session;
    const { options } = session;
    for (const path of session.includes.missing)
      session.diagnostics.report("search-directory-missing", { values: { path } });
    this.#add(false, () => session.enterText("<built-in>", predefined, "predefined"));
    this.#add(false, () => session.enterText("<command-line>", macroLines(session), "command-line"));
    for (const { kind, path } of options.forcedIncludes) {
      if (kind === "macros")
        this.#add(true, () => session.enterText("<command-line>", includeLine(path), "command-line"));
    }
    this.#add(false, () => session.enterText("<command-line>", includeLines(session), "command-line"));
    for (const header of options.headers) this.#add(false, () => enterHeader(session, header));
    this.#lineUpPrototypes();
  }

  /** The parts of a unit that another preprocessor made. */
  lineUpPreprocessed(text: string): void {
    const session = this.#session;
    for (const part of takeApart(text, session.options))
      this.#add(false, () => session.enter(part, undefined, part.system ? "system" : "user"));
    this.#lineUpPrototypes();
  }

  /** Behind all macros that they may be prototypes of. */
  #lineUpPrototypes(): void {
    const session = this.#session;
    if (session.options.macroPrototypes.length === 0) return;
    this.#add(false, () => session.enterText(prototypesFile, prototypeLines(session), "header"));
  }

  #add(isSilent: boolean, begin: () => void): void {
    this.#inputs.push({ isSilent, begin });
  }

  /** Begins with the next input that gives a file; false when there is none. */
  next(): boolean {
    while (this.#session.frame === undefined) {
      const input = this.#inputs[this.#begun++];
      if (input === undefined) return false;
      this.isSilent = input.isSilent;
      input.begin();
    }
    return true;
  }
}

/** `-D` and `-U` as the directives that they stand for. */
function macroLines(session: Session): string {
  let text = "";
  for (const { kind, text: given } of session.options.macros) {
    const line = endOfLine(encodeUtf8(given));
    if (kind === "undefine") {
      text += `#undef ${line}\n`;
      continue;
    }
    const equals = line.indexOf("=");
    text +=
      equals < 0 ? `#define ${line} 1\n` : `#define ${line.slice(0, equals)} ${line.slice(equals + 1)}\n`;
  }
  return text;
}

function includeLine(path: string): string {
  return `#include "${encodeUtf8(path)}"\n`;
}

/** glibc's <stdc-predef.h>, which gcc reads before everything else; `-include`; `--include`. */
function includeLines(session: Session): string {
  const { options, includes, target } = session;
  let text = "";
  const isWanted =
    options.standardIncludes &&
    target.operatingSystem === "linux" &&
    target.defaultCompiler === "gcc" &&
    isHostedBy(options.compilerFlags);
  if (isWanted && includes.search("stdc-predef.h", includes.angleStart) !== undefined)
    text += "#include <stdc-predef.h>\n";
  for (const { kind, path } of options.forcedIncludes) if (kind === "include") text += includeLine(path);
  for (const name of options.precedingIncludes) text += `#include <${encodeUtf8(name)}>\n`;
  return text;
}

/** A header of the command line: an existing path, or a name on the search path. */
function enterHeader(session: Session, name: string): void {
  const { includes, host } = session;
  const what = host.exists(name);
  if (what === "directory" || what === "other") {
    const result = includes.read(name);
    if ("problem" in result) reportUnreadable(session, name, result, undefined);
    else enterRecord(session, result, { path: name, searchIndex: -1, level: "user" }, undefined);
    return;
  }
  const given: FoundFile = { path: name, searchIndex: -1, level: "user" };
  const found = what === "file" ? given : isAbsolute(name) ? undefined : includes.search(name, 0);
  if (found === undefined) reportMissing(session, "header-not-found", name, false, undefined);
  else includeFile(session, found, false, undefined);
}
