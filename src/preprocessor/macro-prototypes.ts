/**
 * `--macro-prototype "int MAX(int a, int b)"`: types for a macro that has none. The prototype is read behind the headers as
 * a declaration of a static function, whose name in parentheses is no call of the macro (C11 7.1.4).
 */

import { encodeUtf8 } from "../source/text.ts";
import type { Session } from "./session.ts";

/** One declaration a line; reports what names no macro that takes arguments. */
export function prototypeLines(session: Session): string {
  let text = "";
  for (const given of session.options.macroPrototypes) {
    const line = encodeUtf8(given)
      .replace(/[\r\n].*$/su, "")
      .replace(/\s*;\s*$/u, "");
    const name = findMacroName(line, session);
    if (name === undefined) {
      session.diagnostics.report("macro-prototype-without-macro", { values: { prototype: given } });
      continue;
    }
    text += `static ${line.slice(0, name.start)}(${line.slice(name.start, name.end)})${line.slice(name.end)};\n`;
  }
  return text;
}

/** The first name before a parenthesis that is a function-like macro's. */
function findMacroName(line: string, session: Session): { start: number; end: number } | undefined {
  for (const { 0: word, index: start } of line.matchAll(/[\w$\x80-\xff]+(?=\s*\()/gu)) {
    if (session.macros.lookup(word)?.parameters !== undefined) return { start, end: start + word.length };
  }
  return undefined;
}
