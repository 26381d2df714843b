/** Names as PEP 8 has them, from names as C has them: the words of a name, and the three ways to join them. */

/**
 * `XMLHttpRequest` is XML, Http, Request; `SSL_CTX_new` SSL, CTX, new; `getIDs` get, IDs. Digits belong to what stands
 * before them: MD5, Init. Only letters of ASCII have cases here, since others' may change a name's length.
 */
export function splitWords(name: string): readonly string[] {
  return splitParts(name).flatMap((part) => splitPart(part));
}

/** Functions, variables, members, parameters. An underscore at the end tells names of C apart, and stays. */
export function toSnakeCase(name: string): string {
  return joinWords(name, toLower);
}

/** Constants. */
export function toUpperCase(name: string): string {
  return joinWords(name, toUpper);
}

/** Types. Of a part in capitals alone only the first stays one; a part of both cases knows its capitals itself. */
export function toCapWords(name: string): string {
  let result = "";
  for (const part of splitParts(name)) {
    const rest = part.slice(1);
    const word = toUpper(part.slice(0, 1)) + (hasLower(part) ? rest : toLower(rest));
    // `a_1_2` and `a_12` are two names.
    const isJoined = isDigit(result.charCodeAt(result.length - 1)) && isDigit(word.charCodeAt(0));
    result += isJoined ? `_${word}` : word;
  }
  return result === "" ? name : leadingUnderscore(name) + result;
}

function joinWords(name: string, change: (text: string) => string): string {
  const words = splitWords(name);
  if (words.length === 0) return name;
  let end = name.length;
  while (name.charCodeAt(end - 1) === underscore) end--;
  return leadingUnderscore(name) + change(words.join("_")) + name.slice(end);
}

/** One is Python's way to say private; two would be mangled within classes. */
function leadingUnderscore(name: string): string {
  return name.charCodeAt(0) === underscore ? "_" : "";
}

function splitParts(name: string): readonly string[] {
  return name.split("_").filter((part) => part !== "");
}

function splitPart(part: string): readonly string[] {
  const words: string[] = [];
  let start = 0;
  for (let at = 1; at < part.length; at++) {
    if (!isWordStart(part, at)) continue;
    words.push(part.slice(start, at));
    start = at;
  }
  words.push(part.slice(start));
  return words;
}

/** A capital after a small letter, and the last of several capitals before a small one, save where that is a plural. */
function isWordStart(part: string, at: number): boolean {
  if (!isUpper(part.charCodeAt(at))) return false;
  if (isLower(part.charCodeAt(at - 1))) return true;
  const isBeforeSmall = isLower(part.charCodeAt(at + 1));
  return isBeforeSmall && !isPlural(part, at + 1);
}

/** The `s` of `IDs`. */
function isPlural(part: string, at: number): boolean {
  const isRun = isUpper(part.charCodeAt(at - 1)) && isUpper(part.charCodeAt(at - 2));
  return isRun && part[at] === "s" && !isLower(part.charCodeAt(at + 1));
}

const underscore = 95;

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isLower(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function hasLower(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isLower(text.charCodeAt(at))) return true;
  return false;
}

function toLower(text: string): string {
  return shiftLetters(text, isUpper, 32);
}

function toUpper(text: string): string {
  return shiftLetters(text, isLower, -32);
}

function shiftLetters(text: string, isShifted: (code: number) => boolean, by: number): string {
  let result = "";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    result += String.fromCharCode(isShifted(code) ? code + by : code);
  }
  return result;
}
