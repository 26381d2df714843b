/** `-Wl,...`: words for the linker, parted by commas. Those that name directories of libraries mean ours. */

/** The words that a linker's word stands for; undefined where nothing in it concerns us. */
export function readLinkerWord(word: string): readonly string[] | undefined {
  if (!word.startsWith("-Wl,")) return undefined;
  const words: string[] = [];
  const parts = word.slice("-Wl,".length).split(",");
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as string;
    const directory = attachedDirectory(part);
    if (directory === undefined) continue;
    // `-Wl,-rpath,DIR`: the value is the next part.
    const value = directory === "" ? parts[++at] : directory;
    if (value !== undefined && value !== "") words.push(`--libdir=${value}`);
  }
  return words.length === 0 ? undefined : words;
}

/** Empty where the directory is the next part; undefined for another flag. */
function attachedDirectory(part: string): string | undefined {
  const long = /^--?(?:rpath|library-path|libdir)(?:=(.*))?$/u.exec(part);
  if (long !== null) return long[1] ?? "";
  return /^-[LR]/u.test(part) ? part.slice(2).replace(/^=/u, "") : undefined;
}
