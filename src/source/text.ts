/** Between bytes, one-byte strings (a character per byte) and Unicode text. */

const CHUNK = 8192;

/** Bytes to a one-byte string: the form in which sources are lexed. A UTF-8 byte order mark is dropped. */
export function bytesToText(bytes: Uint8Array): string {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  if (bytes.length - start <= CHUNK) return String.fromCharCode(...bytes.subarray(start));
  const parts: string[] = [];
  for (let at = start; at < bytes.length; at += CHUNK) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  }
  return parts.join("");
}

/** Unicode text to the one-byte string of its UTF-8 bytes. */
export function encodeUtf8(text: string): string {
  return bytesToText(new TextEncoder().encode(`\ufeff${text}`));
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
