/** Files that are no text of C: a library given in place of its header would be an error at each of its bytes. */

/** How libraries and programs begin: ELF, Mach-O of 32 and 64 bits in both orders, its universal form, archives. */
const BINARY_STARTS: readonly string[] = [
  "\u007fELF",
  "\u00fe\u00ed\u00fa\u00ce",
  "\u00fe\u00ed\u00fa\u00cf",
  "\u00ce\u00fa\u00ed\u00fe",
  "\u00cf\u00fa\u00ed\u00fe",
  "\u00ca\u00fe\u00ba\u00be",
  "!<arch>\n",
];

/** A program of Windows begins with a header of so many bytes. */
const DOS_HEADER = 64;

/** What a file is that cannot be a header, and what to do; undefined for text. Takes a character for each byte. */
export function describeForeignText(
  text: string,
): { readonly reason: string; readonly help: string } | undefined {
  const isDos = text.startsWith("MZ") && text.slice(0, DOS_HEADER).includes("\0");
  if (isDos || BINARY_STARTS.some((start) => text.startsWith(start)))
    return {
      reason: "a library or a program",
      help: "give the header that declares its functions, and the library with `-l`",
    };
  if (text.startsWith("\u00ff\u00fe") || text.startsWith("\u00fe\u00ff"))
    return { reason: "text in UTF-16", help: "save it as UTF-8" };
  return undefined;
}
