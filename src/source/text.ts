/** Between bytes, one-byte strings (a character per byte) and Unicode text. */

/** Pieces that are looked at for bytes beyond ASCII; small, since a piece that has one is converted slowly. */
const PIECE = 1024;

/** Above this many stretches beyond ASCII a text is gone through piece by piece. */
const MOST_STRETCHES = 64;

/** What a host may give that has a native way to a one-byte string: Node's `Buffer` is such. */
interface ConvertibleBytes extends Uint8Array {
  latin1Slice?(start: number, end: number): string;
}

/** Bytes to a one-byte string: the form in which sources are lexed. A UTF-8 byte order mark is dropped. */
export function bytesToText(bytes: Uint8Array): string {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const native = (bytes as ConvertibleBytes).latin1Slice?.(start, bytes.length);
  if (native !== undefined) return native;
  const body = start === 0 ? bytes : bytes.subarray(start);
  // The native decoder is many times faster than fromCharCode. It gives a character a byte only for ASCII and for
  // bytes that are no UTF-8, and those become U+FFFD.
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const whole = decoder.decode(body);
  if (!whole.includes("\ufffd")) {
    if (whole.length === body.length) return whole;
    const text = takeApart(whole, body, (part) => decoder.decode(part));
    if (text !== undefined) return text;
  }
  const parts: string[] = [];
  let asciiFrom = 0;
  for (let at = 0; at < body.length; at += PIECE) {
    const piece = body.subarray(at, at + PIECE);
    if (isAscii(piece)) continue;
    if (asciiFrom < at) parts.push(decoder.decode(body.subarray(asciiFrom, at)));
    parts.push(String.fromCharCode(...piece));
    asciiFrom = at + piece.length;
  }
  if (asciiFrom < body.length) parts.push(decoder.decode(body.subarray(asciiFrom)));
  return parts.join("");
}

/**
 * The same for a text that is UTF-8 with a few signs beyond ASCII (a name, a copyright): these are found in what was
 * decoded, by a native search. Undefined where there are many.
 */
function takeApart(
  whole: string,
  body: Uint8Array,
  decode: (part: Uint8Array) => string,
): string | undefined {
  const parts: string[] = [];
  let [from, inText] = [0, 0];
  for (const { 0: stretch, index } of whole.matchAll(/[^\x00-\x7f]+/g)) {
    if (parts.length >= 2 * MOST_STRETCHES) return undefined;
    const start = from + (index - inText);
    let end = start;
    while (end < body.length && (body[end] as number) >= 0x80) end++;
    if (end - start > PIECE) return undefined;
    parts.push(decode(body.subarray(from, start)), String.fromCharCode(...body.subarray(start, end)));
    [from, inText] = [end, index + stretch.length];
  }
  parts.push(decode(body.subarray(from)));
  return parts.join("");
}

function isAscii(bytes: Uint8Array): boolean {
  let seen = 0;
  for (let at = 0; at < bytes.length; at++) seen |= bytes[at] as number;
  return seen < 0x80;
}

/** Unicode text to the one-byte string of its UTF-8 bytes. */
export function encodeUtf8(text: string): string {
  // Nearly all names are ASCII, and an encoder's call costs more than a look at each character.
  if (isAsciiText(text)) return text;
  return bytesToText(new TextEncoder().encode(`\ufeff${text}`));
}

function isAsciiText(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

/** A one-byte string to its bytes. */
export function textToBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** The Unicode text of a one-byte string; bytes that are no UTF-8 become U+FFFD. */
export function decodeUtf8(text: string): string {
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) > 0x7f) return new TextDecoder().decode(textToBytes(text));
  }
  return text;
}

/**
 * Text of which nobody knows any more whether it is one-byte text or Unicode (a name from a header in a message, beside
 * paths): decoded when there is UTF-8 in it, as it is otherwise. For people alone.
 */
export function toReadable(text: string): string {
  let isBeyondAscii = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0xff) return text;
    if (code > 0x7f) isBeyondAscii = true;
  }
  if (!isBeyondAscii) return text;
  const decoded = decodeUtf8(text);
  return /[^\x00-\x7f\ufffd]/.test(decoded) ? decoded : text;
}

/**
 * The text as the end of a line of C: its first line, as gcc has it of `-D`. A backslash at its end stays one, and takes
 * the line behind it for no part of its own (C11 5.1.1.2p1).
 */
export function endOfLine(text: string): string {
  const end = text.search(/[\r\n]/);
  const line = end < 0 ? text : text.slice(0, end);
  const last = line.trimEnd();
  return last.endsWith("\\") || last.endsWith("??/") ? `${line}/**/` : line;
}
